package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import org.junit.jupiter.api.Test;

/** Every figure of the components table adds up and says where it comes from. */
class ContributionsTest {
  private static final List<TableRow> COMPONENTS =
      MadeRelease.embedded().rows(ReleaseTables.COMPONENTS);

  private record Index(String strategy, String country, String field) {
    static Index of(TableRow row) {
      return new Index(row.text("strategy"), row.text("country"), row.text("field"));
    }
  }

  private static Map<Index, List<TableRow>> byIndex() {
    Map<Index, List<TableRow>> parts = new LinkedHashMap<>();
    COMPONENTS.forEach(r -> parts.computeIfAbsent(Index.of(r), i -> new ArrayList<>()).add(r));
    return parts;
  }

  private static Map<Index, Double> scores() {
    Map<Index, Double> scores = new LinkedHashMap<>();
    MadeRelease.embedded()
        .rows(ReleaseTables.RANKING)
        .forEach(
            r -> scores.put(new Index(r.text("strategy"), r.text("country"), ""), r.real("score")));
    MadeRelease.embedded()
        .rows(ReleaseTables.OPPORTUNITY)
        .forEach(r -> scores.put(Index.of(r), r.real("score")));
    return scores;
  }

  private static double sum(List<TableRow> rows, String column) {
    return rows.stream().mapToDouble(r -> r.real(column)).filter(v -> !Double.isNaN(v)).sum();
  }

  @Test
  void contributionsAddUpToTheScoreOfEveryCountryAndField() {
    Map<Index, Double> scores = scores();
    Map<Index, List<TableRow>> parts = byIndex();

    assertThat(parts.keySet()).isEqualTo(scores.keySet());
    assertThat(parts).hasSizeGreaterThan(15 * (54 + 60));
    parts.forEach(
        (index, rows) -> {
          double score = scores.get(index);
          if (!Double.isNaN(score)) {
            assertThat(sum(rows, "contribution"))
                .as(index.toString())
                .isCloseTo(score, within(1e-9 * score));
            assertThat(sum(rows, "weight")).as(index.toString()).isCloseTo(1, within(1e-9));
          }
        });
  }

  /**
   * What remains of a score without the differences is the median profile's, the same for all
   * countries that are scored on the same indicators.
   */
  @Test
  void differencesAddUpToTheDistanceFromTheMedianProfile() {
    Map<Index, Double> scores = scores();
    Map<String, List<Double>> profiles = new TreeMap<>();
    byIndex()
        .forEach(
            (index, rows) -> {
              String scoredOn =
                  rows.stream()
                      .filter(r -> r.real("weight") > 0)
                      .map(r -> r.text("pillar") + "/" + r.text("indicator"))
                      .sorted()
                      .toList()
                      .toString();
              if (!Double.isNaN(scores.get(index))) {
                profiles
                    .computeIfAbsent(
                        index.strategy() + " " + index.field() + scoredOn, k -> new ArrayList<>())
                    .add(scores.get(index) - sum(rows, "versus_median"));
              }
            });

    assertThat(profiles).hasSizeGreaterThanOrEqualTo(2 * 15);
    assertThat(profiles.values()).anyMatch(medians -> medians.size() > 30);
    profiles.forEach(
        (tree, medians) ->
            assertThat(medians)
                .as(tree)
                .allSatisfy(m -> assertThat(m).isCloseTo(medians.get(0), within(1e-6))));
  }

  @Test
  void everyObservedFigureNamesItsSourceFileVintageAndTerms() {
    Set<String> files =
        Set.copyOf(
            MadeRelease.embedded().rows(ReleaseTables.SOURCES).stream()
                .map(r -> r.text("file"))
                .toList());
    List<TableRow> observed =
        COMPONENTS.stream().filter(r -> r.text("status").equals("observed")).toList();

    assertThat(observed).hasSizeGreaterThan(10_000);
    for (TableRow row : observed) {
      assertThat(row.real("raw")).isNotNaN();
      assertThat(row.whole("year")).isPresent();
      assertThat(row.text("source")).isNotEmpty();
      assertThat(row.text("series")).isNotEmpty();
      assertThat(row.text("vintage")).matches("[0-9].*");
      assertThat(row.text("licence")).isNotEmpty();
      assertThat(row.text("terms")).isIn("open", "non-commercial");
      for (String place : List.of(row.text("file").split(" \\| "))) {
        assertThat(files).contains(place.replaceFirst(":\\d+$", ""));
      }
      // Sums over many rows of a trade file have none of their own.
      boolean oneRow = row.text("rule").equals("latest") || row.text("rule").startsWith("growth");
      assertThat(row.whole("row").isPresent() || !oneRow).as(row.text("file")).isTrue();
    }
  }

