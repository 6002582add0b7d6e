package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.jobs.watch.RunHistory;

/**
 * The clock, which decides the quarter and stands in signatures: it can't be before what it has
 * already stamped.
 *
 * @param now by the clock
 * @param folder where releases are kept, which need not exist
 */
record ClockCheck(Instant now, Path folder) implements Check {
  /** Before this program was written, and after anybody will run it. */
  private static final int FIRST_YEAR = 2026;

  private static final int LAST_YEAR = 2100;

  /** Two machines that share a folder never agree to the second. */
  private static final Duration TOLERANCE = Duration.ofMinutes(2);

  @Override
  public String id() {
    return "clock";
  }

  @Override
  public Finding look() throws IOException {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    int year = now.atZone(ZoneOffset.UTC).getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Finding.bad("year", Map.of("now", second));
    }
    Optional<Instant> newest = newest();
    if (newest.isPresent() && now.plus(TOLERANCE).isBefore(newest.get())) {
      return Finding.bad(
          "behind", Map.of("now", second, "newest", newest.get().truncatedTo(ChronoUnit.SECONDS)));
    }
    return Finding.ok("ok", Map.of("now", second));
  }

  /** The latest time that stands in a release or in the record of a run. */
  private Optional<Instant> newest() throws IOException {
    Stream<Instant> runs =
        new RunHistory(folder)
            .newestFirst().stream()
                .map(run -> Instant.parse(run.ended().isEmpty() ? run.began() : run.ended()));
    return Stream.concat(runs, releases()).max(Instant::compareTo);
  }

  private Stream<Instant> releases() throws IOException {
    Path releases = folder.resolve("releases");
    if (!Files.isDirectory(releases)) {
      return Stream.of();
    }
    Stream.Builder<Instant> times = Stream.builder();
    try (Stream<Path> all = Files.list(releases)) {
      for (Path release : all.toList()) {
        if (ReleaseName.parse(release.getFileName().toString()).isPresent()) {
          created(release.resolve(Manifest.FILE)).ifPresent(times::add);
        }
      }
    }
    return times.build();
  }

  private static Optional<Instant> created(Path manifest) {
    try {
      return Optional.of(Instant.parse(Manifest.read(manifest).created()));
    } catch (IOException e) {
      // Another check says so of a damaged release.
      return Optional.empty();
    }
  }
}
