package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.panel.PanelBuilder;
import jp.tenkai.jobs.session.SharedSession;
import jp.tenkai.jobs.snapshot.MadeHoldings;
import jp.tenkai.jobs.trade.FieldTrade;
import jp.tenkai.jobs.trade.Purchases;
import jp.tenkai.jobs.trade.Supplier;
import org.junit.jupiter.api.Test;

/** The tables that describe a country by itself, in the release of the embedded snapshot. */
class CountryTablesTest {
  private static final MadeRelease RELEASE = MadeRelease.embedded();
  private static final List<TableRow> FIGURES = RELEASE.rows(ReleaseTables.FIGURES);
  private static final List<TableRow> COMPARISONS = RELEASE.rows(ReleaseTables.COMPARISONS);
  private static final List<TableRow> SUPPLIERS = RELEASE.rows(ReleaseTables.SUPPLIERS);
  private static final double ROUNDING = 1e-9;

  private record Place(String country, String other) {
    static Place of(TableRow row, String column) {
      return new Place(row.text("country"), row.text(column));
    }
  }

  private static Map<Place, TableRow> comparisons() {
    return COMPARISONS.stream()
        .collect(Collectors.toMap(row -> Place.of(row, "indicator"), row -> row));
  }

  /** Missing is the same as missing. */
  private static void assertSame(double found, double expected) {
    assertThat(Double.compare(found, expected)).as(found + " and " + expected).isZero();
  }

  @Test
  void speakOfEveryCountryThatIsScoredAndOfJapan() {
    Set<String> scored = new TreeSet<>(Set.of("JPN"));
    RELEASE.rows(ReleaseTables.RANKING).forEach(row -> scored.add(row.text("country")));

    assertThat(COMPARISONS.stream().map(row -> row.text("country")).collect(Collectors.toSet()))
        .isEqualTo(scored);
    assertThat(FIGURES.stream().map(row -> row.text("country")).collect(Collectors.toSet()))
        .isEqualTo(scored);
    assertThat(scored)
        .containsAll(SUPPLIERS.stream().map(row -> row.text("country")).toList())
        .hasSizeGreaterThan(120);
  }

