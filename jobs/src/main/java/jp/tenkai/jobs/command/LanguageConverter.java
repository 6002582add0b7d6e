package jp.tenkai.jobs.command;

import jp.tenkai.export.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language on the command line. */
final class LanguageConverter implements ITypeConverter<Language> {
  @Override
  public Language convert(String text) {
    try {
      return Language.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("expected en or ja, found '" + text + "'");
    }
  }
}
