package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.release.Manifest;

/**
 * Holds the clock against what was done already. A clock that was set back gives the wrong quarter,
 * and dates what is received now before what was received earlier; a machine that started with an
 * empty battery does so until the network has told it the time.
 */
public final class ForwardClock {
  /** Clocks of several machines that write to one folder differ a little. */
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private ForwardClock() {}

  /**
   * Refuses to begin.
   *
   * @param out where releases and the landing lie
   * @throws UnusableInput when it is earlier than the release that readers see was made, or than
   *     the last file was received
   */
  public static void require(Instant now, Path out) throws IOException {
    Path manifest = out.resolve("releases").resolve("current").resolve(Manifest.FILE);
    if (Files.isRegularFile(manifest)) {
      made(manifest).ifPresent(made -> require(now, made, manifest));
    }
    Path landing = out.resolve("landing");
    if (Files.isDirectory(landing.resolve("records"))) {
      List<Landed> landed = Landing.at(landing).list();
      if (!landed.isEmpty()) {
        Landed last = landed.get(landed.size() - 1);
        require(now, last.provenance().received(), last.path());
      }
    }
  }

  /** A manifest that can't be read is found by those who read the release. */
  private static Optional<Instant> made(Path manifest) {
    try {
      return Optional.of(Instant.parse(Manifest.read(manifest).created()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void require(Instant now, Instant earlier, Path proof) {
    if (now.plus(TOLERANCE).isBefore(earlier)) {
      throw new UnusableInput(
          ProblemCode.CLOCK_BEHIND, proof.toString(), 0, now.toString(), "> " + earlier);
    }
  }
}
