package jp.tenkai.jobs.software;

import java.time.LocalDate;
import java.util.Optional;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.configuration.Words;
import tech.tablesaw.api.Table;

/** The ledger as a table of the release. */
public final class SoftwareTable {
  private SoftwareTable() {}

  /**
   * The table.
   *
   * @param checked the day on which support was last looked up
   */
  public static Table of(Ledger ledger, Optional<LocalDate> checked) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.SOFTWARE);
    for (Piece piece : ledger.pieces()) {
      Optional<Support> support = piece.support();
      Optional<Words> basis = support.map(Support::basis);
      rows.row()
          .text("kind", piece.kind().word())
          .text("name", piece.name())
          .text("version", piece.version())
          .text("place", piece.place())
          .text("licence", piece.licence())
          .text(
              "support_until", support.flatMap(Support::until).map(LocalDate::toString).orElse(""))
          .text("support_basis_en", basis.map(Words::en).orElse(""))
          .text("support_basis_ja", basis.map(Words::ja).orElse(""))
          .text("support_source", support.map(Support::source).orElse(""))
          .text(
              "support_checked",
              support.isPresent() ? checked.map(LocalDate::toString).orElse("") : "")
          .text("sha256", piece.sha256())
          .end();
    }
    return rows.build();
  }
}
