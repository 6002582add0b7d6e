package jp.tenkai.jobs.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.terminal.TextTable;

/** Prints changes on the terminal: one line a country or field, or one of them in detail. */
public final class ComparisonText {
  private static final int WIDEST = 60;

  /** A path of the configuration is shown as a whole, so that it can be found there. */
  private static final int WIDEST_KEY = 160;

  private final JsonNode configuration;
  private final Language language;
  private final Catalogue catalogue;
  private final NumberText numbers;

  /**
   * @param configuration of the later release, for the names
   */
  public ComparisonText(JsonNode configuration, Language language) {
    this.configuration = configuration;
    this.language = language;
    this.catalogue = Catalogue.of(language);
    this.numbers = NumberText.of(language);
  }

  /** Tables of the countries and of the fields of each strategy, in the order of the ranks now. */
  public void table(List<Change> changes, PrintStream out) {
    for (Change.Kind kind : Change.Kind.values()) {
      changes.stream()
          .filter(change -> change.kind() == kind)
          .map(Change::strategy)
          .distinct()
          .forEach(
              strategy ->
                  table(
                      changes.stream()
                          .filter(c -> c.kind() == kind && c.strategy().equals(strategy))
                          .sorted(order())
                          .toList(),
                      kind,
                      out));
    }
    out.println(catalogue.text("cli.compare.sum"));
  }

  private static Comparator<Change> order() {
    return Comparator.<Change>comparingInt(
            c -> c.after().hasRank() ? c.after().rank() : Integer.MAX_VALUE)
        .thenComparing(Change::id);
  }

  private void table(List<Change> changes, Change.Kind kind, PrintStream out) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    changes.forEach(c -> c.parts().forEach(part -> causes.add(part.cause())));
    causes.remove(Cause.ENTERED);
    causes.remove(Cause.LEFT);
    List<String> headings =
        new ArrayList<>(
            List.of(
                " " + catalogue.text("cli.compare.rank"),
                catalogue.text("cli.compare." + kind.word()),
                " " + catalogue.text("cli.compare.score"),
                " " + catalogue.text("cli.compare.points")));
    causes.forEach(cause -> headings.add(" " + catalogue.text("cause." + key(cause))));
    TextTable table = new TextTable(WIDEST, headings);
    for (Change change : changes) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  ranks(change),
                  name(change),
                  numbers.score(change.after().score()),
                  points(change.points())));
      causes.forEach(
          cause ->
              cells.add(
                  change.parts().stream().anyMatch(part -> part.cause() == cause)
                      ? points(change.points(cause))
                      : ""));
      table.add(cells);
    }
    String strategy = changes.get(0).strategy().id();
    out.println(word("strategies", strategy));
    table.lines().forEach(out::println);
    out.println();
  }

  /** Everything about one country or field. */
  public void detail(Change change, PrintStream out) {
    out.println(
        catalogue.text(
            "cli.compare.title",
            Map.of(
                "title", name(change),
                "strategy", word("strategies", change.strategy().id()),
                "ranks", ranks(change),
                "before", numbers.score(change.before().score()),
                "after", numbers.score(change.after().score()))));
    out.println();
    TextTable parts =
        new TextTable(
            WIDEST_KEY,
            List.of(
                catalogue.text("cli.compare.cause"),
                " " + catalogue.text("cli.compare.points"),
                " " + catalogue.text("cli.compare.places")));
    for (Part part : change.parts()) {
      String cause = catalogue.text("cause." + key(part.cause()));
      parts.add(
          List.of(
              part.key().isEmpty()
                  ? cause
                  : catalogue.text("cli.compare.key", Map.of("cause", cause, "key", part.key())),
              points(part.points()),
              points(part.places())));
    }
    parts.add(
        List.of(
            catalogue.text("cli.compare.all"), points(change.points()), points(change.places())));
    parts.lines().forEach(out::println);
    if (!change.figures().isEmpty()) {
      out.println();
      out.println(catalogue.text("cli.compare.figures"));
      change.figures().forEach(figure -> out.println("  " + figure(figure, change.kind())));
    }
    out.println();
  }

  private String figure(MovedFigure figure, Change.Kind kind) {
    String indicator = word("indicators", figure.indicator().id());
    return points(figure.points())
        + "  "
        + (kind == Change.Kind.FIELD ? country(figure.country()) + ", " : "")
        + indicator
        + ": "
        + cell(figure.before())
        + restated(figure)
        + " → "
        + cell(figure.after())
        + " "
        + configuration
            .path("indicators")
            .path(figure.indicator().id())
            .path("unit")
            .path(language.tag())
            .asText("");
  }

  /** The year before as the later release gives it, where that is another value. */
  private String restated(MovedFigure figure) {
    return Double.isNaN(figure.restated())
        ? ""
        : " "
            + catalogue.text(
                "cli.compare.restated", Map.of("value", numbers.figure(figure.restated())));
  }

  private String cell(PanelCell cell) {
    if (!cell.isObserved()) {
      return catalogue.text("cli.status." + cell.state().name().toLowerCase(Locale.ROOT));
    }
    return numbers.figure(cell.value())
        + " ("
        + cell.year()
        + ", "
        + cell.lineage().source()
        + " @ "
        + cell.lineage().vintage()
        + ")";
  }

  private static String ranks(Change change) {
    return rank(change.before()) + " → " + rank(change.after());
  }

  private static String rank(Place place) {
    return place.hasRank() ? Integer.toString(place.rank()) : NumberText.MISSING;
  }

  private static String key(Cause cause) {
    return cause.word().replace('-', '_');
  }

  /** Two decimals, so that the parts of a line can be added up by hand. */
  private static String points(double value) {
    if (Double.isNaN(value)) {
      return NumberText.MISSING;
    }
    String text = String.format(Locale.ROOT, "%+.2f", value);
    return text.matches("[+-]0\\.00") ? "0.00" : text.replace('-', '−');
  }

  private String name(Change change) {
    return change.kind() == Change.Kind.COUNTRY
        ? country(CountryCode.of(change.id()))
        : word("fields", change.id());
  }

  private String country(CountryCode code) {
    var names = CountryRegister.standard().require(code).names();
    return language == Language.JA ? names.ja() : names.en();
  }

  private String word(String kind, String id) {
    return configuration.path(kind).path(id).path("name").path(language.tag()).asText(id);
  }
}
