package jp.tenkai.export.country;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.export.settings.IndicatorSettings;
import jp.tenkai.export.settings.ReleaseSettings;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;

/** The words and numbers of one language, and the names of what a release names by id. */
final class Wording {

  private static final String PEOPLE = "people";
  private static final String DOLLARS = "current US dollars";
  private static final String THOUSAND_DOLLARS = "thousand US dollars a year";

  /** What a unit says beside the unit itself: the range of an index, how it was adjusted. */
  private static final Pattern SECONDARY = Pattern.compile(" ?[(（,].*");

  private static final double LARGE_AMOUNT = 1e6;
  private static final double SMALL_AMOUNT = 100;

  private final Catalogue catalogue;
  private final Set<String> keys;
  private final NumberText numbers;
  private final ReleaseSettings settings;
  private final WorldNames countries;

  Wording(Language language, ReleaseSettings settings, WorldNames countries) {
    this.catalogue = Catalogue.of(language);
    this.keys = catalogue.keys();
    this.numbers = NumberText.of(language);
    this.settings = settings;
    this.countries = countries;
  }

  Language language() {
    return catalogue.language();
  }

  NumberText numbers() {
    return numbers;
  }

  String say(String key) {
    return catalogue.text(key);
  }

  String say(String key, Map<String, ?> values) {
    return catalogue.text(key, values);
  }

  /** The text of a pair in this language. */
  String in(Bilingual text) {
    return text.in(language());
  }

  /** A text of a table in this language, as it is to be printed. */
  String printed(Bilingual text) {
    return typeset(text.in(language()));
  }

  /** Items in one row. */
  String list(List<String> items) {
    return String.join(say("country.list"), items);
  }

  /** A span of ranks. */
  String interval(int low, int high) {
    return say("country.interval", Map.of("low", low, "high", high));
  }

  String indicator(String id) {
    return typeset(in(settings.indicator(id).name()));
  }

  String field(String id) {
    return in(settings.field(id).name());
  }

  String strategy(String id) {
    return in(settings.strategy(id).name());
  }

  String country(String code) {
    return in(countries.of(code));
  }

  /** The name of a source; its id where the settings don't hold it. */
  String source(String id) {
    return settings.sources().containsKey(id) ? printed(settings.source(id).name()) : id;
  }

  /** The name of an axis or pillar of a strategy. */
  String part(String strategy, String id) {
    var axes = settings.strategy(strategy).axes();
    return printed(
        axes.containsKey(id)
            ? axes.get(id).name()
            : settings.strategy(strategy).pillars().get(id).name());
  }

  /** The share of the draws that a strategy's rank intervals hold. */
  double level(String strategy) {
    return settings.strategy(strategy).robustness().interval();
  }

  /** The size of the group whose chance is counted. */
  int top(String strategy) {
    return settings.strategy(strategy).robustness().top();
  }

  /** An amount given in thousand US dollars. */
  String dollars(double thousands) {
    // A small amount would be shown as 0.0 million.
    return Math.abs(thousands) < SMALL_AMOUNT
        ? say("country.small_amount", Map.of("value", numbers.figure(thousands)))
        : numbers.dollarsFromThousands(thousands);
  }

  /** A share between 0 and 1 as a percentage with its decimals, for small shares. */
  String share(double share) {
    return Double.isNaN(share)
        ? say("country.none")
        : say("country.percent", Map.of("value", numbers.figure(100 * share)));
  }

  /** A figure as a table shows it; its unit stands beside the indicator's name. */
  String figure(String indicator, double value) {
    if (Double.isNaN(value)) {
      return say("country.none");
    }
    double thousands = thousandDollars(indicator, value);
    if (!Double.isNaN(thousands)) {
      return millions(thousands);
    }
    return settings.indicator(indicator).unit().en().equals(PEOPLE)
        ? numbers.people(value)
        : plain(value);
  }

  /** The unit of what a table shows, empty where there is none. */
  String unit(String indicator) {
    return Double.isNaN(thousandDollars(indicator, 0))
        ? typeset(in(settings.indicator(indicator).unit()))
        : say("country.million_dollars");
  }

  /** A figure with its unit, for a sentence. */
  String measured(String indicator, double value) {
    if (Double.isNaN(value)) {
      return say("country.none");
    }
    double thousands = thousandDollars(indicator, value);
    if (!Double.isNaN(thousands)) {
      return dollars(thousands);
    }
    String figure = figure(indicator, value);
    String unit = SECONDARY.matcher(unit(indicator)).replaceFirst("");
    if (unit.isEmpty() || !figure.equals(plain(value))) {
      return figure;
    }
    return say(
        unit.startsWith("%") ? "country.measured_percent" : "country.measured",
        Map.of("value", figure, "unit", unit));
  }

  /** An amount given in thousand US dollars, in millions and without its unit, for a column. */
  String millions(double thousands) {
    return Double.isNaN(thousands) ? say("country.none") : plain(thousands / 1000);
  }

  /** What is an amount of a whole country, in thousand US dollars; NaN where it is none. */
  private double thousandDollars(String indicator, double value) {
    IndicatorSettings known = settings.indicator(indicator);
    return switch (known.unit().en()) {
      case THOUSAND_DOLLARS -> value;
      // Only a total reaches millions; an amount per head does not.
      case DOLLARS -> known.high() >= LARGE_AMOUNT ? value / 1000 : Double.NaN;
      default -> Double.NaN;
    };
  }

  private String plain(double value) {
    return numbers.figure(value).replace('-', '−');
  }

  /**
   * A text in this language, with full-width brackets, colons and tildes between Japanese letters.
   */
  private String typeset(String text) {
    return language() == Language.JA && !text.chars().allMatch(c -> c < 0x80)
        ? text.replace('(', '（').replace(')', '）').replace('~', '～').replace(':', '：')
        : text;
  }

  /** The catalogue's words for a code of the tables; the code itself where it has none. */
  String code(String group, String code) {
    String key =
        "country." + group + "." + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return keys.contains(key) ? catalogue.text(key) : code;
  }
}
