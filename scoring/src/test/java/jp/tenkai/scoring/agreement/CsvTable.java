package jp.tenkai.scoring.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A plain CSV file of the reference data by column; these files hold no line break in a field. */
record CsvTable(List<String> header, List<List<String>> rows) {

  static CsvTable read(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      lines.add(fields(line));
    }
    return new CsvTable(lines.get(0), lines.subList(1, lines.size()));
  }

  List<String> texts(String column) {
    int position = header.indexOf(column);
    if (position < 0) {
      throw new IllegalArgumentException("Column '" + column + "' is not in " + header);
    }
    return rows.stream().map(row -> row.get(position)).toList();
  }

  /** The column as numbers, NaN for an empty field. */
  double[] numbers(String column) {
    return texts(column).stream()
        .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
        .toArray();
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
