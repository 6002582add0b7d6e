package jp.tenkai.datasets.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks that tests make: with a library as anybody would, or part by part as nobody should. */
public final class GivenWorkbook {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private GivenWorkbook() {}

  /**
   * A workbook with one sheet a name, each of rows of cells. Cells that are numbers or truth values
   * are written as such, others as texts; an empty text is no cell.
   */
  public static Path of(Path folder, String name, Map<String, List<List<Object>>> sheets) {
    Path path = folder.resolve(name);
    try (var out = Files.newOutputStream(path)) {
      Workbook workbook = new Workbook(out, "tests", "1.0");
      for (var sheet : sheets.entrySet()) {
        Worksheet worksheet = workbook.newWorksheet(sheet.getKey());
        for (int row = 0; row < sheet.getValue().size(); row++) {
          List<Object> cells = sheet.getValue().get(row);
          for (int column = 0; column < cells.size(); column++) {
            put(worksheet, row, column, cells.get(column));
          }
        }
      }
      workbook.finish();
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (cell instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (!cell.toString().isEmpty()) {
      sheet.value(row, column, cell.toString());
    }
  }

  /** The sheet of a workbook as an input. */
  public static InputFile sheet(Path workbook, String sheet) {
    return new InputFile(
        workbook,
        sheet,
        workbook.getFileName() + "!/" + sheet,
        new SourceId("test-source"),
        new Vintage("2026-01"));
  }

  /** The parts of a workbook with the sheet Data, whose rows are given as XML. */
  static Map<String, String> parts(String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + override("/xl/workbook.xml", "sheet.main+xml")
            + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
            + override("/xl/styles.xml", "styles+xml")
            + override("/xl/sharedStrings.xml", "sharedStrings+xml")
            + "</Types>");
    parts.put(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + LINKS
            + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        HEAD
            + "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\""
            + LINKS
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put(
        "xl/styles.xml",
        HEAD
            + "<styleSheet xmlns=\""
            + MAIN
            + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; days&quot;\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
            + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>");
    parts.put(
        "xl/sharedStrings.xml",
        HEAD
            + "<sst xmlns=\""
            + MAIN
            + "\"><si><t>Kenya</t></si><si><r><t>Viet </t></r><r><t>Nam</t></r></si>"
            + "<si><t>日本</t><rPh><t>ニホン</t></rPh></si></sst>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    return parts;
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  /** Packs parts as they are. */
  static Path pack(Path path, Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return Files.write(path, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