  @Test
  void whatWasImputedSaysHowAndNamesNoSource() {
    List<TableRow> imputed =
        COMPONENTS.stream().filter(r -> r.text("status").equals("imputed")).toList();

    assertThat(imputed).isNotEmpty();
    for (TableRow row : imputed) {
      assertThat(row.text("rule")).matches("median of [0-9]+, ([A-Z][A-Za-z -]+|all candidates)");
      assertThat(row.real("raw")).isNotNaN();
      assertThat(row.text("file") + row.text("source")).isEmpty();
    }
  }

  @Test
  void nothingIsClaimedWhereNothingIsKnown() {
    List<TableRow> gaps =
        COMPONENTS.stream()
            .filter(r -> Set.of("missing", "too_old", "not_applicable").contains(r.text("status")))
            .toList();

    assertThat(gaps).isNotEmpty();
    for (TableRow row : gaps) {
      assertThat(row.real("raw")).isNaN();
      assertThat(row.real("normalised")).isNaN();
      assertThat(row.real("contribution")).isIn(0.0, Double.NaN);
    }
  }

  @Test
  void nonCommercialTermsGoWithTheFigures() {
    Map<String, String> terms = new TreeMap<>();
    MadeRelease.embedded()
        .rows(ReleaseTables.SOURCES)
        .forEach(r -> terms.put(r.text("source"), r.text("terms")));

    assertThat(terms).containsEntry("who-gho", "non-commercial").containsEntry("baci", "open");
    for (TableRow row : COMPONENTS) {
      if (terms.containsKey(row.text("source"))) {
        assertThat(row.text("terms")).isEqualTo(terms.get(row.text("source")));
      }
    }
    assertThat(COMPONENTS.stream().filter(r -> r.text("terms").equals("non-commercial")))
        .isNotEmpty();
  }

  @Test
  void tradeOfOneCodeIsNeverCountedTwice() {
    Map<String, Double> ofFields = new TreeMap<>();
    MadeRelease.embedded()
        .rows(ReleaseTables.OPPORTUNITY)
        .forEach(
            r -> {
              if (!Double.isNaN(r.real("imports_kusd"))) {
                ofFields.merge(
                    r.text("strategy") + " " + r.text("country"),
                    r.real("imports_kusd"),
                    Double::sum);
              }
            });
    Map<String, Double> together = new TreeMap<>();
    for (TableRow row : COMPONENTS) {
      if (row.text("field").isEmpty()
          && row.text("indicator").equals("medical-imports")
          && row.text("status").equals("observed")) {
        together.put(row.text("strategy") + " " + row.text("country"), row.real("raw"));
      }
    }

    assertThat(ofFields.keySet()).containsAll(together.keySet());
    assertThat(together).hasSizeGreaterThan(90);
    together.forEach(
        (country, imports) ->
            assertThat(ofFields.get(country))
                .as(country)
                .isCloseTo(imports, within(1e-9 * imports)));
  }

  @Test
  void japansPartIsTheShareOfTheImports() {
    for (TableRow row : MadeRelease.embedded().rows(ReleaseTables.OPPORTUNITY)) {
      double imports = row.real("imports_kusd");
      double japan = row.real("japan_imports_kusd");
      if (imports > 0) {
        assertThat(japan)
            .isBetween(0.0, imports)
            .isCloseTo(imports * row.real("japan_share"), within(1e-6));
      } else if (row.text("field").equals("digital")) {
        assertThat(imports).isNaN();
        assertThat(japan).isNaN();
      }
    }
  }
}
