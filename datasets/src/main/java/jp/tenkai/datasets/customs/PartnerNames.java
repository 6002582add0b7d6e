package jp.tenkai.datasets.customs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * The names of partners in statistics that have no codes ({@code VIETNAM SOC REP}, {@code S
 * Afrca}), matched letter by letter against a stated list for each source.
 */
final class PartnerNames {
  /** The lists there are. */
  enum Kind {
    /** India's Export Import Data Bank. */
    EIDB,
    /** Japan's trade by area. */
    AREA
  }

  private final Map<String, CountryMatch> matches = new TreeMap<>();

  private PartnerNames() {}

  static PartnerNames of(Kind kind) {
    PartnerNames names = new PartnerNames();
    String list = "/jp/tenkai/datasets/customs/partners.csv";
    try (var text =
            new InputStreamReader(
                PartnerNames.class.getResourceAsStream(list), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("list").equals(kind.name())) {
          names.matches.put(row.getField("name"), match(row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(list, e);
    }
    return names;
  }

  private static CountryMatch match(NamedCsvRecord row) {
    return switch (row.getField("meaning")) {
      case "" -> new CountryMatch.Is(CountryCode.of(row.getField("iso3")));
      case "AGGREGATE" -> new CountryMatch.IsNot(Refusal.AGGREGATE);
      case "DISSOLVED" -> new CountryMatch.IsNot(Refusal.DISSOLVED_COUNTRY);
      case "UNSPECIFIED" -> new CountryMatch.IsNot(Refusal.UNSPECIFIED_AREA);
      default -> throw new IllegalStateException("no such meaning: " + row);
    };
  }

  CountryMatch match(String name) {
    return matches.getOrDefault(name.strip(), new CountryMatch.IsNot(Refusal.UNKNOWN_COUNTRY));
  }
}
