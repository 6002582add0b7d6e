package jp.tenkai.datasets.who;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

/** All values are made up. */
class GhoOdataTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void readsNumbersWithTheirBoundsAndTheNewestDayAsVintage() {
    Intake<Observation> intake = read(GivenFile.sample("gho-odata-json"));

    assertThat(intake.vintage()).isEqualTo(new Vintage("2025-01-13"));
    assertThat(intake.kept())
        .extracting(Observation::year, Observation::value, Observation::low, Observation::high)
        .containsExactly(tuple(2021, 18.41234567, 17.1, 19.8));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::row)
        .containsExactly(tuple(Refusal.AGGREGATE, 2L));
  }

  @Test
  void everyPlaceTypeButCountryIsAGroup() {
    Intake<Observation> intake =
        read(
            answer(
                row("AFR", 2020, "SEX_BTSX", "1").replace("COUNTRY", "REGION"),
                row("GLOBAL", 2020, "SEX_BTSX", "1").replace("COUNTRY", "GLOBAL"),
                row("WB_LI", 2020, "SEX_BTSX", "1").replace("COUNTRY", "WORLDBANKINCOMEGROUP"),
                row("WB_NAR", 2020, "SEX_BTSX", "1").replace("COUNTRY", "WORLDBANKREGION")));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .hasSize(4)
        .containsOnly(Refusal.AGGREGATE);
  }

  @Test
  void sudanBeforeTheSplitIsNoCountry() {
    assertThat(read(answer(row("SDN736", 2009, "SEX_BTSX", "1"))).quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.DISSOLVED_COUNTRY);
  }

  @Test
  void onlyBothSexesAreKeptInOldAndNewCodes() {
    Intake<Observation> intake =
        read(
            answer(
                row("KEN", 2018, "SEX_BTSX", "1"),
                row("KEN", 2018, "SEX_MLE", "2"),
                row("KEN", 2018, "SEX_FMLE", "3"),
                row("KEN", 2019, "BTSX", "4"),
                row("KEN", 2019, "MLE", "5"),
                row("KEN", 2020, "", "6")));

    assertThat(intake.kept()).extracting(Observation::value).containsExactly(1.0, 4.0, 6.0);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .hasSize(3)
        .containsOnly(Refusal.OTHER_BREAKDOWN);
  }

  @Test
  void severalAgeGroupsLeaveOnlyTheTotal() {
    String thirty = row("KEN", 2020, "SEX_BTSX", "1").replace("\"Dim2\":null", age("YEARS30-69"));
    String adults = row("KEN", 2020, "SEX_BTSX", "2").replace("\"Dim2\":null", age("YEARS18-PLUS"));
    String all = row("KEN", 2020, "SEX_BTSX", "3").replace("\"Dim2\":null", age("YEARSALL"));

    assertThat(read(answer(thirty)).kept()).hasSize(1);
    assertThat(read(answer(thirty, adults, all)).kept())
        .extracting(Observation::value)
        .containsExactly(3.0);
    assertThat(read(answer(thirty, adults)).quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.OTHER_BREAKDOWN, Refusal.OTHER_BREAKDOWN);
  }

  @Test
  void theRowIdSaysNothing() {
    String one = row("KEN", 2020, "SEX_BTSX", "1");
    String sameIdOtherYear = row("KEN", 2021, "SEX_BTSX", "2");
    String otherIdSameFigure = one.replace("\"Id\":7", "\"Id\":8");

    Intake<Observation> intake = read(answer(one, sameIdOtherYear, otherIdSameFigure));

    assertThat(intake.kept()).hasSize(2);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.DUPLICATE);
  }

  @Test
  void theLaterEntryOfAFigureIsKept() {
    String old = row("KEN", 2020, "SEX_BTSX", "1");
    String revised = row("KEN", 2020, "SEX_BTSX", "2").replace("2024-08-02", "2025-08-02");

    Intake<Observation> intake = read(answer(old, revised));

    assertThat(intake.kept()).extracting(Observation::value).containsExactly(2.0);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::row)
        .containsExactly(tuple(Refusal.NOT_PREFERRED, 1L));
  }

  @Test
  void twoValuesThatNothingTellsApartAreUnusable() {
    assertUnusable(
        ProblemCode.CONFLICTING_DUPLICATE,
        () -> read(answer(row("KEN", 2020, "SEX_BTSX", "1"), row("KEN", 2020, "SEX_BTSX", "2"))));
  }

  @Test
  void judgesNumbersOfEveryKind() {
    Intake<Observation> intake =
        read(
            answer(
                row("KEN", 2015, "", "null"),
                row("KEN", 2016, "", "1e400"),
                row("KEN", 2017, "", "NaN"),
                row("KEN", 2018, "", "\"5\""),
                row("KEN", 2019, "", "68.28887157")));
    assertThat(intake.kept()).extracting(Observation::value).containsExactly(68.28887157);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactlyInAnyOrder(
            Refusal.BAD_NUMBER, Refusal.TEXT_ANSWER, Refusal.NOT_FINITE, Refusal.NOT_FINITE);
  }

  @Test
  void keyOrderDoesNotMatter() {
    String row =
        "{\"NumericValue\":5,\"Date\":\"2024-01-01T00:00:00Z\",\"TimeDim\":2020,\"Value\":\"5\","
            + "\"SpatialDim\":\"KEN\",\"IndicatorCode\":\"XX\",\"SpatialDimType\":\"COUNTRY\"}";
    assertThat(read("{\"value\":[" + row + "],\"@odata.context\":\"x\"}").kept()).hasSize(1);
  }

  @Test
  void aRetiredIndicatorAnswersWithNothing() {
    Intake<Observation> intake = read("{\"@odata.context\":\"x\",\"value\":[]}");

    assertThat(intake.read()).isZero();
    assertThat(intake.vintage()).isEqualTo(new Vintage("2026-01"));
  }

  @Test
  void aNextPageMustBeThere() {
    String linked = answer(row("KEN", 2020, "", "1")).replace("\"value\"", NEXT + "\"value\"");
    assertThat(problem(() -> read(linked)))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_PAGES);
              assertThat(problem.found()).contains("$skip=1000");
            });
  }

  @Test
  void allPagesTogetherAreRead() {
    String linked = answer(row("KEN", 2020, "", "1")).replace("\"value\"", NEXT + "\"value\"");
    InputFile one = GivenFile.of(folder, "one.json", linked);
    InputFile two = GivenFile.of(folder, "two.json", answer(row("KEN", 2021, "", "2")));

    assertThat(GhoOdata.read(List.of(one, two), REGISTER).kept())
        .extracting(Observation::year, Observation::file)
        .containsExactly(tuple(2020, "one.json"), tuple(2021, "two.json"));
    assertUnusable(ProblemCode.MISSING_PAGES, () -> GhoOdata.read(List.of(two, one), REGISTER));
  }

  @Test
  void aPageStandsAloneAndSaysThatMoreFollow() {
    String linked = answer(row("KEN", 2020, "", "1")).replace("\"value\"", NEXT + "\"value\"");
    PagedFigures first = GhoOdata.readPage(GivenFile.of(folder, "one.json", linked), REGISTER);
    PagedFigures last =
        GhoOdata.readPage(
            GivenFile.of(folder, "two.json", answer(row("KEN", 2021, "", "2"))), REGISTER);
    assertThat(first.page()).isEqualTo("a page, more follow");
    assertThat(first.intake().kept()).extracting(Observation::year).containsExactly(2020);
    assertThat(last.page()).isEmpty();
    assertThat(last.intake().kept()).extracting(Observation::year).containsExactly(2021);
  }

  @Test
  void onAPageOfSeveralTheOnlyAgeGroupIsNoTotal() {
    String adults = row("KEN", 2020, "SEX_BTSX", "2").replace("\"Dim2\":null", age("YEARS18-PLUS"));
    String all = row("KEN", 2021, "SEX_BTSX", "3").replace("\"Dim2\":null", age("YEARSALL"));
    String linked = answer(adults).replace("\"value\"", NEXT + "\"value\"");
    assertThat(read(answer(adults)).kept()).hasSize(1);
    assertThat(GhoOdata.readPage(GivenFile.of(folder, linked), REGISTER).intake().quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.OTHER_BREAKDOWN);
    String total = answer(all).replace("\"value\"", NEXT + "\"value\"");
    assertThat(GhoOdata.readPage(GivenFile.of(folder, total), REGISTER).intake().kept()).hasSize(1);
  }

  @Test
  void theLastFetchedPageIsNoWholeAnswer() {
    String adults = row("KEN", 2020, "SEX_BTSX", "2").replace("\"Dim2\":null", age("YEARS18-PLUS"));

    PagedFigures last =
        GhoOdata.readPage(GivenFile.of(folder, "X.page-2-of-2.json", answer(adults)), REGISTER);

    assertThat(last.page()).isEqualTo("page 2 of 2");
    assertThat(last.intake().quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.OTHER_BREAKDOWN);
  }

  @Test
  void anErrorBodyIsNoData() {
    assertUnusable(
        ProblemCode.SERVICE_ERROR,
        () -> read("{\"error\":{\"code\":\"404\",\"message\":\"Not found\"}}"));
  }

  @Test
  void otherJsonIsAnotherLayout() {
    for (String text : List.of("[]", "{}", "{\"value\":{}}", "{\"value\":7}", "17")) {
      assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> read(text));
    }
    assertThat(read("{\"value\":[1,{},null]}").quarantined())
        .extracting(QuarantinedRow::refusal)
        .hasSize(3)
        .containsOnly(Refusal.WRONG_SHAPE);
  }

  private static final String NEXT =
      "\"@odata.nextLink\":\"https://example.org/api/XX?$skip=1000\",";

  private Intake<Observation> read(String text) {
    return GhoOdata.read(GivenFile.of(folder, text), REGISTER);
  }

  private static String age(String code) {
    return "\"Dim2Type\":\"AGEGROUP\",\"Dim2\":\"AGEGROUP_" + code + "\"";
  }

  private static String answer(String... rows) {
    return "{\"@odata.context\":\"x\",\"value\":[" + String.join(",", rows) + "]}";
  }

  private static String row(String place, int year, String sex, String value) {
    return String.format(
        Locale.ROOT,
        "{\"Id\":7,\"IndicatorCode\":\"XX\",\"SpatialDimType\":\"COUNTRY\",\"SpatialDim\":\"%s\","
            + "\"TimeDim\":%d,\"Dim1Type\":\"SEX\",\"Dim1\":\"%s\",\"Dim2\":null,"
            + "\"Value\":\"1.0 [0.5-1.5]\",\"NumericValue\":%s,\"Low\":null,\"High\":null,"
            + "\"Date\":\"2024-08-02T09:43:39.193+02:00\",\"TimeDimensionValue\":\"%d\"}",
        place,
        year,
        sex,
        value,
        year);
  }
}
