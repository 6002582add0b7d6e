package jp.tenkai.datasets.microdata;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All respondents are made up. */
class MicrodataCsvTest {
  @TempDir Path folder;

  @Test
  void clustersCountWithinTheirStratum() {
    Intake<Response> intake = read(GivenFile.sample("microdata-csv"));

    assertThat(intake.kept())
        .extracting(Response::weight, Response::stratum, Response::cluster, Response::row)
        .containsExactly(
            tuple(81528.75, "83", "1", 2L),
            tuple(14509.5, "83", "2", 3L),
            tuple(0.0, "84", "1", 4L));
    assertThat(intake.kept().stream().map(Response::clusterKey).distinct()).hasSize(3);
    assertThat(intake.kept()).extracting(Response::survey).containsOnly("given");
  }

  @Test
  void missingAnswersStayAndKeepTheirRespondent() {
    List<Response> kept = read(GivenFile.sample("microdata-csv")).kept();

    assertThat(kept)
        .extracting(response -> response.answer("MADE_UP"))
        .containsExactly(new Answer.Amount(0), new Answer.Missing(), new Answer.Missing());
    assertThat(kept.get(0).answers())
        .containsOnlyKeys("MADE_UP", "agecat")
        .containsEntry("agecat", new Answer.Words("(19,39]"));
    assertThat(kept.get(0).answer("NOT_THERE")).isEqualTo(new Answer.Missing());
  }

  @Test
  void whoCannotBePlacedInTheDesignIsRefused() {
    String rows =
        """
        weight,stratum,psu,a
        ,1,1,x
        NA,1,1,x
        2,.,1,x
        2,1,,x
        -1,1,1,x
        heavy,1,1,x
        1e400,1,1,x
        2,1,1
        """;
    Intake<Response> intake = read(rows);
    assertThat(intake.kept()).isEmpty();
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::column)
        .containsExactly(
            tuple(Refusal.NO_VALUE, "weight"),
            tuple(Refusal.NO_VALUE, "weight"),
            tuple(Refusal.NO_VALUE, "stratum"),
            tuple(Refusal.NO_VALUE, "psu"),
            tuple(Refusal.NEGATIVE, "weight"),
            tuple(Refusal.BAD_NUMBER, "weight"),
            tuple(Refusal.NOT_FINITE, "weight"),
            tuple(Refusal.WRONG_SHAPE, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'SDMVPSU,SDMVSTRA,WTMEC2YR,WTINT2YR', NHANES, WTMEC2YR, SDMVSTRA, SDMVPSU, 1",
    "'sdmvpsu,sdmvstra,wtintprp', NHANES, wtintprp, sdmvstra, sdmvpsu, 1",
    "'v000,v005,v021,v022,v023', DHS_WOMEN, v005, v022, v021, 1000000",
    "'V005,V021,V023', DHS_WOMEN, V005, V023, V021, 1000000",
    "'hv005,hv021,hv023', DHS_HOUSEHOLDS, hv005, hv023, hv021, 1000000",
    "'mv005,mv021,mv022', DHS_MEN, mv005, mv022, mv021, 1000000",
    "'weight,stratum,psu,qn8', YRBS, weight, stratum, psu, 1"
  })
  void layoutsAreToldByTheirColumns(
      String header,
      MicrodataLayout layout,
      String weight,
      String stratum,
      String cluster,
      double divisor) {
    List<String> names = List.of(header.split(",", -1));
    assertThat(MicrodataLayout.of(names)).contains(layout);
    assertThat(layout.design(names)).contains(new SurveyDesign(weight, divisor, stratum, cluster));
  }

  @Test
  void weightsOfTheDhsProgramAreMillionths() {
    assertThat(read("v005,v021,v022,v025\n1818330,1,4,rural\n").kept())
        .extracting(Response::weight)
        .containsExactly(1.81833);
  }

  @Test
  void aFileOfUnknownDesignNeedsWords() {
    String file = "pw,stype,dnum,api\n33.5,E,7,560\n30.25,H,8,NaN\n";
    assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> read(file));

    Intake<Response> intake = read(file, "weight=pw; stratum=stype");
    assertThat(intake.kept())
        .extracting(Response::stratum, Response::cluster)
        .containsExactly(tuple("E", "line 2"), tuple("H", "line 3"));
    assertThat(intake.kept().get(0).answers()).containsOnlyKeys("dnum", "api");
    assertThat(read(file, "weight=pw;cluster=dnum;divide=10").kept())
        .extracting(Response::weight, Response::stratum, Response::cluster)
        .containsExactly(tuple(3.35, "", "7"), tuple(3.025, "", "8"));
    assertThat(problem(() -> read(file, "weight=w")).expected()).isEqualTo("a column 'w'");
  }

  @Test
  void answersCanBeChosen() {
    var file = GivenFile.of(folder, "pw,a,b,c\n1,2,3,4\n");
    SurveyDesign design = SurveyDesign.parse("weight=pw");
    assertThat(MicrodataCsv.read(file, design, Set.of("b")).kept().get(0).answers())
        .isEqualTo(Map.of("b", new Answer.Amount(3)));
    assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> MicrodataCsv.read(file, design, Set.of("z")));
  }

  @ParameterizedTest
  @CsvSource({
    "'', MISSING_KEY",
    "stratum=a, MISSING_KEY",
    "weight, UNKNOWN_KEY",
    "'weight=a;fpc=b', UNKNOWN_KEY",
    "'weight=a;weight=b', DUPLICATE_KEY",
    "'weight=', BAD_VALUE",
    "'weight=a;divide=0', BAD_VALUE",
    "'weight=a;divide=1,5', BAD_VALUE",
    "'weight=a;divide=1e400', BAD_VALUE"
  })
  void designsThatSayNothingAreRefused(String words, ProblemCode code) {
    assertUnusable(code, () -> SurveyDesign.parse(words));
  }

  @Test
  void aColumnTwiceIsRefused() {
    assertUnusable(ProblemCode.DUPLICATE_KEY, () -> read("weight,stratum,psu,a,a\n1,1,1,2,3\n"));
  }

  @ParameterizedTest
  @CsvSource({"'', true", "NA, true", ".b, true", ".5, false", "7, false", "n/a, false"})
  void missingIsWhatExportsWriteForNothing(String cell, boolean missing) {
    assertThat(Answer.of(cell) instanceof Answer.Missing).isEqualTo(missing);
  }

  @Test
  void recordsCheckThemselves() {
    assertThatThrownBy(() -> new Answer.Amount(Double.NaN)).hasMessageContaining("finite");
    assertThatThrownBy(() -> new Answer.Words(" ")).hasMessageContaining("missing");
    assertThatThrownBy(() -> new Response("s", 1, Double.NaN, "", "c", Map.of()))
        .hasMessageContaining("weight");
    assertThatThrownBy(() -> new Response("s", 1, 1, "", "", Map.of()))
        .hasMessageContaining("cluster");
    assertThatThrownBy(() -> new SurveyDesign("w", 0, "", "")).hasMessageContaining("divided");
    assertThatThrownBy(() -> new SurveyDesign("", 1, "", "")).hasMessageContaining("weights");
  }

  private Intake<Response> read(String text) {
    return MicrodataCsv.read(GivenFile.of(folder, text));
  }

  private Intake<Response> read(String text, String design) {
    return MicrodataCsv.read(GivenFile.of(folder, text), SurveyDesign.parse(design));
  }
}
