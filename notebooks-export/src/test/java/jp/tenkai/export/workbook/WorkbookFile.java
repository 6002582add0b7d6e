package jp.tenkai.export.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A written workbook, opened for tests: its parts as text, and its sheets as rows. */
record WorkbookFile(Map<String, String> parts) {

  private static final Pattern FORMULA = Pattern.compile("<f[ >].*?</f>");

  static WorkbookFile of(byte[] bytes) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return new WorkbookFile(parts);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The rows of a sheet. */
  List<Row> rows(String sheet) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes()))) {
      return workbook.findSheet(sheet).orElseThrow().read();
    }
  }

  List<String> sheetNames() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes()))) {
      return workbook.getSheets().map(Sheet::getName).toList();
    }
  }

  /** The XML of a sheet. */
  String sheet(String name) throws IOException {
    return parts.get("xl/worksheets/sheet" + (sheetNames().indexOf(name) + 1) + ".xml");
  }

  /** Every formula of the workbook, by sheet. */
  Map<String, List<String>> formulas() throws IOException {
    Map<String, List<String>> formulas = new LinkedHashMap<>();
    for (String sheet : sheetNames()) {
      List<String> found = new ArrayList<>();
      Matcher matcher = FORMULA.matcher(sheet(sheet));
      while (matcher.find()) {
        found.add(matcher.group());
      }
      formulas.put(sheet, found);
    }
    return formulas;
  }

  /** The workbook with another number in a cell. */
  WorkbookFile with(String sheet, String cell, double value) throws IOException {
    String part = "xl/worksheets/sheet" + (sheetNames().indexOf(sheet) + 1) + ".xml";
    Matcher matcher =
        Pattern.compile("(<c r=\"" + cell + "\"[^>]*><v>)[^<]*(</v>)").matcher(parts.get(part));
    if (!matcher.find()) {
      throw new IllegalArgumentException("no number in " + sheet + " " + cell);
    }
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.put(part, matcher.replaceFirst("$1" + value + "$2"));
    return new WorkbookFile(changed);
  }

  /** The workbook with 0 in place of every value that a formula shows. */
  WorkbookFile forgetful() {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.replaceAll((name, xml) -> xml.replaceAll("</f><v>[^<]*</v>", "</f><v>0</v>"));
    return new WorkbookFile(changed);
  }
}
