package jp.tenkai.export.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.country.CountryReport.Section;
import jp.tenkai.export.country.KeyLine.Kind;
import jp.tenkai.export.text.Language;
import org.junit.jupiter.api.Test;

/** The data of a report, before any word is written. */
class CountryReportTest {

  private final CountryReports reports = CountryReports.of(SyntheticRelease.contents());

  @Test
  void everyCountryOfAnyStrategyHasAReport() {
    assertThat(reports.reports())
        .extracting(CountryReport::country)
        .contains("KEN", "VNM", "ERI", "SOM", "IDN")
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSize(40);
  }

  @Test
  void theChaptersFollowTheOrderOfTheMinistrysReports() {
    assertThat(report("KEN").sections())
        .extracting(Section::chapter)
        .containsExactly(
            Chapter.SUMMARY,
            Chapter.STANDING,
            Chapter.POPULATION,
            Chapter.ECONOMY,
            Chapter.BUSINESS,
            Chapter.HEALTH,
            Chapter.SPENDING,
            Chapter.CAPACITY,
            Chapter.SYSTEM,
            Chapter.REGULATION,
            Chapter.MARKET,
            Chapter.COMPETITORS,
            Chapter.JAPAN,
            Chapter.RELATIONS,
            Chapter.SOURCES);
  }

  @Test
  void noIndicatorOfTheReleaseIsLeftOut() {
    List<String> shown = report("KEN").figures().map(Figure::indicator).toList();

    assertThat(shown).doesNotHaveDuplicates();
    assertThat(shown)
        .containsExactlyInAnyOrder(
            "population", "health-spending", "physicians", "ncd-mortality", "logistics");
  }

  @Test
  void everyValueHasItsYearAndTheNumberOfASource() {
    for (CountryReport report : reports.reports()) {
      int sources = report.sources().size();
      assertThat(report.figures().filter(figure -> !Double.isNaN(figure.value())))
          .isNotEmpty()
          .allSatisfy(
              figure -> {
                assertThat(figure.year()).isBetween(2000, 2025);
                assertThat(figure.reference()).isBetween(1, sources);
              });
      assertThat(report.fields().filter(field -> !Double.isNaN(field.imports())))
          .allSatisfy(field -> assertThat(field.reference()).isBetween(1, sources));
    }
  }

  @Test
  void aValueWithoutItsSourceIsRefused() {
    Figure.Median none = new Figure.Median(Double.NaN, 0);

    assertThatThrownBy(
            () ->
                new Figure(
                    "population",
                    1.5,
                    2024,
                    Figure.Status.OBSERVED,
                    Double.NaN,
                    "",
                    none,
                    none,
                    List.of(),
                    List.of(),
                    0))
        .hasMessage("figure 'population': a value needs its year and its source");
  }

  @Test
  void aSourceThatIsNamedTwiceKeepsItsNumber() {
    CountryReport report = report("KEN");

    assertThat(report.sources()).isNotEmpty().doesNotHaveDuplicates();
    Figure spending = report.figure("health-spending").orElseThrow();
    Reference reference = report.sources().get(spending.reference() - 1);
    assertThat(reference.series()).isEqualTo("SYN.0");
    assertThat(reference.row()).isEqualTo("2055");
    assertThat(reference.vintage()).isEqualTo("2026-07");
  }

  @Test
  void whatIsMissingOrTooOldIsSaidSo() {
    Figure missing = report("ERI").figure("logistics").orElseThrow();
    Figure old = report("SOM").figure("physicians").orElseThrow();

    assertThat(missing.status()).isEqualTo(Figure.Status.MISSING);
    assertThat(missing.value()).isNaN();
    assertThat(missing.reference()).isZero();
    assertThat(old.status()).isEqualTo(Figure.Status.TOO_OLD);
    assertThat(old.year()).isEqualTo(2010);
    assertThat(old.value()).isPositive();
  }

