package jp.tenkai.jobs.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.refresh.MadeRelease;

/** A publication made once for all tests, through the command line; they only read it. */
final class MadePublication {

  private final MadeRelease release;
  private final CommandRun run;
  private final Path directory;

  /** Made on first use and once. */
  private static final class Embedded {
    private static final MadePublication ONE = new MadePublication(MadeRelease.embedded());
  }

  private MadePublication(MadeRelease release) {
    this.release = release;
    run = CommandRun.of("publish", "--out", release.out().toString());
    if (run.code() != 0) {
      throw new IllegalStateException("the publication of the tests was not made: " + run.err());
    }
    directory = release.out().resolve("publications").resolve(MadeRelease.QUARTER);
  }

  /** From the project's own configuration and snapshot. */
  static MadePublication embedded() {
    return Embedded.ONE;
  }

  MadeRelease release() {
    return release;
  }

  CommandRun run() {
    return run;
  }

  Path directory() {
    return directory;
  }

  /** Every page as a path below {@code site/}, sorted. */
  List<String> pages() {
    Path site = directory.resolve("site");
    try (Stream<Path> files = Files.walk(site, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(file -> site.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String path) {
    try {
      return Files.readString(directory.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
