package jp.tenkai.jobs.command;

import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a country's code on the command line; it must be in the register. */
final class CountryConverter implements ITypeConverter<CountryCode> {
  @Override
  public CountryCode convert(String text) {
    if (text.matches("[A-Z]{3}")
        && CountryRegister.standard().find(CountryCode.of(text)).isPresent()) {
      return CountryCode.of(text);
    }
    throw new TypeConversionException(
        "expected a country's code of ISO 3166-1 such as KEN, found '" + text + "'");
  }
}
