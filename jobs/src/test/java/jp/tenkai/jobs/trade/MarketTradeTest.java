package jp.tenkai.jobs.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import jp.tenkai.jobs.session.SharedSession;
import jp.tenkai.jobs.snapshot.MadeHoldings;
import jp.tenkai.jobs.snapshot.SmallWorld;
import jp.tenkai.jobs.trade.MarketTrade.Imports;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All figures are made up. */
class MarketTradeTest {
  private static final Set<HsCode> PRODUCTS =
      Set.of(HsCode.of("901812"), HsCode.of("902214"), HsCode.of("999999"));

  private static final CountryCode KENYA = CountryCode.of("KEN");

  @TempDir Path folder;

  private static Row flow(int year, String exporter, int hs6, long dollars) {
    return RowFactory.create(
        year, "HS17", exporter, "KEN", hs6, dollars, "customs", "2026-04", "free", "f" + year, 2L);
  }

  private static Row pair(int year, String exporter, long dollars) {
    return RowFactory.create(
        year, "HS17", exporter, "KEN", dollars, "customs", "2026-04", "free", "pairs" + year, 2L);
  }

  private MarketTrade read(List<Row> flows, List<Row> pairs) {
    SnapshotFolder snapshot = new SnapshotFolder(SharedSession.spark(), folder);
    snapshot.write(DataTable.FLOWS, flows);
    snapshot.write(DataTable.PAIR_TOTALS, pairs);
    return MarketTrade.read(MadeHoldings.of(snapshot), 2026, HsRevision.HS2017, PRODUCTS);
  }

  @Test
  void addsUpExportersInWholeDollars() {
    MarketTrade trade =
        MarketTrade.read(SmallWorld.shared().holdings(), 2026, HsRevision.HS2017, PRODUCTS);

    assertThat(trade.imports(KENYA, 901812)).isEqualTo(new Imports(401000, 100500));
    assertThat(trade.imports(CountryCode.of("TZA"), 901812)).isEqualTo(new Imports(40123, 0));
    assertThat(trade.imports(KENYA, 999999)).isEqualTo(Imports.NOTHING);
    assertThat(trade.all(KENYA)).isEqualTo(new Imports(10000000, 1000000));
    assertThat(trade.covers(KENYA)).isTrue();
    assertThat(trade.covers(CountryCode.of("UGA"))).isFalse();
    assertThat(trade.edition().source()).isEqualTo("customs");
  }

  @Test
  void takesTheNewestYearOnlyAndNeverMixesTwo() {
    MarketTrade trade =
        read(
            List.of(flow(2023, "JPN", 901812, 5), flow(2024, "CHN", 901812, 7)),
            List.of(pair(2023, "JPN", 500), pair(2024, "CHN", 700)));

    assertThat(trade.edition().year()).isEqualTo(2024);
    assertThat(trade.imports(KENYA, 901812)).isEqualTo(new Imports(7, 0));
    assertThat(trade.all(KENYA)).isEqualTo(new Imports(700, 0));
    assertThat(trade.totalsFile()).isEqualTo("pairs2024");
  }

  /** Such as the same release packed and unpacked: two would count each dollar twice. */
  @Test
  void anEditionThatLiesInTwoFilesCountsOnce() {
    MarketTrade trade =
        read(
            List.of(flow("a.csv", 901812, 5), flow("b.csv", 901812, 5), flow("b.csv", 902214, 1)),
            List.of(pair("a.csv", 500), pair("b.csv", 600), pair("c.csv", 700)));

    assertThat(trade.edition().file()).isEqualTo("b.csv");
    assertThat(trade.imports(KENYA, 901812)).isEqualTo(new Imports(5, 5));
    assertThat(trade.imports(KENYA, 902214)).isEqualTo(new Imports(1, 1));
    assertThat(trade.totalsFile()).isEqualTo("b.csv");
    assertThat(trade.all(KENYA)).isEqualTo(new Imports(600, 600));
  }

  /** A later copy without three of four importers is no revision of the whole year. */
  @Test
  void aPartGivesWayToTheWholeHoweverNewItIs() {
    List<Row> flows =
        List.of(of("KEN", "2026-01", 5L), of("KEN", "2026-04", 9L), of("UGA", "2026-01", 7L));
    List<Row> whole = List.of(total("KEN", "2026-01"), total("UGA", "2026-01"));
    List<Row> part = List.of(total("KEN", "2026-04"));

    MarketTrade trade = read(flows, Stream.concat(whole.stream(), part.stream()).toList());
    assertThat(trade.edition().vintage()).isEqualTo("2026-01");
    assertThat(trade.imports(KENYA, 901812)).isEqualTo(new Imports(5, 5));
    assertThat(trade.all(KENYA)).isEqualTo(new Imports(1_000, 1_000));
  }

  @Test
  void aLaterVintageOfTheWholeYearGoesFirst() {
    List<Row> flows = List.of(of("KEN", "2026-01", 5L), of("KEN", "2026-04", 9L));
    List<Row> totals = List.of(total("KEN", "2026-01"), total("KEN", "2026-04"));

    assertThat(read(flows, totals).edition().vintage()).isEqualTo("2026-04");
  }

  private static Row of(String importer, String vintage, long dollars) {
    return RowFactory.create(
        2024, "HS17", "JPN", importer, 901812, dollars, "customs", vintage, "free", vintage, 2L);
  }

  private static Row total(String importer, String vintage) {
    return RowFactory.create(
        2024, "HS17", "JPN", importer, 1_000L, "customs", vintage, "free", vintage, 2L);
  }

  private static Row flow(String file, int hs6, long dollars) {
    return RowFactory.create(
        2024, "HS17", "JPN", "KEN", hs6, dollars, "customs", "2026-04", "free", file, 2L);
  }

  private static Row pair(String file, long dollars) {
    return RowFactory.create(
        2024, "HS17", "JPN", "KEN", dollars, "customs", "2026-04", "free", file, 2L);
  }

  @Test
  void sumsBeyondTheRangeOfIntegersStayExact() {
    long large = 9_007_199_254_740_993L;

    MarketTrade trade =
        read(List.of(flow(2024, "JPN", 901812, large), flow(2024, "CHN", 901812, 1)), List.of());

    assertThat(trade.imports(KENYA, 901812)).isEqualTo(new Imports(large + 1, large));
    assertThat(trade.all(KENYA)).isEqualTo(Imports.NOTHING);
  }

  @Test
  void aSnapshotWithoutTradeIsRefusedByName() {
    assertThatThrownBy(() -> read(List.of(), List.of()))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("flows.parquet")
        .hasMessageContaining("no rows");
  }
}
