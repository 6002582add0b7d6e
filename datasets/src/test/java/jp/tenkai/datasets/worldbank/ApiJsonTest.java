package jp.tenkai.datasets.worldbank;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.PagedFigures;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All values are made up; the error body is the one that the service sends with HTTP 200. */
class ApiJsonTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void readsAnAnswerAndRefusesGroupsAndNulls() {
    Intake<Observation> intake = read(GivenFile.sample("worldbank-api-json"));

    assertThat(intake.vintage()).isEqualTo(new Vintage("2026-02-24"));
    assertThat(intake.kept())
        .extracting(
            o -> o.country().iso3(), Observation::year, Observation::value, Observation::row)
        .containsExactly(tuple("KEN", 2022, 7.0, 4L));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::row)
        .containsExactly(
            tuple(Refusal.AGGREGATE, 1L),
            tuple(Refusal.AGGREGATE, 2L),
            tuple(Refusal.NO_VALUE, 3L));
    assertThat(intake.quarantined().get(1).text()).contains("\"High income\"");
  }

  @Test
  void aPageStandsAloneAndAllPagesTogetherGiveTheWhole() {
    List<PagedFigures> pages =
        List.of(page(1, 2, "KEN", "TZA"), page(2, 2, "UGA")).stream()
            .map(text -> ApiJson.readPage(GivenFile.of(folder, text), REGISTER))
            .toList();
    assertThat(pages).extracting(PagedFigures::page).containsExactly("page 1 of 2", "page 2 of 2");
    assertThat(pages)
        .flatExtracting(page -> page.intake().kept())
        .extracting(o -> o.country().iso3())
        .containsExactly("KEN", "TZA", "UGA");
    assertThat(pages.get(1).intake().vintage()).isEqualTo(new Vintage("2026-02-24"));
  }

  @Test
  void aPageThatIsCutShortIsNoPage() {
    for (String text :
        List.of(page(1, 2, "KEN"), page(2, 2, "UGA", "KEN"), page(3, 2, "UGA"), page(0, 2))) {
      assertUnusable(
          ProblemCode.MISSING_PAGES, () -> ApiJson.readPage(GivenFile.of(folder, text), REGISTER));
    }
    assertThat(ApiJson.readPage(GivenFile.of(folder, page(1, 2, "KEN", "UGA")), REGISTER).page())
        .isEqualTo("page 1 of 2");
  }

  /** A page of an answer of three rows, two on each page. */
  private static String page(int page, int pages, String... countries) {
    String rows =
        Stream.of(countries)
            .map(
                iso3 ->
                    "{\"indicator\":{\"id\":\"SP.POP.TOTL\",\"value\":\"x\"},"
                        + "\"country\":{\"id\":\"XX\",\"value\":\"x\"},\"countryiso3code\":\""
                        + iso3
                        + "\",\"date\":\"2022\",\"value\":1}")
            .collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "[{\"page\":%d,\"pages\":%d,\"per_page\":\"2\",\"total\":3,"
            + "\"lastupdated\":\"2026-02-24\"},[%s]]",
        page,
        pages,
        rows);
  }

  @Test
  void anErrorComesWithHttp200() {
    String body =
        "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\","
            + "\"value\":\"The provided parameter value is not valid\"}]}]";
    assertThat(problem(() -> read(body)))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.SERVICE_ERROR);
              assertThat(problem.found()).contains("120", "not valid");
            });
  }

  @Test
  void judgesNumbersOfEveryKind() {
    Intake<Observation> intake =
        read(
            answer(
                1,
                1,
                8,
                row(2015, "12"),
                row(2016, "3.3333333333333335"),
                row(2017, "-1.5E3"),
                row(2018, "1e400"),
                row(2019, "-1e400"),
                row(2020, "NaN"),
                row(2021, "\"12\""),
                row(2022, "true")));

    assertThat(intake.kept())
        .extracting(Observation::value)
        .containsExactly(12.0, 3.3333333333333335, -1500.0);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.NOT_FINITE,
            Refusal.NOT_FINITE,
            Refusal.NOT_FINITE,
            Refusal.BAD_NUMBER,
            Refusal.BAD_NUMBER);
  }

  @Test
  void rowsOfAnotherShapeAreRefused() {
    Intake<Observation> intake =
        read(answer(1, 1, 4, "{}", "17", "null", row(2020, "1").replace("2020", "20Q0")));

    assertThat(intake.read()).isEqualTo(4);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.WRONG_SHAPE, Refusal.WRONG_SHAPE, Refusal.WRONG_SHAPE, Refusal.BAD_YEAR);
  }

  @Test
  void oneOfSeveralPagesIsNotAnAnswer() {
    assertThat(problem(() -> read(answer(1, 2, 2, row(2020, "1")))))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_PAGES);
              assertThat(problem.found()).isEqualTo("pages [1] of 2");
            });
  }

  @Test
  void allPagesTogetherAreReadInAnyOrder() {
    InputFile one = page("one.json", answer(1, 2, 2, row(2020, "1")));
    InputFile two = page("two.json", answer(2, 2, 2, row(2021, "2")));

    Intake<Observation> intake = ApiJson.read(List.of(two, one), REGISTER);

    assertThat(intake.kept())
        .extracting(Observation::year, Observation::file, Observation::row)
        .containsExactly(tuple(2021, "two.json", 1L), tuple(2020, "one.json", 1L));
  }

  @Test
  void pagesMustBelongTogether() {
    InputFile one = page("one.json", answer(1, 2, 2, row(2020, "1")));
    InputFile again = page("again.json", answer(1, 2, 2, row(2020, "1")));
    InputFile longer = page("longer.json", answer(2, 3, 3, row(2021, "2")));
    InputFile later =
        page("later.json", answer(2, 2, 2, row(2021, "2")).replace("2026-02-24", "2026-07-13"));
    InputFile fuller = page("fuller.json", answer(2, 2, 2, row(2021, "2"), row(2022, "2")));

    for (InputFile other : List.of(again, longer, later, fuller)) {
      assertUnusable(ProblemCode.MISSING_PAGES, () -> ApiJson.read(List.of(one, other), REGISTER));
    }
  }

  @Test
  void fewerRowsThanTheHeadSaysAreMissing() {
    assertUnusable(ProblemCode.MISSING_PAGES, () -> read(answer(1, 1, 2, row(2020, "1"))));
  }

  @Test
  void twoValuesForOneFigureAreUnusable() {
    assertUnusable(
        ProblemCode.CONFLICTING_DUPLICATE,
        () -> read(answer(1, 1, 2, row(2020, "1"), row(2020, "2"))));
    assertThat(read(answer(1, 1, 2, row(2020, "1"), row(2020, "1.0"))).quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.DUPLICATE);
  }

  @Test
  void anAnswerWithoutRowsIsEmpty() {
    assertThat(read(answer(1, 1, 0)).read()).isZero();
    assertThat(read("[{\"page\":0,\"pages\":0,\"per_page\":0,\"total\":0},null]").read()).isZero();
  }

  @Test
  void otherJsonIsAnotherLayout() {
    for (String text :
        List.of("{}", "[]", "[[]]", "[{\"page\":\"x\"},[]]", "[{\"pages\":1,\"page\":1},{}]")) {
      assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> read(text));
    }
    for (String text : List.of("[{\"pages\":1,\"page\":1,\"total\":0},[]", "[1,,2]", "[]]")) {
      assertThat(problem(() -> read(text)).code())
          .isIn(ProblemCode.BAD_SYNTAX, ProblemCode.NOT_THIS_LAYOUT);
    }
    assertUnusable(
        ProblemCode.BAD_SYNTAX, () -> read(answer(1, 1, 1, row(2020, "1")) + "trailing"));
  }

  private Intake<Observation> read(String text) {
    return ApiJson.read(page("given.json", text), REGISTER);
  }

  private InputFile page(String name, String text) {
    return GivenFile.of(folder, name, text);
  }

  private static String answer(int page, int pages, int total, String... rows) {
    return String.format(
        Locale.ROOT,
        "[{\"page\":%d,\"pages\":%d,\"per_page\":50,\"total\":%d,\"sourceid\":\"2\","
            + "\"lastupdated\":\"2026-02-24\"},[%s]]",
        page,
        pages,
        total,
        String.join(",", rows));
  }

  private static String row(int year, String value) {
    return String.format(
        Locale.ROOT,
        "{\"indicator\":{\"id\":\"XX.ONE\",\"value\":\"Made up\"},"
            + "\"country\":{\"id\":\"KE\",\"value\":\"Kenya\"},\"countryiso3code\":\"KEN\","
            + "\"date\":\"%d\",\"value\":%s,\"unit\":\"\",\"obs_status\":\"\",\"decimal\":1}",
        year,
        value);
  }
}
