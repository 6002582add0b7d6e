package jp.tenkai.jobs.index;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenkai.export.csv.FormulaGuard;

/**
 * Writes one table as plain CSV: UTF-8 without a byte order mark, RFC 4180, numbers as the shortest
 * text that reads back as the same double, nothing for a missing one. A text that a spreadsheet
 * would run as a formula is written with an apostrophe in front.
 */
final class CsvOut implements AutoCloseable {
  private final Writer out;
  private boolean first = true;

  private CsvOut(Writer out) {
    this.out = out;
  }

  static CsvOut create(Path file, String... columns) throws IOException {
    CsvOut csv =
        new CsvOut(
            new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16));
    for (String column : columns) {
      csv.text(column);
    }
    return csv;
  }

  CsvOut text(String text) throws IOException {
    separate();
    String safe = FormulaGuard.guard(text);
    boolean plain = true;
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    out.write(plain ? safe : '"' + safe.replace("\"", "\"\"") + '"');
    return this;
  }

  CsvOut number(double number) throws IOException {
    separate();
    if (!Double.isNaN(number)) {
      out.write(shortest(number));
    }
    return this;
  }

  CsvOut whole(long number) throws IOException {
    separate();
    out.write(Long.toString(number));
    return this;
  }

  void end() throws IOException {
    out.write('\n');
    first = true;
  }

  /** The shortest decimal text of a number, whole numbers without a point. */
  static String shortest(double number) {
    String text = NumberOutput.toString(number, true);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private void separate() throws IOException {
    if (!first) {
      out.write(',');
    }
    first = false;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
