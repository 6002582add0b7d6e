package jp.tenkai.datasets.coverage;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.PagedFigures;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made answers in the shape of the DHS Program's API, with its field names. */
class DhsApiTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void readsAnAnswerAndLeavesCountsAside() {
    PagedFigures page = json(GivenFile.sample("dhs-api-json"));
    assertThat(page.page()).isEmpty();
    assertThat(page.intake().kept())
        .extracting(
            o -> o.series().code(),
            o -> o.country().iso3(),
            Observation::year,
            Observation::value,
            Observation::low,
            Observation::row)
        .containsExactly(
            tuple("RH_ANCN_W_N4P", "KEN", 2014, 51.5, Double.NaN, 1L),
            tuple("RH_ANCN_W_N4P", "NER", 2012, 32.5, 30.5, 2L));
    assertThat(page.intake().quarantined())
        .extracting(QuarantinedRow::row, QuarantinedRow::refusal)
        .containsExactly(tuple(3L, Refusal.NOT_AN_INDICATOR));
  }

  @Test
  void aPageSaysWhichOfHowManyItIs() {
    String page =
        GivenFile.sample("dhs-api-json")
            .replace("\"TotalPages\":1", "\"TotalPages\":4")
            .replace("\"RecordCount\":3", "\"RecordCount\":12")
            .replace("\"Page\":1", "\"Page\":2");
    assertThat(json(page).page()).isEqualTo("page 2 of 4");
    String cut = page.replace("\"RecordsReturned\":3", "\"RecordsReturned\":4");
    assertUnusable(ProblemCode.MISSING_PAGES, () -> json(cut));
  }

  @Test
  void anErrorOrNothingWithTheStatusOfSuccessIsRefused() {
    assertUnusable(
        ProblemCode.EMPTY_FILE,
        () -> json("{\"RecordCount\":0,\"TotalPages\":0,\"Page\":1,\"Data\":[]}"));
    assertUnusable(
        ProblemCode.SERVICE_ERROR, () -> json("{\"Message\":\"An error has occurred.\"}"));
    assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> json("{\"Data\":7}"));
    assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> json("[1]"));
    assertUnusable(ProblemCode.BAD_SYNTAX, () -> json("{\"Data\":[{\"Value\":1}"));
  }

  @Test
  void rowsOfAnotherShapeOrWithHugeNumbersAreRefused() {
    String row =
        "\"DHS_CountryCode\":\"KE\",\"IndicatorId\":\"X\",\"IndicatorType\":\"I\","
            + "\"SurveyYear\":2014,\"RegionId\":\"\",\"IsTotal\":1,\"IsPreferred\":1,\"Value\":";
    Intake<Observation> intake =
        json("{\"Data\":[7,null,{},{"
                + row
                + "1e999},{"
                + row
                + "\"=1+1\"},{"
                + row
                + "{}},{"
                + row
                + "null}]}")
            .intake();
    assertThat(intake.kept()).isEmpty();
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.WRONG_SHAPE,
            Refusal.WRONG_SHAPE,
            Refusal.WRONG_SHAPE,
            Refusal.NOT_FINITE,
            Refusal.BAD_NUMBER,
            Refusal.WRONG_SHAPE,
            Refusal.NO_VALUE);
  }

  @Test
  void theTableOfTheApiItselfHasItsOwnCountryCodes() {
    String header =
        "DataId,Indicator,SurveyId,IsPreferred,Value,RegionId,SurveyYear,DHS_CountryCode,CILow,"
            + "CountryName,IndicatorType,IndicatorId,CIHigh,IsTotal\n";
    Intake<Observation> intake =
        DhsApiCsv.read(
            GivenFile.of(
                folder,
                header
                    + "1,Made up,MD2008DHS,1,49.5,,2008,MD,47,Madagascar,I,RH_ANCN_W_N4P,52,1\n"
                    + "2,Made up,OS1986DHS,1,50,,1986,OS,,Nigeria (Ondo State),I,X_Y,,1\n"
                    + "3,Made up,QQ2008DHS,1,50,,2008,QQ,,Nowhere,I,X_Y,,1\n"
                    + "4,Made up,MD2008DHS,1,50,R1,2008,MD,,Madagascar,I,X_Y,,1\n"),
            REGISTER);
    assertThat(intake.kept())
        .extracting(o -> o.country().iso3(), Observation::value, Observation::high)
        .containsExactly(tuple("MDG", 49.5, 52.0));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.SUBNATIONAL, Refusal.UNKNOWN_COUNTRY, Refusal.SUBNATIONAL);
  }

  @Test
  void aColumnThatStandsTwiceMakesTheTableUnusable() {
    String twice = GivenFile.sample("dhs-api-csv").replaceFirst(",Precision,", ",Value,");
    assertUnusable(
        ProblemCode.DUPLICATE_KEY, () -> DhsApiCsv.read(GivenFile.of(folder, twice), REGISTER));
  }

  /**
   * The codes that are not ISO's, by the list of the package rdhs (vignette "Country Names and
   * Codes", answers of the API's /countries).
   */
  @ParameterizedTest
  @CsvSource({
    "BT, BWA", "BU, BDI", "DR, DOM", "ES, SLV", "EK, GNQ", "GU, GTM", "IA, IND", "KK, KAZ",
    "KY, KGZ", "LB, LBR", "MD, MDG", "MB, MDA", "NM, NAM", "NC, NIC", "NI, NER", "ML, MLI",
    "NG, NGA", "KE, KEN", "CD, COD", "CG, COG", "SZ, SWZ", "TR, TUR", "LA, LAO", "UA, UKR"
  })
  void theProgrammesOwnCodesAreItsOwn(String code, String iso3) {
    assertThat(REGISTER.match(CodeSystem.DHS, code, 2010))
        .isEqualTo(new CountryMatch.Is(CountryCode.of(iso3)));
  }

  @Test
  void codesOfIsoThatTheProgrammeDoesNotUseAreUnknown() {
    for (String code : List.of("BI", "MG", "NE", "IN", "DE", "KZ", "ken", "")) {
      assertThat(REGISTER.match(CodeSystem.DHS, code, 2010))
          .isEqualTo(new CountryMatch.IsNot(Refusal.UNKNOWN_COUNTRY));
    }
  }

  /** The real copy has both codes: the API's must mean what ISO3 says. */
  @Test
  void theRealCopyReadsTheSameByTheProgrammesCodes() {
    GivenFile.real("survey/country/dhs_access_to_health_care_national_ken.csv")
        .ifPresent(
            file -> {
              Intake<Observation> byIso = DhsApiCsv.read(file, REGISTER);
              assertThat(byIso.kept()).hasSize(425);
              String text = GivenFile.text(file).replaceFirst("ISO3,", "Other,");
              assertThat(
                      DhsApiCsv.read(
                              GivenFile.of(folder, file.name().replace('/', '-'), text), REGISTER)
                          .kept())
                  .extracting(Observation::country, Observation::series, Observation::value)
                  .containsExactlyElementsOf(
                      byIso.kept().stream()
                          .map(o -> tuple(o.country(), o.series(), o.value()))
                          .toList());
            });
  }

  private PagedFigures json(String text) {
    return DhsApiJson.readPage(GivenFile.of(folder, text), REGISTER);
  }
}
