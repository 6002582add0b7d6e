package jp.tenkai.jobs.command;

import jp.tenkai.jobs.configuration.Licences;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which licences a release may draw on. */
final class LicencesConverter implements ITypeConverter<Licences> {
  @Override
  public Licences convert(String text) {
    for (Licences licences : Licences.values()) {
      if (licences.word().equals(text)) {
        return licences;
      }
    }
    throw new TypeConversionException("expected all or open, found '" + text + "'");
  }
}
