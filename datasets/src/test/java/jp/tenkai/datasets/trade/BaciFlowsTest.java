package jp.tenkai.datasets.trade;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All figures in these files are invented; only their shapes are those of the source. */
class BaciFlowsTest {
  private static final String HEADER = "t,i,j,k,v,q\n";

  @TempDir Path folder;

  @Test
  void readsThePaddedLayoutWithMissingQuantities() {
    BaciFlows flows =
        read(
            HEADER
                + "2020,4,24,300431,       0.198,        0.001\n"
                + "2020,251,699,090210,       1.500,           NA\n"
                + "2020,842,490,901812,    3042.123,      169.800\n");

    assertThat(rows(flows))
        .containsExactly(
            "2020 AFG AGO 300431 0.198 0.001 given.csv 2",
            "2020 FRA IND 90210 1.5 null given.csv 3",
            "2020 USA TWN 901812 3042.123 169.8 given.csv 4");
    assertThat(flows.read()).isEqualTo(3);
    assertThat(flows.quarantined()).isZero();
  }

  @Test
  void readsTheSpreadsheetLayoutWithQuotesCrlfAndLostZeros() {
    BaciFlows flows =
        read(
            """
            "t","i","j","k","v","q"
            2021,4,24,81310,52.051,"       13.235"
            2021,757,404,901890,0.004,"           NA"
            """
                .replace("\n", "\r\n"));

    assertThat(rows(flows))
        .containsExactly(
            "2021 AFG AGO 81310 52.051 13.235 given.csv 2",
            "2021 CHE KEN 901890 0.004 null given.csv 3");
    assertThat(
            flows.flows().select(FlowColumns.hs6Text()).collectAsList().stream()
                .map(row -> row.getString(0)))
        .containsExactly("081310", "901890");
    assertThat(
            flows.flows().select(FlowColumns.heading()).collectAsList().stream()
                .map(row -> row.getInt(0)))
        .containsExactly(813, 9018);
  }

  @Test
  void readsAByteOrderMark() {
    assertThat(rows(read("\uFEFF" + HEADER + "2020,4,24,300431,1,2\n")))
        .containsExactly("2020 AFG AGO 300431 1.0 2.0 given.csv 2");
  }

  @Test
  void readsGzip() {
    InputFile file =
        GivenFile.ofBytes(
            folder, "given.csv.gz", GivenFile.gzip(HEADER + "2020,4,24,300431,1,2\n"));

    assertThat(rows(BaciFlows.read(SparkForTests.session(), file))).hasSize(1);
  }

  @Test
  void quarantinesEachRowWithItsReasonLineAndText() {
    BaciFlows flows =
        read(
            HEADER
                + "2020,4,24,300431,1,2\n"
                + "2020,697,24,300431,1,2\n"
                + "2020,4,736,300431,1,2\n"
                + "2020,711,24,300431,1,2\n"
                + "2020,4,356,300431,1,2\n"
                + "20x0,4,24,300432,1,2\n"
                + "2020,4,24,3004310,1,2\n"
                + "2020,4,24,3004,1,2\n"
                + "2020,4,24,300432,-0.5,2\n"
                + "2020,4,24,300433,1e400,2\n"
                + "2020,4,24,300434,n/a,2\n"
                + "2020,4,24,300435,NA,2\n"
                + "2020,4,24,300436,1,-2\n"
                + "2020,4,24,300437,1\n"
                + "2020,4,24,300438,1,2,3\n"
                + "2020,4,24,300439,1,two\n");

    assertThat(refused(flows))
        .containsExactly(
            "3 i UNSPECIFIED_AREA 2020,697,24,300431,1,2",
            "4 j DISSOLVED_COUNTRY 2020,4,736,300431,1,2",
            "5 i AGGREGATE 2020,711,24,300431,1,2",
            "6 j UNKNOWN_COUNTRY 2020,4,356,300431,1,2",
            "7 t BAD_YEAR 20x0,4,24,300432,1,2",
            "8 k BAD_PRODUCT 2020,4,24,3004310,1,2",
            "9 k BAD_PRODUCT 2020,4,24,3004,1,2",
            "10 v NEGATIVE 2020,4,24,300432,-0.5,2",
            "11 v NOT_FINITE 2020,4,24,300433,1e400,2",
            "12 v BAD_NUMBER 2020,4,24,300434,n/a,2",
            "13 v NO_VALUE 2020,4,24,300435,NA,2",
            "14 q NEGATIVE 2020,4,24,300436,1,-2",
            "15  WRONG_SHAPE 2020,4,24,300437,1",
            "16  WRONG_SHAPE 2020,4,24,300438,1,2,3",
            "17 q BAD_NUMBER 2020,4,24,300439,1,two");
    assertThat(flows.read()).isEqualTo(16);
    assertThat(flows.kept()).isEqualTo(1).isEqualTo(flows.flows().count());
    assertThat(flows.quarantined()).isEqualTo(15).isEqualTo(flows.refused().count());
  }

