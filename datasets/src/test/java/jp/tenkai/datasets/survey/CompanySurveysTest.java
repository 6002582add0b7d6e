package jp.tenkai.datasets.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All figures in these files are invented; titles and layouts are the surveys'. */
class CompanySurveysTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();
  private static final String AFRICA =
      "JETRO Survey on Business Conditions of Japanese Companies Operating Overseas (Africa)";
  private static final String ASIA =
      "JETRO Survey on Business Conditions of Japanese Companies Operating Overseas"
          + " (Asia and Oceania)";
  private static final String JBIC =
      "JBIC Survey Report on Overseas Business Operations by Japanese Manufacturing Companies";
  private static final String PUBLISHED =
      "survey,fiscal_year,geo,geo_ja,question,question_ja,answer,unit,value,base,source,"
          + "source_kind,note\n";
  private static final String ANSWERS = "survey,fiscal_year,iso3,country_ja,valid_answers,source\n";

  @TempDir Path folder;

  @Test
  void readsAFigureWithItsQuestionBaseAndPage() {
    var intake =
        published(
            AFRICA
                + ",2099,KEN,ケニア,business plan for the next 1-2 years,事業展開の方向性,"
                + "expand (拡大),percent of respondents,50.0,\"200 valid answers of 300 firms,"
                + " 18 countries\",https://example.org,jetro,invented\n");

    assertThat(intake.kept()).hasSize(1);
    SurveyFigure figure = intake.kept().get(0);
    assertThat(figure.survey()).hasToString("jetro-africa-fy2099");
    assertThat(figure.figure()).isEqualTo("business-plan-for-the-next-1-2-years");
    assertThat(figure.country()).map(Object::toString).contains("KEN");
    assertThat(figure.questionJa()).isEqualTo("事業展開の方向性");
    assertThat(figure.answer()).isEqualTo("expand (拡大)");
    assertThat(figure.value()).isEqualTo(50);
    assertThat(figure.answers()).isEqualTo(200);
    assertThat(figure.citation()).isEqualTo("https://example.org");
    assertThat(figure.sourceKind()).isEqualTo("jetro");
    assertThat(figure.row()).isEqualTo(2);
    assertThat(figure.interval()).contains(ShareInterval.wilson90(0.5, 200));
  }

  @Test
  void keepsFiguresOfGroupsWithoutACountry() {
    var intake =
        published(
            row(AFRICA, "AFR", "1")
                + row(ASIA, "AO", "1")
                + row(ASIA, "ASEAN", "1")
                + row(ASIA.replace("(Asia and Oceania)", "(global)"), "WLD", "1"));

    assertThat(intake.quarantined()).isEmpty();
    assertThat(intake.kept()).allMatch(f -> f.country().isEmpty());
    assertThat(intake.kept())
        .extracting(f -> f.survey().id() + " " + f.geo())
        .containsExactly(
            "jetro-africa-fy2099 AFR",
            "jetro-asia-oceania-fy2099 AO",
            "jetro-asia-oceania-fy2099 ASEAN",
            "jetro-global-fy2099 WLD");
  }

  @Test
  void aBaseWithoutACountGivesNoInterval() {
    SurveyFigure figure = published(row(AFRICA, "KEN", "40")).kept().get(0);

    assertThat(figure.base()).isEqualTo("firms in the country");
    assertThat(figure.answers()).isZero();
    assertThat(figure.interval()).isEmpty();
  }

  @Test
  void readsTheCountOfAnswersAsBasesWordIt() {
    assertThat(PublishedFigures.answers("all; 216 valid answers of 274 firms")).isEqualTo(216);
    assertThat(PublishedFigures.answers("5,109 valid answers of 12,900 firms")).isEqualTo(5109);
    assertThat(PublishedFigures.answers("534 manufacturers answered (firms with 3 or more)"))
        .isEqualTo(534);
    assertThat(PublishedFigures.answers("firms in the country")).isZero();
    assertThat(PublishedFigures.answers("")).isZero();
  }

  @Test
  void quarantinesWhatIsNoFigure() {
    var intake =
        published(
            row(AFRICA, "ZZZ", "1")
                + row(AFRICA, "KEN", "")
                + row(AFRICA, "KEN", "about 40")
                + row(AFRICA, "KEN", "-1")
                + row(AFRICA, "KEN", "1e400")
                + row("Some other survey", "KEN", "1")
                + row(AFRICA, "KEN", "1").replace("2099", "FY99")
                + row(AFRICA, "EU", "1")
                + "short,row\n");

    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.UNKNOWN_COUNTRY,
            Refusal.NO_VALUE,
            Refusal.BAD_NUMBER,
            Refusal.NEGATIVE,
            Refusal.NOT_FINITE,
            Refusal.OTHER_SERIES,
            Refusal.BAD_YEAR,
            Refusal.AGGREGATE,
            Refusal.WRONG_SHAPE);
    assertThat(intake.quarantined().get(0).text()).startsWith("JETRO Survey").contains("ZZZ");
  }

  @Test
  void readsValidAnswersByCountry() {
    var intake =
        ValidAnswers.read(
            GivenFile.of(
                folder,
                "\uFEFF"
                    + (ANSWERS + AFRICA + ",2099,GHA,ガーナ,12,\"a page, of a day\"\n")
                        .replace("\n", "\r\n")),
            REGISTER);

    SurveyFigure figure = intake.kept().get(0);
    assertThat(figure.survey()).hasToString("jetro-africa-fy2099");
    assertThat(figure.figure()).isEqualTo("valid-answers");
    assertThat(figure.value()).isEqualTo(12);
    assertThat(figure.answers()).isEqualTo(12);
    assertThat(figure.interval()).isEmpty();
  }

  @Test
  void readsPromisingRanks() {
    var intake =
        PromisingRanks.read(
            GivenFile.of(
                folder,
                "survey,fiscal_year,iso3,country_ja,rank,respondents,source\n"
                    + JBIC
                    + ",2099,IND,インド,1,400,press\n"),
            REGISTER);

    SurveyFigure figure = intake.kept().get(0);
    assertThat(figure.survey()).hasToString("jbic-fy2099");
    assertThat(figure.figure()).isEqualTo("promising-rank");
    assertThat(figure.value()).isEqualTo(1);
    assertThat(figure.base()).isEqualTo("400 respondents");
    assertThat(figure.interval()).isEmpty();
  }

  @Test
  void refusesAnotherLayoutEmptyFilesAndOtherEncodings() {
    unusable(
        GivenFile.of(folder, ANSWERS + AFRICA + ",2099,GHA,ガーナ,12,page\n"),
        ProblemCode.NOT_THIS_LAYOUT);
    unusable(GivenFile.of(folder, "a,b\n1,2\n"), ProblemCode.NOT_THIS_LAYOUT);
    unusable(GivenFile.of(folder, ""), ProblemCode.EMPTY_FILE);
    unusable(GivenFile.of(folder, PUBLISHED), ProblemCode.EMPTY_FILE);
    byte[] shiftJis = (PUBLISHED + row(AFRICA, "KEN", "1")).getBytes(Charset.forName("Shift_JIS"));
    unusable(GivenFile.ofBytes(folder, "given.csv", shiftJis), ProblemCode.BAD_ENCODING);
  }

  private static void unusable(InputFile file, ProblemCode code) {
    assertThatThrownBy(() -> PublishedFigures.read(file, REGISTER))
        .isInstanceOfSatisfying(
            UnusableInput.class, e -> assertThat(e.problems().get(0).code()).isEqualTo(code));
  }

  private Intake<SurveyFigure> published(String rows) {
    return PublishedFigures.read(GivenFile.of(folder, PUBLISHED + rows), REGISTER);
  }

  private static String row(String survey, String geo, String value) {
    return survey
        + ",2099,"
        + geo
        + ",日本語,a question,設問,yes,percent of respondents,"
        + value
        + ",firms in the country,page,press,\n";
  }
}
