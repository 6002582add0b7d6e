package jp.tenkai.jobs.snapshot;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.jobs.session.SharedSession;

/** What a release may draw on where nothing was ingested. */
public final class MadeHoldings {
  private MadeHoldings() {}

  /** A snapshot alone, as of a day after everything in it. */
  public static Holdings of(SnapshotFolder snapshot) {
    return asOf(snapshot, "2099-12-31");
  }

  /** A snapshot alone, as of a day. */
  public static Holdings asOf(SnapshotFolder snapshot, String day) {
    return new Holdings(
        SharedSession.spark(),
        snapshot,
        new IngestedFolder(Path.of("nothing-was-ingested")),
        List.of(),
        LocalDate.parse(day));
  }
}