  @Test
  void keepsARepeatedFlowOnce() {
    // Papua New Guinea's flows stood four times each in the 2024 collection.
    BaciFlows flows =
        read(
            HEADER
                + "2024,598,36,090111,5,NA\n"
                + "2024,598,36,90111,5,NA\n"
                + "2024,598,392,090111,5,NA\n");

    assertThat(rows(flows)).hasSize(2);
    assertThat(refused(flows)).containsExactly("3  DUPLICATE 2024,598,36,90111,5,NA");
  }

  @Test
  void refusesTheSameFlowWithTwoValues() {
    assertThatThrownBy(() -> read(HEADER + "2024,598,36,090111,5,NA\n2024,598,36,090111,6,NA\n"))
        .isInstanceOf(UnusableInput.class)
        .hasMessage(
            "CONFLICTING_DUPLICATE at given.csv:3: found '2024 PNG AUS 090111 v=6.0 q=NaN',"
                + " expected the same as on line 2: 2024 PNG AUS 090111 v=5.0 q=NaN");
  }

  @Test
  void columnsAreFoundByNameNotByPlace() {
    assertThat(rows(read("k,v,q,t,j,i\n300431,1,2,2020,24,4\n")))
        .containsExactly("2020 AFG AGO 300431 1.0 2.0 given.csv 2");
  }

  @Test
  void schemasAreAsWrittenDown() {
    BaciFlows flows = read(HEADER + "2020,4,24,300431,1,2\n");

    assertThat(flows.flows().schema().fieldNames())
        .containsExactly(FlowColumns.FLOWS.fieldNames())
        .containsExactly(
            "year", "exporter", "importer", "hs6", "value_kusd", "quantity_t", "file", "row");
    assertThat(flows.refused().schema().fieldNames())
        .containsExactly("file", "row", "column", "refusal", "text");
  }

  @Test
  void stopsEarlyWithoutHarm() {
    BaciFlows flows = read(HEADER + "2020,4,24,300431,1,2\n2020,4,24,300432,1,2\n");

    assertThat(flows.flows().limit(1).collectAsList()).hasSize(1);
  }

  @Test
  void refusesAnotherLayout() {
    unusable("year,exporter,importer\n2020,4,24\n", ProblemCode.NOT_THIS_LAYOUT);
  }

  @Test
  void refusesAnEmptyFileAndOneWithOnlyAHeader() {
    unusable("", ProblemCode.EMPTY_FILE);
    unusable(HEADER, ProblemCode.EMPTY_FILE);
  }

  @Test
  void refusesAWebPage() {
    unusable("<!DOCTYPE html><html>503</html>", ProblemCode.HTML_NOT_DATA);
  }

  @Test
  void refusesShiftJis() {
    byte[] bytes = (HEADER + "2020,4,24,300431,1,日本\n").getBytes(Charset.forName("windows-31j"));

    unusable(GivenFile.ofBytes(folder, "given.csv", bytes), ProblemCode.BAD_ENCODING);
  }

  @Test
  void refusesATruncatedArchive() {
    byte[] whole = GivenFile.gzip(HEADER + "2020,4,24,300431,1,2\n".repeat(500));

    unusable(
        GivenFile.ofBytes(folder, "given.csv.gz", Arrays.copyOf(whole, whole.length - 12)),
        ProblemCode.TRUNCATED_ARCHIVE);
  }

  private BaciFlows read(String text) {
    return BaciFlows.read(SparkForTests.session(), GivenFile.of(folder, text));
  }

  private void unusable(String text, ProblemCode code) {
    unusable(GivenFile.of(folder, text), code);
  }

  private static void unusable(InputFile file, ProblemCode code) {
    assertThatThrownBy(() -> BaciFlows.read(SparkForTests.session(), file))
        .isInstanceOfSatisfying(
            UnusableInput.class, e -> assertThat(e.problems().get(0).code()).isEqualTo(code));
  }

  private static List<String> rows(BaciFlows flows) {
    return flows.flows().orderBy(col(FlowColumns.ROW)).collectAsList().stream()
        .map(BaciFlowsTest::line)
        .toList();
  }

  private static List<String> refused(BaciFlows flows) {
    return flows
        .refused()
        .drop(FlowColumns.FILE)
        .orderBy(col(FlowColumns.ROW))
        .collectAsList()
        .stream()
        .map(BaciFlowsTest::line)
        .toList();
  }

  private static String line(Row row) {
    return row.mkString(" ");
  }
}
