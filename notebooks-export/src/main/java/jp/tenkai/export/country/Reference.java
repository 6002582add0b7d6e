package jp.tenkai.export.country;

import jp.tenkai.export.table.TableRow;

/**
 * Where a figure or statement stands: source, series, file and row, and what else is needed to find
 * and use it. Two figures of the same row share a reference.
 *
 * @param source id of the source
 * @param series its code there; empty where the file has one series only
 * @param row within the file; empty where several rows are added up
 * @param citation the page that says so, for facts and surveys; else empty
 */
record Reference(
    String source,
    String series,
    String file,
    String row,
    String vintage,
    String licence,
    String citation) {

  /** The origin of a figure in a table of figures. */
  static Reference ofFigure(TableRow row) {
    return new Reference(
        row.text("source"),
        row.text("series"),
        row.text("file"),
        line(row),
        row.text("vintage"),
        row.text("licence"),
        "");
  }

  /** The origin of a fact or a survey's figure, with the page it cites. */
  static Reference ofStatement(TableRow row) {
    return new Reference(
        row.text("source"),
        "",
        row.text("file"),
        line(row),
        row.text("vintage"),
        row.text("licence"),
        row.text("citation"));
  }

  /** The origin of a supplier's imports, which many rows of a file make up. */
  static Reference ofSupplier(TableRow row) {
    return new Reference(
        row.text("source"), "", row.text("file"), "", row.text("vintage"), row.text("licence"), "");
  }

  private static String line(TableRow row) {
    return row.whole("row").isPresent() ? String.valueOf(row.whole("row").getAsLong()) : "";
  }
}
