package jp.tenkai.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.jobs.configuration.Equivalent;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.quality.Discrepancies.Found;
import jp.tenkai.jobs.session.SharedSession;
import jp.tenkai.jobs.snapshot.MadeHoldings;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up figures of three sources for the same thing. */
class DiscrepanciesTest {
  private static final Series FIRST = new Series(new SourceId("first"), "S1");
  private static final Series SECOND = new Series(new SourceId("second"), "S2");
  private static final Series THIRD = new Series(new SourceId("third"), "S3");
  private static final Equivalent GROUP =
      new Equivalent(
          "thing",
          new Words("Thing", "もの"),
          new Words("%", "%"),
          List.of(FIRST, SECOND, THIRD),
          0.5,
          "Rounded.");

  @TempDir Path folder;

  private static Found found(Series series, String country, int year, double value, long row) {
    return new Found(series, CountryCode.of(country), year, value, "made.csv", row);
  }

  @Test
  void thePreferredSourceIsKeptAndEveryOtherStandsBesideIt() {
    List<Discrepancy> all =
        Discrepancies.among(
            List.of(
                found(THIRD, "KEN", 2022, 89.0, 3),
                found(SECOND, "KEN", 2022, 90.0, 2),
                found(FIRST, "KEN", 2022, 89.3, 1)),
            List.of(GROUP));
    assertThat(all)
        .extracting(
            d -> d.kept().source(),
            d -> d.other().source(),
            Discrepancy::agrees,
            d -> d.kept().row())
        .containsExactly(tuple("first", "second", false, 1L), tuple("first", "third", true, 1L));
    assertThat(all.get(0).difference()).isEqualTo(90.0 - 89.3);
  }

  @Test
  void whereThePreferredSourceIsSilentTheNextOneIsKept() {
    List<Discrepancy> all =
        Discrepancies.among(
            List.of(
                found(FIRST, "KEN", 2021, 80, 1),
                found(SECOND, "KEN", 2022, 81, 2),
                found(THIRD, "KEN", 2022, 82, 3),
                found(THIRD, "GHA", 2022, 70, 4)),
            List.of(GROUP));
    assertThat(all)
        .extracting(Discrepancy::year, d -> d.kept().source(), d -> d.other().source())
        .containsExactly(tuple(2022, "second", "third"));
  }

  /** 58.4 - 58.1 is 0.3 and a little in a computer. */
  @Test
  void aDifferenceAtTheToleranceAgrees() {
    Equivalent strict =
        new Equivalent(
            "thing", GROUP.name(), GROUP.unit(), List.of(FIRST, SECOND), 0.3, "Decimals.");
    List<Found> figures =
        List.of(found(FIRST, "IND", 2021, 58.4, 1), found(SECOND, "IND", 2021, 58.1, 2));
    assertThat(Discrepancies.among(figures, List.of(strict)))
        .extracting(Discrepancy::agrees)
        .containsExactly(true);
    Equivalent stricter =
        new Equivalent(
            "thing", GROUP.name(), GROUP.unit(), List.of(FIRST, SECOND), 0.29, "Decimals.");
    assertThat(Discrepancies.among(figures, List.of(stricter)))
        .extracting(Discrepancy::agrees)
        .containsExactly(false);
  }

  @Test
  void rowsAreInTheOrderOfGroupCountryAndYear() {
    List<Found> figures = new ArrayList<>();
    for (String country : List.of("ZMB", "KEN")) {
      for (int year : new int[] {2020, 2010}) {
        figures.add(found(FIRST, country, year, 1, 1));
        figures.add(found(SECOND, country, year, 2, 2));
      }
    }
    assertThat(Discrepancies.among(figures, List.of(GROUP)))
        .extracting(d -> d.country().iso3(), Discrepancy::year)
        .containsExactly(
            tuple("KEN", 2010), tuple("KEN", 2020), tuple("ZMB", 2010), tuple("ZMB", 2020));
  }

  private static Row row(String source, String series, double value, String vintage, long row) {
    return RowFactory.create(
        source, series, "KEN", 2022, value, null, null, "%", vintage, "open", "made.csv", row);
  }

  @Test
  void eachSourceSpeaksInItsNewestVintageAndOtherSourcesOfACodeDoNot() {
    SnapshotFolder snapshot = new SnapshotFolder(SharedSession.spark(), folder);
    snapshot.write(
        DataTable.OBSERVATIONS,
        List.of(
            row("first", "S1", 50, "2025-01", 1),
            row("first", "S1", 60, "2026-01", 2),
            row("second", "S2", 61, "2024-01", 3),
            row("stranger", "S2", 99, "2026-01", 4)));
    assertThat(Discrepancies.of(MadeHoldings.of(snapshot), List.of(GROUP)))
        .extracting(d -> d.kept().value(), d -> d.other().value(), d -> d.other().row())
        .containsExactly(tuple(60.0, 61.0, 3L));
    assertThat(Discrepancies.of(MadeHoldings.asOf(snapshot, "2025-06-30"), List.of(GROUP)))
        .extracting(d -> d.kept().value())
        .containsExactly(50.0);
    assertThat(Discrepancies.of(MadeHoldings.of(snapshot), List.of())).isEmpty();
  }
}
