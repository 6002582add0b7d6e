package jp.tenkai.datasets.country;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CodeTable.Meaning;
import jp.tenkai.datasets.quarantine.Refusal;

/** Reads the register's own two tables, countries.csv and aliases.csv. */
final class RegisterFiles {
  private static final Pattern SEVERAL = Pattern.compile(";");
  private static final List<CodeSystem> ALPHA3 =
      List.of(CodeSystem.ISO3, CodeSystem.WORLD_BANK, CodeSystem.WHO);

  /** Letter pairs that were another country's before; their years stand in aliases.csv. */
  private static final Set<String> REUSED_ISO2 = Set.of("SK", "GE", "AI");

  private final SortedMap<CountryCode, Country> countries = new TreeMap<>();
  private final CodeTable codes = new CodeTable();

  private RegisterFiles() {}

  static CountryRegister read() {
    var files = new RegisterFiles();
    for (NamedCsvRecord row : rows("countries.csv")) {
      files.country(row);
    }
    for (NamedCsvRecord row : rows("aliases.csv")) {
      files.alias(row);
    }
    return new CountryRegister(files.countries, files.codes);
  }

  private void country(NamedCsvRecord row) {
    CountryCode code = CountryCode.of(row.getField("iso3"));
    var names = new Names(row.getField("name_en"), row.getField("name_ja"));
    var officialNames = new Names(row.getField("official_en"), row.getField("official_ja"));
    countries.put(
        code,
        new Country(
            code,
            row.getField("iso2"),
            row.getField("m49"),
            names,
            officialNames,
            row.getField("region"),
            row.getField("subregion"),
            Standing.valueOf(row.getField("status").toUpperCase(Locale.ROOT)),
            new TreeSet<>(several(row, "groups"))));
    Meaning is = Meaning.always(new CountryMatch.Is(code));
    for (CodeSystem system : ALPHA3) {
      codes.add(system, code.iso3(), is);
      addAll(system, row, "old_codes", is);
    }
    if (!REUSED_ISO2.contains(row.getField("iso2"))) {
      addAll(CodeSystem.ISO2, row, "iso2", is);
    }
    addAll(CodeSystem.M49, row, "m49", is);
    addAll(CodeSystem.BACI, row, "baci", is);
    addAll(CodeSystem.COMTRADE, row, "comtrade", is);
    addAll(CodeSystem.JAPAN_CUSTOMS, row, "japan_customs", is);
    codes.add(CodeSystem.SPELLING, names.en(), is);
    if (!officialNames.en().equals(names.en())) {
      codes.add(CodeSystem.SPELLING, officialNames.en(), is);
    }
  }

  private void addAll(CodeSystem system, NamedCsvRecord row, String column, Meaning is) {
    for (String code : several(row, column)) {
      codes.add(system, code, is);
    }
  }

  private void alias(NamedCsvRecord row) {
    codes.add(
        CodeSystem.valueOf(row.getField("system")),
        row.getField("code"),
        new Meaning(
            year(row.getField("from"), Meaning.EVER),
            year(row.getField("to"), Meaning.STILL),
            match(row.getField("meaning"))));
  }

  private CountryMatch match(String meaning) {
    return switch (meaning) {
      case "AGGREGATE" -> new CountryMatch.IsNot(Refusal.AGGREGATE);
      case "DISSOLVED" -> new CountryMatch.IsNot(Refusal.DISSOLVED_COUNTRY);
      case "UNSPECIFIED" -> new CountryMatch.IsNot(Refusal.UNSPECIFIED_AREA);
      case "SUBNATIONAL" -> new CountryMatch.IsNot(Refusal.SUBNATIONAL);
      default -> {
        CountryCode code = CountryCode.of(meaning);
        if (!countries.containsKey(code)) {
          throw new IllegalStateException("aliases.csv: no such country: " + meaning);
        }
        yield new CountryMatch.Is(code);
      }
    };
  }

  private static int year(String text, int otherwise) {
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private static List<String> several(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? List.of() : List.of(SEVERAL.split(text));
  }

  private static List<NamedCsvRecord> rows(String resource) {
    try (InputStream bytes = RegisterFiles.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("resource " + resource + " is missing from the build");
      }
      var rows = new ArrayList<NamedCsvRecord>();
      var text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
      for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
