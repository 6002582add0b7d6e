package jp.tenkai.export.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.export.WrittenRelease;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the CSV files by nothing but their description, as a stranger's program would. */
class DescribedDataTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir private Path out;

  @Test
  void everyCellIsOfItsTypeWithinItsBoundsAndEveryKeyHolds() throws IOException {
    Path data = written(WrittenRelease.below(out));

    assertThat(violations(data)).isEmpty();
  }

  @Test
  void soItIsWithHostileTexts() throws IOException {
    Path data = written(WrittenRelease.hostileBelow(out));

    assertThat(violations(data)).isEmpty();
  }

  @Test
  void aWrongCellARepeatedKeyAndALostReferenceAreFound() throws IOException {
    Path data = written(WrittenRelease.below(out));
    Path file = data.resolve("coverage.csv");
    List<String> lines = new ArrayList<>(List.of(Files.readString(file).split("\r\n")));
    lines.set(1, lines.get(1).replace("0.8", "1.8").replaceFirst("africa", "atlantis"));
    lines.set(2, lines.get(2).replace(",5,", ",five,"));
    lines.add(lines.get(3));
    Files.writeString(file, String.join("\r\n", lines));

    assertThat(violations(data))
        .anyMatch(problem -> problem.contains("coverage 2: coverage: 1.8 is above 1"))
        .anyMatch(problem -> problem.contains("coverage 3: needed: 'five' is no integer"))
        .anyMatch(problem -> problem.contains("is in another row"))
        .anyMatch(problem -> problem.contains("is not in ranking"))
        .hasSize(4);
  }

  private Path written(ReleaseContents contents) throws IOException {
    for (Piece piece : DataPackage.pieces(contents)) {
      if (!piece.path().endsWith(".zip")) {
        Path file = out.resolve("publication").resolve(piece.path());
        Files.createDirectories(file.getParent());
        Files.write(file, piece.maker().make());
      }
    }
    return out.resolve("publication/data");
  }

  private static List<String> violations(Path data) throws IOException {
    JsonNode root = MAPPER.readTree(Files.readAllBytes(data.resolve("datapackage.json")));
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    List<String> violations = new ArrayList<>();
    for (JsonNode resource : root.get("resources")) {
      if (resource.has("schema")) {
        String name = resource.get("name").asText();
        tables.put(name, rows(data, resource));
        violations.addAll(cells(name, resource.get("schema"), tables.get(name)));
      }
    }
    for (JsonNode resource : root.get("resources")) {
      String name = resource.get("name").asText();
      for (JsonNode key : resource.at("/schema/foreignKeys")) {
        Set<List<String>> targets = new HashSet<>();
        String target = key.at("/reference/resource").asText();
        tables.get(target).forEach(row -> targets.add(pick(row, key.at("/reference/fields"))));
        tables.get(name).stream()
            .map(row -> pick(row, key.get("fields")))
            .filter(values -> !targets.contains(values))
            .forEach(values -> violations.add(name + ": " + values + " is not in " + target));
      }
    }
    return violations;
  }

  private static List<Map<String, String>> rows(Path data, JsonNode resource) throws IOException {
    String text = Files.readString(data.resolve(resource.get("path").asText()));
    assertThat(resource.get("encoding").asText()).isEqualTo("utf-8");
    assertThat(text).startsWith("\uFEFF");
    List<String> names = resource.at("/schema/fields").findValuesAsText("name");
    List<Map<String, String>> rows = new ArrayList<>();
    boolean header = true;
    for (CsvRecord row : CsvReader.builder().ofCsvRecord(text.substring(1))) {
      if (header) {
        assertThat(row.getFields()).isEqualTo(names);
        header = false;
      } else {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
          cells.put(names.get(i), row.getField(i));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static List<String> cells(String table, JsonNode schema, List<Map<String, String>> rows) {
    List<String> violations = new ArrayList<>();
    Set<List<String>> keys = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      String place = table + " " + (i + 2) + ": ";
      for (JsonNode field : schema.get("fields")) {
        String name = field.get("name").asText();
        String problem = problem(field, rows.get(i).get(name));
        if (!problem.isEmpty()) {
          violations.add(place + name + ": " + problem);
        }
      }
      List<String> key = pick(rows.get(i), schema.get("primaryKey"));
      if (!keys.add(key)) {
        violations.add(place + key + " is in another row");
      }
    }
    return violations;
  }

  private static String problem(JsonNode field, String cell) {
    JsonNode constraints = field.path("constraints");
    boolean emptyIsMissing = !field.has("missingValues");
    if (cell.isEmpty() && emptyIsMissing) {
      return constraints.path("required").asBoolean() ? "is missing" : "";
    }
    String type = field.get("type").asText();
    if (type.equals("integer") && !cell.matches("-?\\d+")) {
      return "'" + cell + "' is no integer";
    }
    if (type.equals("number") && !cell.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
      return "'" + cell + "' is no number";
    }
    if (constraints.has("minimum")
        && Double.parseDouble(cell) < constraints.get("minimum").asDouble()) {
      return cell + " is below " + constraints.get("minimum");
    }
    if (constraints.has("maximum")
        && Double.parseDouble(cell) > constraints.get("maximum").asDouble()) {
      return cell + " is above " + constraints.get("maximum");
    }
    List<String> words = new ArrayList<>();
    constraints.path("enum").forEach(word -> words.add(word.asText()));
    return words.isEmpty() || words.contains(cell) ? "" : "'" + cell + "' is not among " + words;
  }

  private static List<String> pick(Map<String, String> row, JsonNode names) {
    List<String> values = new ArrayList<>();
    names.forEach(name -> values.add(row.get(name.asText())));
    return values;
  }
}
