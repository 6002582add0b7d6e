package jp.tenkai.datasets.quarantine;

import java.util.Objects;

/**
 * One refused row.
 *
 * @param file the file's name
 * @param row the line in the file, or the record's number where the file has no lines; from 1
 * @param column the column or cell concerned; empty when it is the whole row
 * @param refusal why
 * @param text the original text, whole
 */
public record QuarantinedRow(String file, long row, String column, Refusal refusal, String text) {
  public QuarantinedRow {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(refusal, "refusal");
    Objects.requireNonNull(text, "text");
  }
}
