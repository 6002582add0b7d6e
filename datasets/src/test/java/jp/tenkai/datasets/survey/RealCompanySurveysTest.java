package jp.tenkai.datasets.survey;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import org.junit.jupiter.api.Test;

/** JETRO and JBIC figures as transcribed; expected counts from the collection's own notes. */
class RealCompanySurveysTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();
  private static final String FOLDER = "survey/company/";

  @Test
  void all65PublishedFiguresAreRead() {
    var file = GivenFile.real(FOLDER + "jetro_jbic_published_figures.csv");
    if (file.isEmpty()) {
      return;
    }
    var intake = PublishedFigures.read(file.get(), REGISTER);

    assertThat(intake.kept()).hasSize(65);
    assertThat(intake.quarantined()).isEmpty();
    assertThat(intake.kept())
        .filteredOn(f -> f.survey().id().equals("jetro-africa-fy2025") && f.geo().equals("KEN"))
        .filteredOn(f -> f.figure().equals("countries-of-interest-multiple-answers"))
        .singleElement()
        .matches(f -> f.value() == 41.3 && f.answers() == 216);
    assertThat(intake.kept())
        .extracting(SurveyFigure::sourceKind)
        .containsOnly("jetro", "jetro reprint", "press");
  }

  @Test
  void validAnswersOfFiscal2024AddUpTo223() {
    var file = GivenFile.real(FOLDER + "jetro_africa_fy2024_valid_answers_by_country.csv");
    if (file.isEmpty()) {
      return;
    }
    var answers = ValidAnswers.read(file.get(), REGISTER).kept();

    assertThat(answers).hasSize(20);
    assertThat(answers.stream().mapToInt(SurveyFigure::answers).sum()).isEqualTo(223);
    assertThat(answers)
        .filteredOn(f -> f.geo().equals("KEN") || f.geo().equals("GHA") || f.geo().equals("TZA"))
        .extracting(f -> f.geo() + " " + f.answers())
        .containsExactlyInAnyOrder("KEN 35", "GHA 12", "TZA 3");
  }

  @Test
  void fourRanksAreRead() {
    var file = GivenFile.real(FOLDER + "jbic_fy2024_ranking.csv");
    if (file.isEmpty()) {
      return;
    }
    assertThat(PromisingRanks.read(file.get(), REGISTER).kept())
        .extracting(f -> f.geo() + " " + (int) f.value())
        .containsExactly("IND 1", "VNM 2", "USA 3", "CHN 6");
  }
}
