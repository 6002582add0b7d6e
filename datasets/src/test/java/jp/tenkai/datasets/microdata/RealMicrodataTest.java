package jp.tenkai.datasets.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.quarantine.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files, against weighted means that the R package survey 4.1.1 gives for them. */
class RealMicrodataTest {
  @ParameterizedTest
  @CsvSource({
    "nhanes2009_2010_hichol, '', 8591, 31, HI_CHOL, 745",
    "yrbs2015_qn8, '', 15624, 54, qn8, 6867",
    "dhs_model_women_AWIR70, '', 3024, 120, v025, 0",
    "dhs_model_tobacco_DemoData2, weight=weights;stratum=strata;cluster=clustid, 8348, 434, age, 0",
    "apistrat, weight=pw;stratum=stype, 200, 200, api00, 0",
    "apiclus1, weight=pw;cluster=dnum, 183, 15, api00, 0",
    "fpc, weight=weight;stratum=stratid;cluster=psuid, 8, 8, x, 0"
  })
  void everyRespondentAndClusterIsThere(
      String name, String design, int rows, int clusters, String column, int missing) {
    read(name, design)
        .ifPresent(
            intake -> {
              assertThat(intake.kept()).hasSize(rows);
              assertThat(intake.quarantined()).isEmpty();
              assertThat(intake.kept().stream().map(Response::clusterKey).distinct())
                  .hasSize(clusters);
              assertThat(intake.kept())
                  .filteredOn(response -> response.answer(column) instanceof Answer.Missing)
                  .hasSize(missing);
            });
  }

  /** Reference R001: 662.287363159. */
  @Test
  void meanScoreOfTheStratifiedSchools() {
    read("apistrat", "weight=pw;stratum=stype")
        .ifPresent(
            intake ->
                assertThat(mean(intake, r -> amount(r, "api00")))
                    .isCloseTo(662.287363159, within(1e-8)));
  }

  /** Reference R085: 0.11214295635; those without an answer take no part in the mean. */
  @Test
  void shareWithHighCholesterol() {
    read("nhanes2009_2010_hichol", "")
        .ifPresent(
            intake ->
                assertThat(mean(intake, r -> amount(r, "HI_CHOL")))
                    .isCloseTo(0.11214295635, within(1e-11)));
  }

  /** Reference R098: 0.813622504365; answer 1 is yes, 2 is no. */
  @Test
  void shareOfRidersWithoutHelmet() {
    read("yrbs2015_qn8", "")
        .ifPresent(
            intake ->
                assertThat(mean(intake, r -> 2 - amount(r, "qn8")))
                    .isCloseTo(0.813622504365, within(1e-11)));
  }

  /** Reference R119: 0.400146148872, with weights in millionths and a text answer. */
  @Test
  void shareOfWomenInTowns() {
    read("dhs_model_women_AWIR70", "")
        .ifPresent(
            intake ->
                assertThat(
                        mean(
                            intake,
                            r -> r.answer("v025").equals(new Answer.Words("urban")) ? 1 : 0))
                    .isCloseTo(0.400146148872, within(1e-11)));
  }

  private static double amount(Response response, String column) {
    return response.answer(column) instanceof Answer.Amount amount ? amount.value() : Double.NaN;
  }

  private static double mean(Intake<Response> intake, ToDoubleFunction<Response> value) {
    double sum = 0;
    double weights = 0;
    for (Response response : intake.kept()) {
      double y = value.applyAsDouble(response);
      if (!Double.isNaN(y)) {
        sum += response.weight() * y;
        weights += response.weight();
      }
    }
    return sum / weights;
  }

  private static Optional<Intake<Response>> read(String name, String design) {
    return GivenFile.real("survey/microdata/" + name + ".csv")
        .map(
            file ->
                design.isEmpty()
                    ? MicrodataCsv.read(file)
                    : MicrodataCsv.read(file, SurveyDesign.parse(design)));
  }
}