  @Test
  void aHistoryIsOfOneSeriesAndEndsWithTheFigureThatIsCompared() {
    Map<Place, Set<String>> series = new HashMap<>();
    Map<Place, TableRow> last = new HashMap<>();
    for (TableRow row : FIGURES) {
      Place place = Place.of(row, "indicator");
      series
          .computeIfAbsent(place, p -> new HashSet<>())
          .add(row.text("source") + " " + row.text("series"));
      last.put(place, row);
      assertThat(row.whole("year").orElseThrow()).isBetween(2000L, 2026L);
      assertThat(row.text("file")).isNotEmpty();
      assertThat(row.whole("row")).isPresent();
    }
    assertThat(series.values()).allSatisfy(names -> assertThat(names).hasSize(1));
    Map<Place, TableRow> comparisons = comparisons();
    int compared = 0;
    for (var entry : last.entrySet()) {
      TableRow now = comparisons.get(entry.getKey());
      assertThat(now.whole("year")).isEqualTo(entry.getValue().whole("year"));
      assertThat(now.whole("row")).isEqualTo(entry.getValue().whole("row"));
      assertThat(now.text("file")).isEqualTo(entry.getValue().text("file"));
      if (now.text("status").equals("observed")) {
        assertSame(now.real("value"), entry.getValue().real("value"));
        assertSame(now.real("low"), entry.getValue().real("low"));
        assertSame(now.real("high"), entry.getValue().real("high"));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(5000);
  }

  /** Read from the file by hand: the World Bank's row of Kenya in its Chinese edition. */
  @Test
  void aYearOfThePastNamesItsOwnFileAndRow() {
    TableRow row =
        FIGURES.stream()
            .filter(r -> r.text("country").equals("KEN"))
            .filter(r -> r.text("indicator").equals("health-spending-per-head"))
            .filter(r -> r.whole("year").equals(OptionalLong.of(2023)))
            .findFirst()
            .orElseThrow();

    assertThat(row.real("value")).isEqualTo(84.958992);
    assertThat(row.whole("row")).hasValue(127);
    assertThat(row.text("file"))
        .isEqualTo("worldbank/api-csv/API_SH.XPD.CHEX.PC.CD_DS2_zh_csv_v2_30117.csv");
  }

  @Test
  void aFigureIsTheOneThatIsScored() {
    Map<Place, TableRow> comparisons = comparisons();
    int same = 0;
    for (TableRow part : RELEASE.rows(ReleaseTables.COMPONENTS)) {
      if (part.text("field").isEmpty() && part.text("status").equals("observed")) {
        TableRow row = comparisons.get(Place.of(part, "indicator"));
        assertThat(row.real("value")).isEqualTo(part.real("raw"));
        assertThat(row.text("unit")).isEqualTo(part.text("unit"));
        assertThat(row.text("file")).isEqualTo(part.text("file"));
        assertThat(row.whole("year")).isEqualTo(part.whole("year"));
        same++;
      }
    }
    assertThat(same).isGreaterThan(4000);
    assertThat(comparisons.keySet().stream().map(Place::other))
        .doesNotContain("field-imports")
        .contains("medical-imports", "japan-share", "japan-rca");
  }

  /** Where all countries of a region with a figure stand in the table, it is counted again. */
  @Test
  void aMedianIsTheMiddleOfTheCountriesThatHaveAFigure() {
    Map<Place, TreeMap<Double, Integer>> values = new HashMap<>();
    Map<Place, TableRow> groups = new HashMap<>();
    for (TableRow row : COMPARISONS) {
      Place group = new Place(row.text("region"), row.text("indicator"));
      groups.put(group, row);
      if (row.text("status").equals("observed")) {
        values
            .computeIfAbsent(group, g -> new TreeMap<>())
            .merge(row.real("value"), 1, Integer::sum);
      }
    }
    int checked = 0;
    for (var entry : values.entrySet()) {
      TableRow row = groups.get(entry.getKey());
      double[] sorted =
          entry.getValue().entrySet().stream()
              .flatMapToDouble(e -> repeated(e.getKey(), e.getValue()))
              .toArray();
      if (row.whole("region_countries").orElseThrow() != sorted.length) {
        continue;
      }
      if (sorted.length < 3) {
        assertThat(row.real("region_median")).isNaN();
      } else {
        double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        assertThat(row.real("region_median"))
            .isCloseTo(middle, within(Math.abs(middle) * ROUNDING));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(200);
  }

  private static DoubleStream repeated(double value, int times) {
    return Arrays.stream(new double[times]).map(nothing -> value);
  }

  @Test
  void similarCountriesAreThreeOthersOfTheContinentTheSameForEveryFigure() {
    Map<Place, TableRow> comparisons = comparisons();
    Map<String, String> similar = new HashMap<>();
    for (TableRow row : COMPARISONS) {
      String country = row.text("country");
      String names = row.text("peer_1") + " " + row.text("peer_2") + " " + row.text("peer_3");
      assertThat(similar.computeIfAbsent(country, c -> names)).isEqualTo(names);
      for (int place = 1; place <= 3; place++) {
        String peer = row.text("peer_" + place);
        if (!peer.isEmpty()) {
          TableRow other = comparisons.get(new Place(peer, row.text("indicator")));
          assertThat(region(peer)).isEqualTo(region(country));
          assertThat(peer).isNotEqualTo(country);
          assertSame(row.real("peer_" + place + "_value"), other.real("value"));
        }
      }
    }
    assertThat(similar.values().stream().filter(names -> names.length() == 11).count())
        .isGreaterThan(100);
  }

  private static String region(String country) {
    return CountryRegister.standard().require(CountryCode.of(country)).region();
  }

  @Test
  void sharesAreOfTheImportsInTheTableOfOpportunitiesAndJapanIsTheSame() {
    Map<Place, TableRow> japan = new HashMap<>();
    Map<Place, Double> sums = new HashMap<>();
    Map<Place, TableRow> opportunities = new HashMap<>();
    RELEASE
        .rows(ReleaseTables.OPPORTUNITY)
        .forEach(row -> opportunities.put(Place.of(row, "field"), row));
    for (TableRow row : SUPPLIERS) {
      Place place = Place.of(row, "field");
      sums.merge(place, row.real("share"), Double::sum);
      if (row.text("supplier").equals("JPN")) {
        japan.put(place, row);
      }
      TableRow opportunity = opportunities.get(place);
      if (opportunity != null) {
        double imports = opportunity.real("imports_kusd");
        assertThat(row.real("value_kusd"))
            .isCloseTo(row.real("share") * imports, within(imports * ROUNDING));
      }
    }
    assertThat(sums.values())
        .allSatisfy(sum -> assertThat(sum).isBetween(0.0, 1 + ROUNDING))
        .hasSizeGreaterThan(1500);
    int compared = 0;
    for (var entry : opportunities.entrySet()) {
      double fromJapan = entry.getValue().real("japan_imports_kusd");
      if (fromJapan > 0) {
        assertThat(japan.get(entry.getKey()).real("value_kusd"))
            .isCloseTo(fromJapan, within(fromJapan * ROUNDING));
        compared++;
      } else {
        assertThat(japan).doesNotContainKey(entry.getKey());
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  /** The table lists the largest; here every exporter is added up. */
  @Test
  void allSuppliersTogetherSellWhatTheMarketBuys() {
    Configuration configuration = ConfigurationReader.read(MadeRelease.home().resolve("conf"));
    Holdings holdings =
        MadeHoldings.of(
            new SnapshotFolder(
                SharedSession.spark(), MadeRelease.home().resolve("datasets").resolve("snapshot")));
    List<CountryCode> markets = Stream.of("EGY", "KEN", "VNM").map(CountryCode::of).toList();
    FieldTrade trade =
        PanelBuilder.build(configuration, holdings, markets, 2026).fieldTrade().orElseThrow();
    Set<HsCode> products =
        configuration.fields().values().stream()
            .flatMap(field -> field.hs().keySet().stream())
            .map(HsCode::of)
            .collect(Collectors.toSet());
    Purchases purchases = Purchases.read(holdings, trade.trade(), markets, products);
    int compared = 0;
    for (TableRow row : RELEASE.rows(ReleaseTables.OPPORTUNITY)) {
      CountryCode country = CountryCode.of(row.text("country"));
      FieldConf field = configuration.fields().get(new FieldId(row.text("field")));
      if (markets.contains(country) && !field.hs().isEmpty()) {
        double sum =
            Supplier.of(purchases, trade, List.of(field), country).stream()
                .mapToDouble(Supplier::dollars)
                .sum();
        assertThat(sum / 1000).isCloseTo(row.real("imports_kusd"), within(sum / 1000 * ROUNDING));
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(3 * 13);
  }

  @Test
  void theFiveLargestAreListedAndJapanWhereverItRanks() {
    Map<Place, Set<Long>> ranks = new HashMap<>();
    for (TableRow row : SUPPLIERS) {
      long rank = row.whole("rank").orElseThrow();
      boolean isNew = ranks.computeIfAbsent(Place.of(row, "field"), p -> new TreeSet<>()).add(rank);
      assertThat(isNew).isTrue();
      assertThat(rank <= 5 || row.text("supplier").equals("JPN")).isTrue();
      assertThat(row.real("value_kusd")).isPositive();
      assertThat(row.whole("flows").orElseThrow()).isPositive();
    }
    assertThat(SUPPLIERS).anyMatch(row -> row.whole("rank").orElseThrow() > 5);
    // Where the five largest are all there is, nothing is left over.
    assertThat(ranks.values())
        .allSatisfy(each -> assertThat(each).startsWith(1L).hasSizeBetween(1, 6));
  }
}
