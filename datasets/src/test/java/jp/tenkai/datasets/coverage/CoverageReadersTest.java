package jp.tenkai.datasets.coverage;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All values are made up. */
class CoverageReadersTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void unicefNamesBecomeCountriesAndItsReanalysedRowsAreGroups() {
    Intake<Observation> intake = unicef(GivenFile.sample("unicef-coverage-csv"));

    assertThat(intake.kept())
        .extracting(o -> o.series().code(), o -> o.country().iso3(), Observation::value)
        .containsExactly(tuple("SBA", "KEN", 89.9), tuple("ANC4", "VNM", 80.1));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.AGGREGATE);
  }

  @Test
  void unicefSpellingsAreMatchedLetterByLetter() {
    String sample = GivenFile.sample("unicef-coverage-csv");
    for (String name :
        new String[] {"Bolivia (Plurinational State of)", "Kosovo (UNSCR 1244)", "Viet Nam"}) {
      assertThat(unicef(sample.replace("Kenya,", name + ",")).kept()).as(name).hasSize(2);
    }
    assertThat(unicef(sample.replace("Kenya,", "Kenia,")).quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.AGGREGATE, Refusal.UNKNOWN_COUNTRY);
  }

  @Test
  void unicefRowsOfOtherKindsAreRefused() {
    String sample = GivenFile.sample("unicef-coverage-csv");
    assertThat(refusal(sample.replace("89.9,Units,%", "89.9,Thousands,%")))
        .isEqualTo(Refusal.OTHER_SERIES);
    assertThat(refusal(sample.replace("personnel,Total,2022", "personnel in towns,Total,2022")))
        .isEqualTo(Refusal.OTHER_SERIES);
    assertThat(refusal(sample.replace("personnel,Total,2022", "personnel,Female,2022")))
        .isEqualTo(Refusal.OTHER_BREAKDOWN);
    assertThat(refusal(sample.replace("89.9", ">99"))).isEqualTo(Refusal.BAD_NUMBER);
  }

  @Test
  void unicefValuesThatContradictEachOtherAreUnusable() {
    String sample = GivenFile.sample("unicef-coverage-csv");
    String kenya = sample.lines().filter(line -> line.startsWith("Kenya")).findFirst().get();
    assertUnusable(
        ProblemCode.CONFLICTING_DUPLICATE,
        () -> unicef(sample + kenya.replace("89.9", "88.8") + "\n"));
  }

  @Test
  void dhsKeepsTheHeadlineValue() {
    Intake<Observation> intake = dhs(GivenFile.sample("dhs-api-csv"));

    assertThat(intake.kept())
        .extracting(o -> o.series().code(), Observation::year, Observation::value)
        .containsExactly(tuple("XX_MADE_C_UPS", 2022, 88.1));
    assertThat(intake.kept().get(0).low()).isNaN();
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.NOT_PREFERRED, Refusal.NOT_AN_INDICATOR);
  }

  @Test
  void dhsPartsOfACountryAreRefused() {
    String sample = GivenFile.sample("dhs-api-csv");
    assertThat(dhs(sample.replace("1,1,XX,,2022,DHS,100,99,,,", "1,1,XX,R7,2022,DHS,100,99,,,")))
        .extracting(intake -> intake.quarantined().get(0).refusal())
        .isEqualTo(Refusal.SUBNATIONAL);
    assertThat(dhs(sample.replace("1,1,XX,,2022,DHS,100,99,,,", "0,1,XX,,2022,DHS,100,99,,,")))
        .extracting(intake -> intake.quarantined().get(0).refusal())
        .isEqualTo(Refusal.OTHER_BREAKDOWN);
  }

  @Test
  void dhsBoundsAreKeptWhereTheyAreGiven() {
    String sample =
        GivenFile.sample("dhs-api-csv")
            .replace("1,1,XX,,2022,DHS,100,99,,,", "1,1,XX,,2022,DHS,100,99,86.0,90.2,");
    assertThat(dhs(sample).kept())
        .extracting(Observation::low, Observation::high)
        .containsExactly(tuple(86.0, 90.2));
  }

  @Test
  void nfhsLabelsThatStandTwiceAreToldApartByTheirNumber() {
    Intake<Observation> intake = nfhs(GivenFile.sample("nfhs-csv"));

    assertThat(intake.kept())
        .extracting(o -> o.series().code(), Observation::year, Observation::value)
        .containsExactly(
            tuple("NFHS-53", 2021, 89.5),
            tuple("NFHS-53", 2016, 81.5),
            tuple("NFHS-99", 2021, 6.0),
            tuple("NFHS-102", 2021, 7.25));
    assertThat(intake.kept()).extracting(o -> o.country().iso3()).containsOnly("IND");
    assertThat(intake.read()).isEqualTo(14);
    assertThat(intake.quarantined())
        .filteredOn(row -> row.refusal() == Refusal.SUBNATIONAL)
        .hasSize(4);
    assertThat(intake.quarantined())
        .filteredOn(row -> row.refusal() == Refusal.OTHER_BREAKDOWN)
        .extracting(QuarantinedRow::column)
        .containsOnly("nfhs5_urban", "nfhs5_rural");
  }

  @Test
  void nfhsRowsWithoutANumberOrAValueAreRefused() {
    Intake<Observation> intake =
        nfhs(
            """
            state,state_code,indicator,nfhs5_urban,nfhs5_rural,nfhs5_total,nfhs4_total
            India,,Blood sugar level - high,,,6.0,
            India,,99. Blood sugar level - high,,,*,NA
            India,,99. Blood sugar level
            """);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.OTHER_SERIES, Refusal.BAD_NUMBER, Refusal.BAD_NUMBER, Refusal.WRONG_SHAPE);
  }

  private Refusal refusal(String text) {
    return unicef(text).quarantined().get(1).refusal();
  }

  private Intake<Observation> unicef(String text) {
    return UnicefCoverageCsv.read(GivenFile.of(folder, text), REGISTER);
  }

  private Intake<Observation> dhs(String text) {
    return DhsApiCsv.read(GivenFile.of(folder, text), REGISTER);
  }

  private Intake<Observation> nfhs(String text) {
    return NfhsCsv.read(GivenFile.of(folder, text), REGISTER);
  }
}
