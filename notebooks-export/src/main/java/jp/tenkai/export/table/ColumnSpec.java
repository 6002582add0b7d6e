package jp.tenkai.export.table;

import java.util.Objects;
import java.util.regex.Pattern;
import jp.tenkai.export.text.Bilingual;

/** One column of a release table. The name is snake_case and part of the published format. */
public record ColumnSpec(String name, ColumnType type, Bilingual label, Display display) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*+");

  public ColumnSpec {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("column: found '" + name + "', expected snake_case");
    }
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(display, "display");
    if (label.en().isBlank() || label.ja().isBlank()) {
      throw new IllegalArgumentException("column '" + name + "': a label is missing");
    }
  }
}
