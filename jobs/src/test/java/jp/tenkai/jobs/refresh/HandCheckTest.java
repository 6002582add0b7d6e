package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.HsShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cells of a release against the source files. The figures were read from the files by hand; where
 * the data folder lies beside the project, the file and row that the release names are opened too.
 */
class HandCheckTest {
  private static final String WDI = "worldbank/";
  private static final String BACI = "trade/baci_2024/BACI_layout_HS17_Y2024_medical.csv";
  private static final String PAIRS = "trade/baci_2024/country_pair_totals_2024.csv.gz";

  /** BACI's numbers of the two countries that are recomputed here. */
  private static final String KENYA = "404";

  private static final String JAPAN = "392";

  /**
   * A figure as it stands in a source file.
   *
   * @param field empty for the country's own index
   * @param key how the row names the country
   */
  private record Cell(
      String strategy,
      String country,
      String field,
      String indicator,
      String figure,
      int year,
      String file,
      long row,
      String key) {}

  static Stream<Cell> cells() {
    String africa = "africa";
    String mexx = "mexx-expansion";
    return Stream.of(
        // The Chinese edition of a World Bank file: 2023 is its last year with a figure.
        new Cell(
            africa,
            "KEN",
            "",
            "health-spending-per-head",
            "84.958992",
            2023,
            WDI + "api-csv/API_SH.XPD.CHEX.PC.CD_DS2_zh_csv_v2_30117.csv",
            127,
            "\"KEN\""),
        // Without the preamble; the columns 2024 and 2025 are empty.
        new Cell(
            africa,
            "MAR",
            "",
            "regulatory-quality",
            "-0.0642079934477806",
            2023,
            WDI + "api-csv-no-preamble/API_RQ.EST_DS2_en_csv_v2_8225.csv",
            150,
            "\"MAR\""),
        new Cell(
            africa,
            "KEN",
            "",
            "gdp-growth",
            "4.63261093844984",
            2025,
            WDI + "databank/world_bank_indicators.csv",
            1013,
            "Kenya,KEN"),
        new Cell(
            africa,
            "EGY",
            "",
            "diabetes-prevalence",
            "22.4",
            2024,
            WDI + "wdi-bulk/WDICSV.csv",
            3951,
            "\"EGY\""),
        new Cell(
            mexx,
            "MYS",
            "",
            "logistics",
            "3.6",
            2022,
            WDI + "wdi-bulk/WDICSV.csv",
            6579,
            "\"MYS\""),
        new Cell(
            mexx,
            "MYS",
            "",
            "hospital-beds",
            "1.96",
            2023,
            WDI + "api-long/worldbank_indicators.csv",
            3646,
            "MYS,2023"),
        // The 4,084th record: both sexes, 30 to 69 years.
        new Cell(
            africa,
            "ZAF",
            "",
            "ncd-mortality",
            "22.7",
            2021,
            "who/gho_odata_json/NCDMORT3070.json",
            4084,
            "ZAF"),
        new Cell(
            africa,
            "SEN",
            "",
            "maternal-mortality",
            "237.4420892",
            2023,
            "who/gho_zip_csv/maternal_2026-03/data/MDG_0000000026.csv",
            2813,
            "COUNTRY,SEN"),
        new Cell(
            africa,
            "KEN",
            "imaging",
            "ct-per-million",
            "0.24801",
            2013,
            "who/gho_athena_csv/2020-10/DEVICES09.csv",
            248,
            "\"KEN\""),
        new Cell(
            africa,
            "AGO",
            "cardio",
            "raised-blood-pressure",
            "29.70000",
            2015,
            "who/gho_athena_csv/2020-10/BP_04.csv.gz",
            17041,
            "\"AGO\",\"YEARS18-PLUS\",\"BTSX\""),
        // Kazakhstan is 398 in M49.
        new Cell(
            mexx,
            "KAZ",
            "",
            "uhc-index",
            "80.328",
            2021,
            "who/data_who_int/9A706FD_ALL_LATEST.csv",
            1360,
            "398,Kazakhstan,2021"),
        new Cell(
            africa,
            "AGO",
            "dental",
            "dentists",
            "0.53",
            2018,
            "who/gho_ui_csv/HWF_0010_dentists_per10000.csv.gz",
            655,
            "HWF_0010"),
        new Cell(
            africa,
            "BDI",
            "mch",
            "skilled-birth-attendance",
            "75.2",
            2022,
            "survey/country/unicef_anc4_sba_2018_2022.csv",
            225,
            "Burundi,Skilled birth attendant"),
        new Cell(
            africa,
            "KEN",
            "",
            "firms-interest",
            "35",
            2024,
            "survey/company/jetro_africa_fy2024_valid_answers_by_country.csv",
            11,
            "KEN"));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void isTheFigureThatStandsInTheFile(Cell cell) {
    TableRow row =
        MadeRelease.embedded()
            .component(cell.strategy(), cell.country(), cell.field(), cell.indicator());

    assertThat(row.real("raw")).isEqualTo(Double.parseDouble(cell.figure()));
    assertThat(row.whole("year")).hasValue(cell.year());
    assertThat(row.text("file")).isEqualTo(cell.file());
    assertThat(row.whole("row")).hasValue(cell.row());
    assertThat(row.text("status")).isEqualTo("observed");
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theRowThatTheReleaseNamesHoldsTheFigure(Cell cell) throws IOException {
    TableRow row =
        MadeRelease.embedded()
            .component(cell.strategy(), cell.country(), cell.field(), cell.indicator());
    Path file = data(row.text("file"));
    if (!Files.isRegularFile(file)) {
      return;
    }
    String text = rowOf(file, row.whole("row").orElseThrow());

    assertThat(text).contains(cell.key());
    // Neither a part of a longer number nor of a word.
    assertThat(text)
        .containsPattern("(?<![0-9.])" + Pattern.quote(cell.figure()) + "(?![0-9]|\\.[0-9])");
  }

  /** 75.27681732 in 2018 and 84.958992 in 2023: row 127 of the World Bank's file. */
  @Test
  void growthOfHealthSpendingInKenya() {
    TableRow row = MadeRelease.embedded().component("africa", "KEN", "", "health-spending-growth");

    assertThat(row.real("raw"))
        .isCloseTo(100 * (Math.pow(84.958992 / 75.27681732, 1 / 5.0) - 1), within(1e-9));
    assertThat(row.whole("year")).hasValue(2023);
  }

  /** 16.7705818428763 pounds a dollar in 2019 and 45.29926 in 2024: row 69 of the file. */
  @Test
  void fallOfTheEgyptianPound() {
    TableRow row = MadeRelease.embedded().component("africa", "EGY", "", "currency-fall");

    assertThat(row.real("raw"))
        .isCloseTo(100 * (Math.pow(45.29926 / 16.7705818428763, 1 / 5.0) - 1), within(1e-9));
    assertThat(row.whole("year")).hasValue(2024);
    assertThat(row.text("file")).endsWith("API_PA.NUS.FCRF_DS2_en_csv_v2_58.csv");
  }

  /**
   * 84.958992 dollars a head in 2023 (row 127) for 57,532,493 people, the latest count (row 126).
   */
  @Test
  void healthSpendingOfKenya() {
    TableRow row = MadeRelease.embedded().component("africa", "KEN", "", "health-spending");

    assertThat(row.real("raw")).isCloseTo(84.958992 * 57532493, within(1e-3));
    assertThat(row.whole("year")).hasValue(2023);
    assertThat(row.text("file"))
        .contains("API_SH.XPD.CHEX.PC.CD_DS2_zh_csv_v2_30117.csv:127")
        .contains("API_SP.POP.TOTL_DS2_en_csv_v2_33112.csv:126");
  }

  /**
   * Added up by hand from BACI with the shares of conf/fields.yaml: 16,473.0785 thousand dollars,
   * of which 641.4365 from Japan; of all goods 18,980,435.081 and 846,000.111.
   */
  @Test
  void imagingImportsOfKenya() {
    MadeRelease release = MadeRelease.embedded();

    assertThat(release.component("africa", "KEN", "imaging", "field-imports").real("raw"))
        .isCloseTo(16473.0785, within(1e-6));
    assertThat(release.component("africa", "KEN", "imaging", "japan-share").real("raw"))
        .isCloseTo(100 * 641.4365 / 16473.0785, within(1e-9));
    assertThat(release.component("africa", "KEN", "imaging", "japan-rca").real("raw"))
        .isCloseTo(641.4365 / 16473.0785 / (846000.111 / 18980435.081), within(1e-9));
  }

  @Test
  void everyFieldOfKenyaAddedUpAgainFromTheTradeFile() throws IOException {
    if (!Files.isRegularFile(data(BACI)) || !Files.isRegularFile(data(PAIRS))) {
      return;
    }
    Configuration configuration = ConfigurationReader.read(MadeRelease.home().resolve("conf"));
    Map<String, double[]> imports = importsOfKenya(data(BACI));
    double japanOfAll = japanOfAllGoods(data(PAIRS));
    int compared = 0;
    for (FieldId field : configuration.fields().keySet()) {
      Map<String, HsShare> codes = configuration.fields().get(field).hs();
      if (codes.isEmpty()) {
        continue;
      }
      double world = 0;
      double japan = 0;
      for (var code : codes.entrySet()) {
        double[] flows = imports.getOrDefault(code.getKey(), new double[2]);
        world += code.getValue().share() * flows[0];
        japan += code.getValue().share() * flows[1];
      }
      MadeRelease release = MadeRelease.embedded();
      assertThat(release.component("africa", "KEN", field.id(), "field-imports").real("raw"))
          .as(field.id())
          .isCloseTo(world, within(1e-6));
      assertThat(release.component("africa", "KEN", field.id(), "japan-rca").real("raw"))
          .as(field.id())
          .isCloseTo(japan / world / japanOfAll, within(1e-9));
      compared++;
    }
    assertThat(compared).isEqualTo(13);
  }

  /** HS6 code to thousand dollars from everybody and from Japan. */
  private static Map<String, double[]> importsOfKenya(Path file) throws IOException {
    Map<String, double[]> imports = new java.util.TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      List<String> cells = List.of(line.split(",", -1));
      if (cells.get(2).strip().equals(KENYA)) {
        double value = Double.parseDouble(cells.get(4).strip());
        double[] sums =
            imports.computeIfAbsent(
                "0".repeat(6 - cells.get(3).strip().length()) + cells.get(3).strip(),
                code -> new double[2]);
        sums[0] += value;
        sums[1] += cells.get(1).strip().equals(JAPAN) ? value : 0;
      }
    }
    return imports;
  }

  private static double japanOfAllGoods(Path file) throws IOException {
    double world = 0;
    double japan = 0;
    try (BufferedReader lines = reader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> cells = List.of(line.split(",", -1));
        if (cells.get(1).equals("KEN")) {
          world += Double.parseDouble(cells.get(2));
          japan += cells.get(0).equals("JPN") ? Double.parseDouble(cells.get(2)) : 0;
        }
      }
    }
    return japan / world;
  }

  private static Path data(String file) {
    Path path = MadeRelease.home().resolve("../shared/data").resolve(file).normalize();
    if (!Files.isRegularFile(path)) {
      System.err.println("left out: comparing with " + path + ", which is not there");
    }
    return path;
  }

  /** The line of a table, or the record of a JSON answer. */
  private static String rowOf(Path file, long row) throws IOException {
    if (file.toString().endsWith(".json")) {
      JsonNode records = new ObjectMapper().readTree(Files.readAllBytes(file)).get("value");
      return records.get((int) row - 1).toString();
    }
    try (BufferedReader lines = reader(file)) {
      return lines.lines().skip(row - 1).findFirst().orElseThrow();
    }
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
            StandardCharsets.UTF_8));
  }
}
