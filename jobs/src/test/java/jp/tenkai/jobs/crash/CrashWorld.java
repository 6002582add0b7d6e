package jp.tenkai.jobs.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.session.JvmFolder;
import jp.tenkai.jobs.snapshot.SmallWorld;

/**
 * The small made-up world one quarter on: its release of 2026Q3 is published, one file was ingested
 * for it, and a second one has landed since and waits to be read. Copies of it are what runs are
 * killed in.
 */
final class CrashWorld {
  static final String BEFORE = "2026Q3";
  static final String QUARTER = "2026Q4";

  /** What people open, but for what takes long to make. */
  private static final List<String> PARTS = List.of("--only", "data,workbook");

  private static final String TIDY =
      """
      # tenkai-tidy 1
      # source: own-crash
      # licence: made up
      # vintage: %s
      # terms: open
      series,country,year,value,unit
      BEDS,GHA,2024,%s,units of beds
      BEDS,KEN,2024,1.9,units of beds
      BEDS,RWA,2024,2.0,units of beds
      """;

  private final SmallWorld world;
  private final Path out;

  /** Made on first use and once. */
  private static final class Shared {
    private static final CrashWorld ONE = new CrashWorld(JvmFolder.create("crash"));
  }

  private CrashWorld(Path folder) {
    world = SmallWorld.in(folder.resolve("world"));
    world.put(
        "conf/sources.yaml",
        (world.text("conf/sources.yaml")
                + """
                  own-crash:
                    name: {en: Beds, ja: 病床}
                    publisher: {en: Nobody, ja: なし}
                    licence: made up
                    terms: open
                    attribution: Nobody
                    reason: A file that is ingested.
                """)
            .getBytes(StandardCharsets.UTF_8));
    world
        .with(
            "conf/indicators.yaml",
            "{series: [{source: bank, code: BEDS}]}",
            "{series: [{source: own-crash, code: BEDS}, {source: bank, code: BEDS}]}")
        .withSnapshot();
    out = folder.resolve("out");
    land("2026-09-01", "1.1");
    require(CommandRun.of("ingest", "--conf", conf(), "--out", out.toString()));
    require(CommandRun.of(refresh(out, BEFORE).toArray(String[]::new)));
    land("2026-10-05", "1.2");
  }

  static CrashWorld shared() {
    return Shared.ONE;
  }

  SmallWorld world() {
    return world;
  }

  Path out() {
    return out;
  }

  private String conf() {
    return world.conf().toString();
  }

  private void land(String vintage, String value) {
    world.put("beds.csv", TIDY.formatted(vintage, value).getBytes(StandardCharsets.UTF_8));
    require(
        CommandRun.of(
            "landing",
            "import",
            world.conf().resolveSibling("beds.csv").toString(),
            "--conf",
            conf(),
            "--out",
            out.toString()));
  }

  private static void require(CommandRun run) {
    if (run.code() != 0) {
      throw new IllegalStateException("the world of the crash tests was not made: " + run.all());
    }
  }

  /** The command line that makes a quarter's release and a publication of a few small parts. */
  List<String> refresh(Path into, String quarter) {
    List<String> words = new ArrayList<>(List.of("refresh"));
    words.addAll(PARTS);
    words.addAll(
        List.of(
            "--conf",
            conf(),
            "--snapshot",
            world.snapshotPath().toString(),
            "--out",
            into.toString(),
            "--quarter",
            quarter));
    return words;
  }

  /** The run of this quarter, which the tests disturb. */
  List<String> refresh(Path into) {
    return refresh(into, QUARTER);
  }

  /** A copy in which this quarter's run has come to its end, undisturbed. */
  Path finished(Path to) {
    copy(Finished.OUT, to);
    return to;
  }

  /** Made on first use and once. */
  private static final class Finished {
    private static final Path OUT = run(JvmFolder.create("finished").resolve("out"));

    private static Path run(Path out) {
      shared().copy(out);
      require(CommandRun.of(shared().refresh(out).toArray(String[]::new)));
      return out;
    }
  }

  /** A copy of the folder of releases, links as links. */
  Path copy(Path to) {
    copy(out, to);
    return to;
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
