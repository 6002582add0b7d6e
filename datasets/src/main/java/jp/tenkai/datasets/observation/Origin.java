package jp.tenkai.datasets.observation;

import java.util.Objects;

/**
 * Where a figure stands.
 *
 * @param file the file's name
 * @param row the line, or the record's number where the file has no lines; from 1
 * @param column the column; empty when the figure is the whole row
 * @param text the original text, whole
 */
public record Origin(String file, long row, String column, String text) {
  public Origin {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(text, "text");
  }
}
