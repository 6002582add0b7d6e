package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import tech.tablesaw.api.Table;

/** Publishes synthetic releases in tests; run as a program it dies in the middle of one. */
public final class Publishing {

  private Publishing() {}

  static ReleaseOutcome publish(Path out, Quarter quarter, int shift) throws IOException {
    try (ReleaseWriter writer = staged(out, quarter, shift)) {
      return publish(out, writer, SyntheticRelease.details());
    }
  }

  /** Settles a staged release and shows it. */
  static ReleaseOutcome publish(Path out, ReleaseWriter writer, ReleaseDetails details)
      throws IOException {
    ReleaseOutcome outcome = writer.settle(details);
    Releases.in(out).advance(outcome.name());
    return outcome;
  }

  /** A writer with all its tables staged. */
  static ReleaseWriter staged(Path out, Quarter quarter, int shift) throws IOException {
    ReleaseWriter writer = ReleaseWriter.begin(out, quarter);
    Map<String, Table> tables = SyntheticRelease.tables(shift);
    for (TableSpec spec : ReleaseTables.all()) {
      writer.table(spec, tables.get(spec.name()));
    }
    return writer;
  }

  static List<String> visible(Path releases) throws IOException {
    return names(releases).stream().filter(name -> !name.startsWith(".")).toList();
  }

  static List<String> hidden(Path releases) throws IOException {
    return names(releases).stream().filter(name -> name.startsWith(".")).toList();
  }

  private static List<String> names(Path releases) throws IOException {
    try (Stream<Path> entries = Files.list(releases)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  /**
   * Stages a release and halts the virtual machine, as a kill would.
   *
   * @param arguments the output folder, and {@code tables} or {@code manifest}: how far to go
   */
  public static void main(String[] arguments) throws IOException {
    ReleaseWriter writer = staged(Path.of(arguments[0]), Quarter.parse("2026Q4"), 2);
    if (arguments[1].equals("manifest")) {
      writer.writeManifest(SyntheticRelease.details(), manifest -> Map.of());
    }
    Runtime.getRuntime().halt(137);
  }
}
