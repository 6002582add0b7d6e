package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.session.JvmFolder;
import jp.tenkai.jobs.snapshot.SmallWorld;

/** A release made once for all tests, through the command line; they only read it. */
public final class MadeRelease {
  /** The quarter of every release in the tests: ages of figures count from it. */
  public static final String QUARTER = "2026Q4";

  private final Path out;
  private final CommandRun run;
  private final ReleaseReader reader;
  private final Map<String, List<TableRow>> rows = new ConcurrentHashMap<>();

  /** Made on first use and once. */
  private static final class Embedded {
    private static final MadeRelease ONE =
        new MadeRelease(
            home().resolve("conf"), home().resolve("datasets").resolve("snapshot"), "embedded");
  }

  private static final class Small {
    private static final MadeRelease ONE =
        new MadeRelease(SmallWorld.shared().conf(), SmallWorld.shared().snapshotPath(), "small");
  }

  private MadeRelease(Path conf, Path snapshot, String name) {
    out = JvmFolder.create(name);
    run =
        CommandRun.of(
            "refresh",
            "--no-publish",
            "--conf",
            conf.toString(),
            "--snapshot",
            snapshot.toString(),
            "--out",
            out.toString(),
            "--quarter",
            QUARTER);
    if (run.code() != 0) {
      throw new IllegalStateException("the release of the tests was not made: " + run.err());
    }
    try {
      reader = ReleaseReader.open(out.resolve("releases").resolve("current"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the project's own configuration and snapshot. */
  public static MadeRelease embedded() {
    return Embedded.ONE;
  }

  /** From the small world, all values made up. */
  public static MadeRelease small() {
    return Small.ONE;
  }

  /** The project's folder. */
  public static Path home() {
    return Path.of(System.getProperty("tenkai.home"));
  }

  public Path out() {
    return out;
  }

  public CommandRun run() {
    return run;
  }

  public ReleaseReader reader() {
    return reader;
  }

  public Path directory() {
    return reader.directory();
  }

  /** A table's rows. */
  public List<TableRow> rows(TableSpec spec) {
    return rows.computeIfAbsent(spec.name(), name -> TableRow.stream(table(spec)).toList());
  }

  /** The row of an indicator; {@code field} is empty for the country's own index. */
  public TableRow component(String strategy, String country, String field, String indicator) {
    return rows(ReleaseTables.COMPONENTS).stream()
        .filter(r -> r.text("strategy").equals(strategy) && r.text("country").equals(country))
        .filter(r -> r.text("field").equals(field) && r.text("indicator").equals(indicator))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(country + " " + field + " " + indicator));
  }

  private tech.tablesaw.api.Table table(TableSpec spec) {
    try {
      return reader.table(spec);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
