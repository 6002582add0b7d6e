package jp.tenkai.jobs.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.fetch.FetchOutcome;
import jp.tenkai.jobs.fetch.FetchOutcome.Arrived;
import jp.tenkai.jobs.fetch.FetchOutcome.Failed;
import jp.tenkai.jobs.fetch.FetchOutcome.Older;
import jp.tenkai.jobs.fetch.FetchOutcome.Unchanged;

/** What a fetch says of each resource, and of all. */
final class FetchLines {
  private static final double MEBIBYTE = 1 << 20;

  private final Catalogue catalogue;

  FetchLines(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  String line(FetchOutcome outcome) {
    String resource = outcome.resource().wayId() + "  " + outcome.resource().name();
    if (outcome instanceof Arrived arrived) {
      Landed first = arrived.files().get(0);
      return catalogue.text(
          "cli.fetch.arrived",
          Map.of(
              "resource", resource,
              "files", arrived.files().size(),
              "size", size(arrived.bytes()),
              "vintage", first.provenance().vintage().date()));
    }
    if (outcome instanceof Older older) {
      return catalogue.text(
          "cli.fetch.older", Map.of("resource", resource, "date", older.lastModified()));
    }
    return catalogue.text(
        outcome instanceof Failed ? "cli.fetch.failed" : "cli.fetch.unchanged",
        Map.of("resource", resource));
  }

  String summary(List<FetchOutcome> outcomes) {
    long arrived = outcomes.stream().filter(o -> o instanceof Arrived).count();
    long files =
        outcomes.stream()
            .filter(o -> o instanceof Arrived)
            .mapToLong(o -> ((Arrived) o).files().size())
            .sum();
    long bytes =
        outcomes.stream()
            .filter(o -> o instanceof Arrived)
            .mapToLong(o -> ((Arrived) o).bytes())
            .sum();
    return catalogue.text(
        "cli.fetch.done",
        Map.of(
            "asked", outcomes.size(),
            "arrived", arrived,
            "files", files,
            "size", size(bytes),
            "same",
                outcomes.stream().filter(o -> o instanceof Unchanged || o instanceof Older).count(),
            "failed", outcomes.stream().filter(o -> o instanceof Failed).count()));
  }

  static String size(long bytes) {
    return bytes < MEBIBYTE
        ? String.format(Locale.ROOT, "%,.1f KiB", bytes / 1024.0)
        : String.format(Locale.ROOT, "%,.1f MiB", bytes / MEBIBYTE);
  }
}
