package jp.tenkai.datasets.file;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Made workbooks, sound ones and hostile ones. */
class WorkbookTest {
  @TempDir Path folder;

  @Test
  void sheetsAreMembersInTheirOrder() {
    Path made =
        GivenWorkbook.of(
            folder, "made.xlsx", Map.of("Data", List.of(List.of("iso3", "year", "x"))));
    assertThat(Workbook.is(made)).isTrue();
    assertThat(Workbook.sheets(made, "made.xlsx")).containsExactly("Data");
    assertThat(Workbook.isSheet(GivenWorkbook.sheet(made, "Data"))).isTrue();
    assertThat(Workbook.isSheet(GivenWorkbook.sheet(made, ""))).isFalse();
  }

  @Test
  void aRowHasItsNumberInTheSheetAndTheLengthOfTheHeader() {
    Path made =
        GivenWorkbook.of(
            folder,
            "made.xlsx",
            Map.of(
                "Data",
                List.of(
                    List.of("iso3", "year", "x"),
                    List.of(),
                    List.of("KEN", 2010, ""),
                    List.of("", "", ""),
                    List.of("JPN", 2010, 0.1 + 0.2, "beyond"))));
    try (CsvFile sheet = CsvFile.open(GivenWorkbook.sheet(made, "Data"))) {
      Header header = sheet.header();
      assertThat(header.names()).containsExactly("iso3", "year", "x");
      assertThat(sheet.next()).isEqualTo(new CsvRow(3, List.of("KEN", "2010", "")));
      assertThat(sheet.next())
          .isEqualTo(new CsvRow(5, List.of("JPN", "2010", "0.30000000000000004", "beyond")));
      assertThat(sheet.hasNext()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2010.0 | 2010",
        "2010 | 2010",
        "23029.130567492099 | 23029.1305674921",
        "0.29999999999999999 | 0.3",
        "0.30000000000000004 | 0.30000000000000004",
        "1E-3 | 0.001",
        "1.5E+2 | 150",
        "-0 | 0",
        "9007199254740993 | 9007199254740992",
        "1E+300 | 1E+300",
        "1E+999 | 1E+999",
      })
  void aNumberIsTheShortestDecimalThatIsTheSameDouble(String raw, String text) {
    assertThat(cells("<c r=\"A1\"><v>" + raw + "</v></c>")).containsExactly(text);
  }

  @Test
  void aDayIsInIsoFormAndOnlyWhereTheFormatShowsOne() {
    // 45292 is 2024-01-01 by Microsoft's documentation of DATE().
    assertThat(
            cells(
                "<c r=\"A1\" s=\"1\"><v>45292</v></c>"
                    + "<c r=\"B1\" s=\"2\"><v>45292.75</v></c>"
                    + "<c r=\"C1\" s=\"3\"><v>45292.5</v></c>"
                    + "<c r=\"D1\" s=\"1\"><v>59</v></c>"
                    + "<c r=\"E1\" s=\"1\"><v>-1</v></c>"))
        .containsExactly("2024-01-01", "2024-01-01T18:00", "45292.5", "1900-02-28", "-1");
  }

  @Test
  void aFormulaIsTheValueThatWasSavedWithIt() {
    assertThat(
            cells(
                "<c r=\"A1\"><f>1+1</f><v>2.0</v></c>"
                    + "<c r=\"B1\" t=\"str\"><f>\"K\"&amp;\"E\"</f><v>KE</v></c>"
                    + "<c r=\"C1\" t=\"b\"><f>1=1</f><v>1</v></c>"
                    + "<c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                    + "<c r=\"E1\"><f>NOW()</f></c>"
                    + "<c r=\"F1\"><v>7</v></c>"))
        .containsExactly("2", "KE", "TRUE", "#DIV/0!", "", "7");
  }

  @Test
  void textsTruthValuesAndErrorsStandAsExcelShowsThem() {
    assertThat(
            cells(
                "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C1\" t=\"s\"><v>2</v></c>"
                    + "<c r=\"D1\" t=\"inlineStr\"><is><t>=CMD()</t></is></c>"
                    + "<c r=\"E1\" t=\"b\"><v>0</v></c><c r=\"F1\" t=\"e\"><v>#N/A</v></c>"
                    + "<c r=\"H1\"><v>not a number</v></c>"))
        .containsExactly("Kenya", "Viet Nam", "日本", "=CMD()", "FALSE", "#N/A", "", "not a number");
  }

  @Test
  void aDocumentTypeIsRefusedWhateverItNames() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY e \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    for (String type : List.of(external, laughs)) {
      for (String part :
          List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
        Map<String, String> parts = GivenWorkbook.parts(row("<c r=\"A1\"><v>1</v></c>"));
        parts.computeIfPresent(
            part,
            (name, xml) ->
                xml.replace(GivenWorkbook.HEAD, GivenWorkbook.HEAD + "<!-- -->" + type)
                    .replace("Kenya", "&e;"));
        Path made = GivenWorkbook.pack(folder.resolve("xxe.xlsx"), parts);
        assertThat(problem(() -> Workbook.sheets(made, "xxe.xlsx")))
            .satisfies(
                problem -> {
                  assertThat(problem.code()).isEqualTo(ProblemCode.UNSAFE_ARCHIVE);
                  assertThat(problem.found()).isEqualTo(part + ": a document type");
                });
        assertUnusable(
            ProblemCode.UNSAFE_ARCHIVE, () -> CsvFile.open(GivenWorkbook.sheet(made, "Data")));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"ZZZZZZ1\"><v>1</v></c>",
        "<c\n s='0' r = 'AAAA1'/>",
        "<x:c xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" r=\"ABCD1\"/>",
        "<c r=\"&#90;ZZZZ1\"><v>1</v></c>"
      })
  void aCellBeyondTheLastColumnIsRefusedBeforeRoomIsMadeForIt(String cell) {
    Path made = GivenWorkbook.pack(folder.resolve("far.xlsx"), GivenWorkbook.parts(row(cell)));
    assertThat(problem(() -> Workbook.sheets(made, "far.xlsx")).found())
        .isEqualTo("xl/worksheets/sheet1.xml: a cell beyond column XFD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"A1\" t=\"s\"><v>3</v></c>",
        "<c r=\"A1\" t=\"s\"><v>2000000000</v></c>",
        "<c r=\"A1\" t='s'><v xml:space=\"preserve\"> 200000000 </v></c>",
        "<c r=\"A1\" t=\"s\"><v>2<!-- -->00000000</v></c>",
        "<c r=\"A1\" t=\"s\"><f>1</f><v>&#57;00000000</v></c>",
        "<c r=\"A1\" t=\"&#115;\"><v>200000000</v></c>",
        "<c r=\"A1\" t=\"s\"><v><![CDATA[200000000]]></v></c>",
        "<c r=\"A1\" t=\"s\"><v>-1</v></c>"
      })
  void aTextThatTheWorkbookDoesNotHoldIsRefusedBeforeItIsLookedFor(String cell) {
    Path made = GivenWorkbook.pack(folder.resolve("text.xlsx"), GivenWorkbook.parts(row(cell)));
    assertUnusable(ProblemCode.UNSAFE_ARCHIVE, () -> Workbook.sheets(made, "text.xlsx"));
  }

  @Test
  void aTextWithoutEndIsRefused() {
    String cell =
        "<c r=\"A1\" t=\"inlineStr\"><is><t>"
            + "x".repeat(PartScan.MOST_BYTES_BETWEEN_TAGS)
            + "</t></is></c>";
    Path made = GivenWorkbook.pack(folder.resolve("long.xlsx"), GivenWorkbook.parts(row(cell)));
    assertThat(problem(() -> Workbook.sheets(made, "long.xlsx")).found())
        .endsWith("bytes between two tags");
  }

  @Test
  void textThatOnlyLooksLikeACellIsNone() {
    assertThat(
            cells(
                "<c r=\"A1\" t=\"inlineStr\"><is><t>an r=\"ABCDE\" in a c r=\"ABCDE\"</t></is></c>"))
        .containsExactly("an r=\"ABCDE\" in a c r=\"ABCDE\"");
  }

  @Test
  void partsThatUnpackToTooMuchAreRefused() throws IOException {
    Map<String, String> parts = GivenWorkbook.parts("");
    for (int i = 0; i < Workbook.MOST_PARTS; i++) {
      parts.put("xl/media/" + i, "");
    }
    Path many = GivenWorkbook.pack(folder.resolve("many.xlsx"), parts);
    assertThat(problem(() -> Workbook.sheets(many, "many.xlsx")).found()).isEqualTo("2006 parts");

    // A directory that states more texts than may be held in memory.
    byte[] bytes =
        Files.readAllBytes(
            GivenWorkbook.pack(folder.resolve("texts.xlsx"), GivenWorkbook.parts("")));
    Path large = Files.write(folder.resolve("texts.xlsx"), stating(bytes, 300 << 20));
    assertThat(problem(() -> Workbook.sheets(large, "texts.xlsx")).found())
        .contains("sharedStrings.xml: 314572800 bytes");
  }

  @Test
  void aDirectoryThatLiesAboutASizeIsRefused() throws IOException {
    byte[] bytes =
        Files.readAllBytes(
            GivenWorkbook.pack(folder.resolve("lying.xlsx"), GivenWorkbook.parts("")));
    Path lying = Files.write(folder.resolve("lying.xlsx"), stating(bytes, 10));
    assertThat(problem(() -> Workbook.sheets(lying, "lying.xlsx")))
        .satisfies(
            problem ->
                assertThat(problem.code())
                    .isIn(ProblemCode.UNSAFE_ARCHIVE, ProblemCode.TRUNCATED_ARCHIVE));
  }

  @Test
  void aSheetThatIsCutOrBrokenIsRefusedWithTheRow() throws IOException {
    String good = row("<c r=\"A1\"><v>1</v></c>");
    for (String broken :
        List.of(
            "<row r=\"2\"><c r=\"A2\"><v>1</c></row>",
            "<row r=\"two\"><c r=\"A2\"><v>1</v></c></row>",
            "<row r=\"2\"><c r=\"A2\" t=\"z\"><v>1</v></c></row>")) {
      Path made =
          GivenWorkbook.pack(folder.resolve("broken.xlsx"), GivenWorkbook.parts(good + broken));
      UnusableInput refused =
          catchThrowableOfType(UnusableInput.class, () -> read(GivenWorkbook.sheet(made, "Data")));
      assertThat(refused).as(broken).isNotNull();
      assertThat(refused.problems().get(0))
          .as(broken)
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.BAD_SYNTAX);
                assertThat(problem.line()).isEqualTo(2);
              });
    }
    byte[] whole =
        Files.readAllBytes(GivenWorkbook.pack(folder.resolve("w.xlsx"), GivenWorkbook.parts(good)));
    for (int length = 0; length < whole.length; length += 37) {
      Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, length));
      assertThat(Workbook.is(cut)).isFalse();
      assertThat(problem(() -> Workbook.sheets(cut, "cut.xlsx")).code())
          .isEqualTo(ProblemCode.TRUNCATED_ARCHIVE);
    }
  }

  @Test
  void damagedBytesGiveRowsOrOneClearRefusal() throws IOException {
    Path sound =
        GivenWorkbook.of(
            folder, "sound.xlsx", Map.of("Data", List.of(List.of("a", "b"), List.of(1, "x"))));
    byte[] whole = Files.readAllBytes(sound);
    for (int at = 0; at < whole.length; at += 3) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Path path = Files.write(folder.resolve("damaged.xlsx"), damaged);
      try {
        assertThat(read(GivenWorkbook.sheet(path, "Data"))).hasSizeLessThanOrEqualTo(2);
      } catch (UnusableInput refused) {
        assertThat(refused).hasMessageContaining("damaged.xlsx");
      }
    }
  }

  @Test
  void aWorkbookNeedsNeitherFormatsNorSharedTexts() {
    Map<String, String> parts = GivenWorkbook.parts(row("<c r=\"A1\" s=\"1\"><v>45292</v></c>"));
    parts.remove("xl/styles.xml");
    parts.remove("xl/sharedStrings.xml");
    parts.computeIfPresent(
        "[Content_Types].xml",
        (name, xml) -> xml.replaceAll("<Override[^>]*(styles|sharedStrings)[^>]*>", ""));
    Path made = GivenWorkbook.pack(folder.resolve("bare.xlsx"), parts);
    assertThat(read(GivenWorkbook.sheet(made, "Data")))
        .containsExactly(new CsvRow(1, List.of("45292")));
  }

  @Test
  void aSheetThatIsNotThereIsSaidSo() {
    Path made = GivenWorkbook.pack(folder.resolve("made.xlsx"), GivenWorkbook.parts(""));
    assertThat(problem(() -> CsvFile.open(GivenWorkbook.sheet(made, "Other"))).found())
        .isEqualTo("no sheet 'Other'");
  }

  private List<String> cells(String cells) {
    Path made = GivenWorkbook.pack(folder.resolve("made.xlsx"), GivenWorkbook.parts(row(cells)));
    List<CsvRow> rows = read(GivenWorkbook.sheet(made, "Data"));
    assertThat(rows).hasSize(1);
    return rows.get(0).cells();
  }

  private static String row(String cells) {
    return "<row r=\"1\">" + cells + "</row>";
  }

  private static List<CsvRow> read(InputFile sheet) {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvFile file = CsvFile.open(sheet)) {
      file.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** The same archive, whose directory states another unpacked size of the shared strings. */
  private static byte[] stating(byte[] zip, int size) {
    byte[] name = "xl/sharedStrings.xml".getBytes(StandardCharsets.UTF_8);
    byte[] patched = zip.clone();
    for (int entry = 0; entry + 46 + name.length <= zip.length; entry++) {
      boolean isEntry =
          zip[entry] == 'P' && zip[entry + 1] == 'K' && zip[entry + 2] == 1 && zip[entry + 3] == 2;
      if (isEntry
          && Arrays.equals(Arrays.copyOfRange(zip, entry + 46, entry + 46 + name.length), name)) {
        for (int i = 0; i < 4; i++) {
          patched[entry + 24 + i] = (byte) (size >>> (8 * i));
        }
      }
    }
    return patched;
  }
}
