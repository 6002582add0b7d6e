package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.export.settings.ReleaseSettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Labels;
import tech.tablesaw.api.Table;

/**
 * A release as what people open is made from it: its identity, the settings it was made under, and
 * its tables.
 *
 * @param date of the release, UTC
 * @param version of Tenkai that made it
 * @param commit of Tenkai's source, or "unknown"
 * @param tablesSha256 digest of all tables, {@code manifest.json} has the same
 * @param settings names, weights and rules
 * @param notes what a reader should know, in words
 * @param outputs the release's files with SHA-256, without the manifest
 * @param tables by name
 * @param directory in which the outputs lie
 */
public record ReleaseContents(
    ReleaseName name,
    LocalDate date,
    String version,
    String commit,
    String tablesSha256,
    ReleaseSettings settings,
    List<String> notes,
    List<Manifest.Output> outputs,
    Map<String, Table> tables,
    Path directory) {

  public ReleaseContents {
    notes = List.copyOf(notes);
    outputs = List.copyOf(outputs);
    tables = Map.copyOf(tables);
  }

  /**
   * Reads all tables of a release.
   *
   * @throws IOException when one can't be read
   * @throws IllegalArgumentException when the manifest's configuration lacks what pages name
   */
  public static ReleaseContents of(ReleaseReader release) throws IOException {
    Manifest manifest = release.manifest();
    Map<String, Table> tables = new TreeMap<>();
    for (TableSpec spec : ReleaseTables.all()) {
      tables.put(spec.name(), release.table(spec));
    }
    return new ReleaseContents(
        manifest.name(),
        LocalDate.ofInstant(Instant.parse(manifest.created()), ZoneOffset.UTC),
        manifest.version(),
        manifest.commit(),
        manifest.tablesSha256(),
        ReleaseSettings.of(manifest.configuration()),
        manifest.notes(),
        manifest.outputs(),
        tables,
        release.directory());
  }

  /** The names of everything the tables name by id. */
  public Labels labels() {
    return settings.labels();
  }

  /**
   * One of the release's files as its manifest has it.
   *
   * @throws IllegalArgumentException when the manifest has no such file
   */
  public Manifest.Output output(String path) {
    for (Manifest.Output output : outputs) {
      if (output.path().equals(path)) {
        return output;
      }
    }
    throw new IllegalArgumentException("release " + name + " lists no file '" + path + "'");
  }

  /**
   * The table of a declaration.
   *
   * @throws IllegalArgumentException when the release doesn't hold it
   */
  public Table table(TableSpec spec) {
    Table table = tables.get(spec.name());
    if (table == null) {
      throw new IllegalArgumentException(
          "release " + name + " holds no table '" + spec.name() + "'");
    }
    return table;
  }
}
