package jp.tenkai.datasets.worldbank;

import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files of the World Bank, against the counts that were made of them by other means. */
class WorldBankFilesTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();
  private static final String POPULATION =
      "worldbank/api-csv/API_SP.POP.TOTL_DS2_en_csv_v2_33112.csv";
  private static final String FLAT = "worldbank/api-long/worldbank_indicators.csv";

  @ParameterizedTest
  @CsvSource({
    "API_EG.ELC.ACCS.ZS_DS2_en_csv_v2_33377.csv, 2026-07-13, 216, 1990, 2024, 215",
    "API_FP.CPI.TOTL.ZG_DS2_en_csv_v2_285.csv, 2026-07-13, 193, 1960, 2025, 165",
    "API_IT.NET.USER.ZS_DS2_en_csv_v2_33086.csv, 2026-07-13, 213, 1990, 2025, 10",
    "API_NY.GDP.PCAP.CD_DS2_EN_csv_v2_4310.csv, 2026-04-08, 214, 1960, 2024, 192",
    "API_SH.DTH.COMM.ZS_DS2_en_csv_v2_5363876.csv, 2023-03-01, 183, 2000, 2019, 183",
    "API_SH.XPD.CHEX.PC.CD_DS2_zh_csv_v2_30117.csv, 2026-04-08, 193, 2000, 2024, 22",
    "API_SI.POV.GINI_DS2_en_csv_v2_renamed.csv, 2026-04-08, 171, 1963, 2025, 4",
    "API_SP.POP.TOTL_DS2_en_csv_v2_33112.csv, 2026-07-13, 217, 1960, 2025, 217",
    "API_SP.POP.0014.TO.ZS_DS2_en_csv_v2_4153151.csv, 2022-05-25, 194, 1960, 2020, 193"
  })
  void downloadsHaveTheCountedCoverage(
      String name, String vintage, int countries, int first, int last, int inLast) {
    real("worldbank/api-csv/" + name, file -> IndicatorCsv.read(file, REGISTER))
        .ifPresent(
            intake -> {
              assertThat(intake.vintage()).isEqualTo(new Vintage(vintage));
              assertThat(coverage(intake.kept()))
                  .isEqualTo(List.of(countries, first, last, inLast));
              assertThat(intake.quarantined())
                  .extracting(QuarantinedRow::refusal)
                  .isSubsetOf(Refusal.AGGREGATE);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "API_CC.EST_DS2_en_csv_v2_4455.csv, 205, 1996, 2023, 205",
    "API_SH.STA.MMRT_DS2_en_csv_v2_4693917.csv, 185, 2000, 2017, 185",
    "API_TM.TAX.MRCH.WM.AR.ZS_DS2_en_csv_v2_440.csv, 188, 1988, 2022, 143"
  })
  void downloadsWithoutTheirPreambleHaveTheCountedCoverage(
      String name, int countries, int first, int last, int inLast) {
    real("worldbank/api-csv-no-preamble/" + name, file -> IndicatorCsv.read(file, REGISTER))
        .ifPresent(
            intake ->
                assertThat(coverage(intake.kept()))
                    .isEqualTo(List.of(countries, first, last, inLast)));
  }

  @Test
  void theBulkTableHasTheCoverageOfItsProvenanceList() {
    Optional<InputFile> list = GivenFile.real("worldbank/wdi-bulk/WDICSV_provenance.csv");
    Optional<Intake<Observation>> bulk =
        real("worldbank/wdi-bulk/WDICSV.csv", file -> BulkCsv.read(file, REGISTER));
    if (list.isEmpty() || bulk.isEmpty()) {
      return;
    }
    Map<String, List<Observation>> bySeries =
        bulk.get().kept().stream().collect(Collectors.groupingBy(o -> o.series().code()));
    Map<String, List<Integer>> counted = new TreeMap<>();
    try (CsvFile csv = CsvFile.open(list.get())) {
      Header header = csv.header();
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counted.put(
            row.get(header.require("Indicator Code")),
            List.of(
                number(row, header, "Countries With Any Value"),
                number(row, header, "First Year"),
                number(row, header, "Latest Year"),
                number(row, header, "Countries In Latest Year")));
      }
    }
    Map<String, List<Integer>> found = new TreeMap<>();
    bySeries.forEach((code, observations) -> found.put(code, coverage(observations)));
    assertThat(counted).hasSize(43);
    assertThat(found).isEqualTo(counted);
  }

  @Test
  void theDatabankExtractHasItsDayInTheFooter() {
    real("worldbank/databank/world_bank_indicators.csv", file -> DatabankCsv.read(file, REGISTER))
        .ifPresent(
            intake -> {
              assertThat(intake.vintage()).isEqualTo(new Vintage("2026-07-01"));
              assertThat(intake.quarantined()).isEmpty();
              List<Observation> gdp =
                  intake.kept().stream()
                      .filter(o -> o.series().code().equals("NY.GDP.MKTP.CD"))
                      .toList();
              assertThat(coverage(gdp)).isEqualTo(List.of(214, 2001, 2025, 185));
            });
  }

  @Test
  void all2860PopulationCellsOfTheFlattenedAnswerEqualTheDownload() {
    Optional<Map<String, Double>> download = cells(POPULATION, IndicatorCsv::read, "SP.POP.TOTL");
    Optional<Map<String, Double>> flat = cells(FLAT, TidyCsv::read, "SP.POP.TOTL");
    if (download.isEmpty() || flat.isEmpty()) {
      return;
    }
    assertThat(flat.get()).hasSize(2860);
    assertThat(download.get()).containsAllEntriesOf(flat.get());
  }

  @Test
  void of2510GdpCellsTheRevisionChanged875AndSixtyByMoreThanFivePercent() {
    Optional<Map<String, Double>> older =
        cells(
            "worldbank/api-csv/API_NY.GDP.PCAP.CD_DS2_EN_csv_v2_4310.csv",
            IndicatorCsv::read,
            "NY.GDP.PCAP.CD");
    Optional<Map<String, Double>> newer = cells(FLAT, TidyCsv::read, "NY.GDP.PCAP.CD");
    if (older.isEmpty() || newer.isEmpty()) {
      return;
    }
    Map<String, Double> was = older.get();
    Map<String, Double> is = new HashMap<>(newer.get());
    is.keySet().retainAll(was.keySet());
    assertThat(is).hasSize(2510);
    assertThat(is.entrySet()).filteredOn(e -> change(e, was) > 1e-6).hasSize(875);
    assertThat(is.entrySet()).filteredOn(e -> change(e, was) > 0.05).hasSize(60);
  }

  @Test
  void onePageOfTwoIsNotTakenForAnAnswer() {
    GivenFile.real("worldbank/api-samples/indicator_SH.XPD.CHEX.GD.ZS_page1of2.json")
        .ifPresent(
            file ->
                assertThat(problem(() -> ApiJson.read(file, REGISTER)).code())
                    .isEqualTo(ProblemCode.MISSING_PAGES));
  }

  @Test
  void theErrorBodyIsAServiceError() {
    GivenFile.real("worldbank/api-samples/error_120_invalid_value.json")
        .ifPresent(
            file ->
                assertThat(problem(() -> ApiJson.read(file, REGISTER)).code())
                    .isEqualTo(ProblemCode.SERVICE_ERROR));
  }

  @Test
  void theThreeCountryListsAgreeExceptForTheReclassified() {
    String metadata =
        "worldbank/api-csv/metadata/" + "Metadata_Country_API_SP.POP.TOTL_DS2_en_csv_v2_33112.csv";
    Optional<Map<CountryCode, String>> july = incomeGroups(metadata);
    Optional<Map<CountryCode, String>> api =
        incomeGroups("worldbank/api-long/worldbank_countries.csv");
    Optional<Map<CountryCode, String>> april = incomeGroups("worldbank/wdi-bulk/WDICountry.csv");
    if (july.isEmpty() || api.isEmpty() || april.isEmpty()) {
      return;
    }
    assertThat(
            july.get().values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
        .isEqualTo(Map.of("HIC", 86L, "UMC", 59L, "LMC", 47L, "LIC", 25L));
    assertThat(api.get()).isEqualTo(july.get());
    Set<String> changed = new HashSet<>();
    july.get()
        .forEach(
            (country, group) -> {
              if (!group.equals(april.get().get(country))) {
                changed.add(country.iso3());
              }
            });
    assertThat(changed)
        .containsExactlyInAnyOrder("ETH", "VEN", "FSM", "JOR", "LKA", "PHL", "VNM", "TGO");
  }

  private static double change(Map.Entry<String, Double> cell, Map<String, Double> was) {
    double before = was.get(cell.getKey());
    return Math.abs(cell.getValue() - before) / Math.abs(cell.getValue());
  }

  private static Optional<Map<CountryCode, String>> incomeGroups(String path) {
    return real(path, file -> CountriesCsv.read(file, REGISTER))
        .map(
            intake ->
                intake.kept().stream()
                    .collect(Collectors.toMap(CountryGroups::country, CountryGroups::incomeGroup)));
  }

  private interface Reading {
    Intake<Observation> read(InputFile file, CountryRegister register);
  }

  /** Every figure of one series by place and year, groups of countries included. */
  private static Optional<Map<String, Double>> cells(String path, Reading reading, String series) {
    return real(path, file -> reading.read(file, REGISTER))
        .map(
            intake -> {
              Map<String, Double> cells = new HashMap<>();
              for (Observation o : intake.kept()) {
                if (o.series().code().equals(series)) {
                  cells.put(o.country() + " " + o.year(), o.value());
                }
              }
              for (QuarantinedRow row : intake.quarantined()) {
                List<String> parts = List.of(row.text().split(",", -1));
                if (parts.contains(series)) {
                  String place = parts.get(parts.get(0).equals(series) ? 1 : 0);
                  cells.put(place + " " + parts.get(2), Double.parseDouble(parts.get(3)));
                }
              }
              return cells;
            });
  }

  private static List<Integer> coverage(List<Observation> observations) {
    int first = observations.stream().mapToInt(Observation::year).min().orElseThrow();
    int last = observations.stream().mapToInt(Observation::year).max().orElseThrow();
    long countries = observations.stream().map(Observation::country).distinct().count();
    long inLast = observations.stream().filter(o -> o.year() == last).count();
    return List.of((int) countries, first, last, (int) inLast);
  }

  private static int number(CsvRow row, Header header, String column) {
    return Integer.parseInt(row.get(header.require(column)));
  }

  private static <T> Optional<Intake<T>> real(String path, Function<InputFile, Intake<T>> reading) {
    return GivenFile.real(path).map(reading);
  }
}
