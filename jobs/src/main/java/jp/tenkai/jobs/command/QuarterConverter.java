package jp.tenkai.jobs.command;

import jp.tenkai.export.release.Quarter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a quarter on the command line. */
final class QuarterConverter implements ITypeConverter<Quarter> {
  @Override
  public Quarter convert(String text) {
    try {
      return Quarter.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("expected a quarter such as 2026Q4, found '" + text + "'");
    }
  }
}
