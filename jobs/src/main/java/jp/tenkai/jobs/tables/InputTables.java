package jp.tenkai.jobs.tables;

import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.SourceConf;
import jp.tenkai.jobs.snapshot.SnapshotAccount;
import tech.tablesaw.api.Table;

/** The tables that say what went in: sources with their files, and what was refused. */
final class InputTables {
  private InputTables() {}

  static Table sources(SnapshotAccount account, Configuration configuration) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.SOURCES);
    for (SnapshotAccount.FileAccount file : account.files()) {
      SourceConf source = configuration.sources().get(new SourceId(file.source()));
      rows.row()
          .text("source", file.source())
          .text("name_en", source.name().en())
          .text("name_ja", source.name().ja())
          .text("publisher", source.publisher().en())
          .text("licence", file.licence())
          .text("terms", source.terms().word())
          .text("attribution", source.attribution())
          .text("file", file.file())
          .text("sha256", file.sha256())
          .text("vintage", file.vintage())
          .text("vintage_basis", file.vintageBasis())
          .whole("read", file.read())
          .whole("kept", file.kept())
          .whole("quarantined", file.quarantined())
          .end();
    }
    return rows.build();
  }

  static Table quarantine(SnapshotAccount account) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.QUARANTINE);
    for (SnapshotAccount.Refused refused : account.refused()) {
      rows.row()
          .text("source", refused.source())
          .text("file", refused.file())
          .text("reason", refused.reason())
          .whole("rows", refused.rows())
          .whole("first_row", refused.firstRow())
          .text("example", refused.example())
          .end();
    }
    return rows.build();
  }
}
