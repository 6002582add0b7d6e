package jp.tenkai.export.country;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.tenkai.export.chart.DrawnText;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;

/**
 * The names of countries by ISO 3166 alpha-3 code: as the ranking has them; for suppliers and peers
 * that no strategy looks at, as the catalogue has them in the usage of Japan's government, else as
 * the Java platform has them. Marks that turn the direction of writing are left out, since names
 * stand within sentences.
 */
final class WorldNames {

  private static final String KEY = "country.name.";

  private final Map<String, Bilingual> names = new HashMap<>();

  private WorldNames() {}

  static WorldNames of(ReleaseContents contents) {
    WorldNames all = new WorldNames();
    for (String alpha2 : Locale.getISOCountries()) {
      Locale country = new Locale("", alpha2);
      all.names.put(
          country.getISO3Country(),
          new Bilingual(
              country.getDisplayCountry(Locale.ENGLISH),
              country.getDisplayCountry(Locale.JAPANESE)));
    }
    Catalogue en = Catalogue.of(Language.EN);
    Catalogue ja = Catalogue.of(Language.JA);
    for (String key : en.keys()) {
      if (key.startsWith(KEY)) {
        all.names.put(key.substring(KEY.length()), new Bilingual(en.text(key), ja.text(key)));
      }
    }
    TableRow.stream(contents.table(ReleaseTables.RANKING))
        .forEach(
            row ->
                all.names.put(
                    row.text("country"),
                    new Bilingual(
                        DrawnText.plain(row.text("name_en")),
                        DrawnText.plain(row.text("name_ja")))));
    return all;
  }

  /** The name of a country; the code itself where nobody names it. */
  Bilingual of(String alpha3) {
    return names.getOrDefault(alpha3, new Bilingual(alpha3, alpha3));
  }
}
