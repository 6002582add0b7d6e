package jp.tenkai.jobs.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.jobs.revisions.Vintages.Query;
import jp.tenkai.jobs.session.SharedSession;
import jp.tenkai.jobs.snapshot.MadeHoldings;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up figures in several vintages. */
class VintagesTest {
  @TempDir Path folder;

  private SnapshotFolder snapshot;

  private static Row row(
      String source,
      String series,
      String country,
      int year,
      double value,
      String vintage,
      long row) {
    return RowFactory.create(
        source, series, country, year, value, null, null, "unit", vintage, "open", "made.csv", row);
  }

  @BeforeEach
  void write() {
    List<Row> rows = new ArrayList<>();
    rows.add(row("bank-one", "A", "KEN", 2020, 1, "2025-01", 1));
    rows.add(row("bank-one", "A", "KEN", 2020, 2, "2026-01", 2));
    rows.add(row("bank-one", "A", "KEN", 2020, 4, "2026-06", 3));
    rows.add(row("bank-one", "A", "GHA", 2020, 7, "2026-01", 4));
    rows.add(row("bank-one", "A", "GHA", 2020, 7, "2026-06", 5));
    rows.add(row("bank-two", "B", "KEN", 2020, 5, "2026-01", 6));
    rows.add(row("bank-two", "B", "KEN", 2020, 6, "2026-06", 7));
    // Another file of the same vintage says otherwise: the last row counts.
    rows.add(row("bank-two", "B", "KEN", 2020, 8, "2026-06", 8));
    rows.add(row("banker", "C", "KEN", 2020, 1, "2026-01", 9));
    rows.add(row("banker", "C", "KEN", 2020, 2, "2026-06", 10));
    snapshot = new SnapshotFolder(SharedSession.spark(), folder);
    snapshot.write(DataTable.OBSERVATIONS, rows);
  }

  private List<Revisions> compare(Query query) {
    return Vintages.compare(MadeHoldings.of(snapshot), query);
  }

  private static Query all(String source) {
    return new Query(
        source, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void theTwoNewestVintagesAreComparedUnlessSomebodySaysOtherwise() {
    List<Revisions> found = compare(all("bank"));
    assertThat(found)
        .extracting(Revisions::series, Revisions::from, Revisions::to, Revisions::unchanged)
        .containsExactly(
            tuple("bank-one:A", "2026-01", "2026-06", 1),
            tuple("bank-two:B", "2026-01", "2026-06", 0));
    assertThat(found.get(0).changes()).extracting(Change::after).containsExactly(4.0);
    assertThat(found.get(1).changes()).extracting(Change::after).containsExactly(8.0);
  }

  /** "bank" is bank-one and bank-two, and neither "banker" nor half a name. */
  @Test
  void aSourceIsNamedInFullOrByItsBeginning() {
    assertThat(compare(all("banker"))).extracting(Revisions::series).containsExactly("banker:C");
    assertThat(compare(all("ban"))).isEmpty();
    assertThat(compare(all("bank-o"))).isEmpty();
  }

  @Test
  void oneSeriesOneCountryAndStatedVintages() {
    Query stated =
        new Query(
            "bank",
            Optional.of("A"),
            Optional.of(CountryCode.of("KEN")),
            Optional.of("2025-01"),
            Optional.of("2026-06"));
    assertThat(compare(stated))
        .extracting(Revisions::from, Revisions::to, r -> r.changes().get(0).percent())
        .containsExactly(tuple("2025-01", "2026-06", 300.0));
    Query notHeld =
        new Query(
            "bank", Optional.empty(), Optional.empty(), Optional.of("2024-01"), Optional.empty());
    assertThat(compare(notHeld)).isEmpty();
  }

  @Test
  void whatWasIssuedAfterTheDayIsLeftAside() {
    Holdings spring = MadeHoldings.asOf(snapshot, "2026-03-31");
    assertThat(Vintages.compare(spring, all("bank")))
        .extracting(Revisions::series, Revisions::from, Revisions::to)
        .containsExactly(tuple("bank-one:A", "2025-01", "2026-01"));
  }
}
