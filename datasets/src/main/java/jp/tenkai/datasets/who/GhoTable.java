package jp.tenkai.datasets.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureTable;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.RawFigure;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Judges the rows of one GHO file or answer. Rows come unordered and whether an age group is a
 * breakdown shows only at the end, so candidates are held until then.
 */
final class GhoTable {
  private record Key(Series series, String place, String year) {}

  private static final Pattern STARTS_WITH_DAY =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]).*");

  private final InputFile file;
  private final FigureTable figures;
  private final List<GhoFact> candidates = new ArrayList<>();
  private final Map<Series, Set<String>> ages = new HashMap<>();
  private String newest = "";
  private boolean isPart;

  GhoTable(InputFile file, CountryRegister register) {
    this.file = file;
    this.figures = new FigureTable(file, register);
  }

  void met() {
    figures.met();
  }

  void refuse(GhoFact fact, Refusal refusal) {
    figures.refuse(fact.origin(), refusal);
  }

  FigureTable figures() {
    return figures;
  }

  /** Takes a row that was met. */
  void take(GhoFact fact) {
    if (STARTS_WITH_DAY.matcher(fact.date()).matches() && fact.date().compareTo(newest) > 0) {
      newest = fact.date();
    }
    if (!fact.placeType().equals("COUNTRY")) {
      refuse(fact, Refusal.AGGREGATE);
      return;
    }
    if (fact.dimensions().stream().anyMatch(part -> !part.isAge() && !part.isTotal())) {
      refuse(fact, Refusal.OTHER_BREAKDOWN);
      return;
    }
    ages.computeIfAbsent(fact.figure().series(), series -> new HashSet<>()).add(age(fact));
    candidates.add(fact);
  }

  /**
   * Says that other rows of the same series may stand elsewhere, so that an age group that is the
   * only one here need not be the only one: it is no total then.
   */
  void isPartOfAnAnswer() {
    isPart = true;
  }

  /**
   * Closes the account. The vintage is the day of the newest row, or what is stated for the file.
   */
  Intake<Observation> done() {
    Map<Key, List<GhoFact>> byKey = new LinkedHashMap<>();
    for (GhoFact fact : candidates) {
      Optional<Refusal> words = DisplayText.refusal(fact.display(), fact.figure().value());
      boolean oneAge = !isPart && ages.get(fact.figure().series()).size() == 1;
      if (!oneAge && !isAllAges(fact)) {
        refuse(fact, Refusal.OTHER_BREAKDOWN);
      } else if (words.isPresent()) {
        refuse(fact, words.get());
      } else {
        RawFigure raw = fact.figure();
        var key = new Key(raw.series(), raw.place(), raw.year());
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(fact);
      }
    }
    byKey.values().forEach(this::offer);
    Vintage stated = newest.isEmpty() ? Vintage.UNSTATED : new Vintage(newest.substring(0, 10));
    return figures.done(file.vintageOr(stated));
  }

  private void offer(List<GhoFact> rivals) {
    rivals.sort(DataSource.ORDER);
    GhoFact first = rivals.get(0);
    for (GhoFact fact : rivals) {
      if (DataSource.ORDER.compare(first, fact) == 0) {
        figures.offer(fact.figure());
      } else {
        figures.offerLesser(fact.figure());
      }
    }
  }

  private static String age(GhoFact fact) {
    return fact.dimensions().stream()
        .filter(Dimension::isAge)
        .map(Dimension::code)
        .findFirst()
        .orElse("");
  }

  private static boolean isAllAges(GhoFact fact) {
    return fact.dimensions().stream().filter(Dimension::isAge).allMatch(Dimension::isTotal);
  }
}
