package jp.tenkai.datasets.fact;

import java.util.Optional;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/** What both layouts of facts need of a row, or why it is refused. */
final class FactRows {
  private final Intake.Counter<Fact> counter;
  private final CountryRegister register;
  private final Header header;
  private final int year;
  private final int country;
  private final int statement;
  private final int citation;

  FactRows(
      Intake.Counter<Fact> counter,
      CountryRegister register,
      Vintage vintage,
      Header header,
      String statement) {
    this.counter = counter;
    this.register = register;
    this.header = header;
    this.year = Integer.parseInt(vintage.date().substring(0, 4));
    this.country = header.require("iso3");
    this.statement = header.require(statement);
    this.citation = header.require("source_url");
  }

  /** The country of a row that holds a statement and its citation; empty when it was refused. */
  Optional<CountryCode> countryOf(CsvRow row) {
    counter.met();
    if (row.cells().size() != header.names().size()) {
      return refused(row, "", Refusal.WRONG_SHAPE);
    }
    if (row.get(statement).isBlank() || row.get(citation).isBlank()) {
      return refused(row, "", Refusal.NO_VALUE);
    }
    CountryMatch match = register.match(CodeSystem.ISO3, row.get(country), year);
    return match instanceof CountryMatch.Is is
        ? Optional.of(is.country())
        : refused(row, "iso3", ((CountryMatch.IsNot) match).reason());
  }

  private Optional<CountryCode> refused(CsvRow row, String column, Refusal refusal) {
    counter.refuse(row.line(), column, refusal, row.text());
    return Optional.empty();
  }
}
