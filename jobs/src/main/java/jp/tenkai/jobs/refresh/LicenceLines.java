package jp.tenkai.jobs.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.Words;

/** The effect of leaving out sources, on the terminal. */
public final class LicenceLines {
  private LicenceLines() {}

  /** The lines. */
  public static List<String> of(
      LicenceEffect effect, Configuration configuration, Language language) {
    Catalogue catalogue = Catalogue.of(language);
    List<String> lines = new ArrayList<>();
    lines.add(
        catalogue.text(
            "cli.licences.lead", Map.of("sources", String.join(", ", effect.sources()))));
    for (LicenceEffect.Lost lost : effect.lost()) {
      lines.add(
          "  "
              + catalogue.text(
                  "cli.licences.lost",
                  Map.of(
                      "indicator",
                      in(configuration.indicators().get(lost.indicator()).name(), language),
                      "figures",
                      lost.figures(),
                      "replaced",
                      lost.replaced())));
    }
    if (effect.moved().isEmpty()) {
      lines.add("  " + catalogue.text("cli.licences.same"));
    }
    for (LicenceEffect.Moved moved : effect.moved()) {
      var name = CountryRegister.standard().require(moved.country()).names();
      lines.add(
          "  "
              + catalogue.text(
                  "cli.licences.moved",
                  Map.of(
                      "strategy",
                      in(configuration.strategies().get(moved.strategy()).name(), language),
                      "country",
                      language == Language.JA ? name.ja() : name.en(),
                      "from",
                      rank(moved.from()),
                      "to",
                      rank(moved.to()))));
    }
    return lines;
  }

  private static String rank(int rank) {
    return rank == 0 ? "–" : Integer.toString(rank);
  }

  private static String in(Words words, Language language) {
    return language == Language.JA ? words.ja() : words.en();
  }
}