  @Test
  void whatWasImputedInTheScoreStandsBesideTheFigureAndNotInItsPlace() {
    Figure imputed = report("KEN").figure("logistics").orElseThrow();
    double shown = imputed.value();

    assertThat(imputed.imputed()).isPositive().isNotEqualTo(shown);
  }

  @Test
  void theFiveLinesFollowTheirRules() {
    CountryReport report = report("KEN");
    Standing standing = report.standings().get(0);
    List<KeyLine> lines = lines(report);

    assertThat(lines)
        .extracting(KeyLine::kind)
        .containsExactly(
            Kind.OPPORTUNITY, Kind.OPPORTUNITY, Kind.CAUTION, Kind.CAUTION, Kind.CAUTION);
    KeyLine.BestFields best = (KeyLine.BestFields) lines.get(0);
    List<Double> scores =
        report.fields().map(field -> field.judgements().get(0).score()).sorted().toList();
    assertThat(best.fields())
        .extracting(field -> field.judgements().get(0).score())
        .containsExactly(
            scores.get(scores.size() - 1),
            scores.get(scores.size() - 2),
            scores.get(scores.size() - 3));
    KeyLine.Reasons strengths = (KeyLine.Reasons) lines.get(1);
    assertThat(strengths.reasons())
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.points()).isPositive());
    assertThat(strengths.references()).isNotEmpty();
    KeyLine.Reasons weaknesses = (KeyLine.Reasons) lines.get(2);
    assertThat(weaknesses.reasons()).allSatisfy(r -> assertThat(r.points()).isNegative());
    assertThat(lines.get(3).text(reports.words(Language.EN)))
        .contains("The rank is " + standing.rank() + " of 25")
        .contains(standing.rankLow() + "–" + standing.rankHigh());
    assertThat(lines.get(4).text(reports.words(Language.EN)))
        .contains("the oldest figure is of 2018");
  }

  @Test
  void aCountryWithoutARankSaysWhy() {
    List<KeyLine> unranked = lines(report("SOM"));
    List<KeyLine> yardstick = lines(report("VNM"));

    assertThat(unranked.get(0).text(reports.words(Language.EN)))
        .isEqualTo("No field could be scored (too little data, or not applicable).");
    assertThat(unranked.get(3).text(reports.words(Language.JA))).contains("必要な65%に届かない");
    assertThat(yardstick.get(3).text(reports.words(Language.JA))).contains("比較国");
  }

  @Test
  void aCountryOfTwoStrategiesStandsInBoth() {
    assertThat(report("VNM").standings())
        .extracting(Standing::strategy)
        .containsExactly("africa", "mexx-expansion");
    assertThat(report("VNM").fields())
        .allSatisfy(field -> assertThat(field.judgements()).hasSizeBetween(1, 2));
  }

  @Test
  void suppliersStandInTheirOrderWithJapanAmongThem() {
    Block.Suppliers suppliers =
        blocks(report("KEN"))
            .filter(Block.Suppliers.class::isInstance)
            .map(Block.Suppliers.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(suppliers.suppliers())
        .extracting(Supplier::rank)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, suppliers.suppliers().size()).boxed().toList());
    assertThat(suppliers.suppliers()).extracting(Supplier::country).contains("JPN", "CHN");
    assertThat(suppliers.reference()).isPositive();
  }

  private static List<KeyLine> lines(CountryReport report) {
    return blocks(report)
        .filter(Block.Lines.class::isInstance)
        .map(Block.Lines.class::cast)
        .findFirst()
        .orElseThrow()
        .lines();
  }

  private static Stream<Block> blocks(CountryReport report) {
    return report.sections().stream().flatMap(section -> section.blocks().stream());
  }

  private CountryReport report(String country) {
    return reports.reports().stream()
        .filter(report -> report.country().equals(country))
        .findFirst()
        .orElseThrow();
  }
}
