package jp.tenkai.export.frame;

import java.util.HashMap;
import java.util.Map;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;

/** The names that a release's ranking gives its countries, by code. */
public final class CountryNames {

  private final Map<String, Bilingual> names;

  private CountryNames(Map<String, Bilingual> names) {
    this.names = names;
  }

  /** Collects the names of a release. */
  public static CountryNames of(ReleaseContents contents) {
    Map<String, Bilingual> names = new HashMap<>();
    TableRow.stream(contents.table(ReleaseTables.RANKING))
        .forEach(
            row ->
                names.putIfAbsent(
                    row.text("country"), new Bilingual(row.text("name_en"), row.text("name_ja"))));
    return new CountryNames(Map.copyOf(names));
  }

  /** The name of a code; the code itself where the ranking doesn't hold it. */
  public Bilingual of(String code) {
    return names.getOrDefault(code, new Bilingual(code, code));
  }

  /** Whether a page of the country exists. */
  public boolean holds(String code) {
    return names.containsKey(code);
  }
}
