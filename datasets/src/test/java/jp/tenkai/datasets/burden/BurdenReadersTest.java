package jp.tenkai.datasets.burden;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All values are made up. */
class BurdenReadersTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void gbdSeriesSayMeasureCauseMetricAgeAndSex() {
    Intake<Observation> intake = gbd(GivenFile.sample("gbd-csv"));

    assertThat(intake.kept())
        .extracting(o -> o.series().code(), o -> o.country().iso3(), Observation::value)
        .containsExactly(
            tuple("GBD:Deaths:All causes:Number:All ages:Both", "KEN", 300000.5),
            tuple("GBD:Deaths:All causes:Rate:All ages:Both", "KEN", 550.5));
    assertThat(intake.kept().get(0).low()).isEqualTo(250000.25);
    assertThat(intake.kept().get(0).high()).isEqualTo(350000.75);
  }

  @Test
  void gbdRefusesTheWorldAndTheGeorgiaThatIsNoCountry() {
    assertThat(gbd(GivenFile.sample("gbd-csv")).quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.AGGREGATE, Refusal.SUBNATIONAL);
    String country = GivenFile.sample("gbd-csv").replace("533,Georgia", "35,Georgia");
    assertThat(gbd(country).kept()).extracting(o -> o.country().iso3()).contains("GEO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_name", ""})
  void gbdExportsOfNamesAloneAreTheSameSeries(String suffix) {
    String names =
        """
        measure@,location@,sex@,age@,cause@,metric@,year,val,upper,lower
        Deaths,Kenya,Both,All ages,All causes,Number,2020,300000.5,350000.75,250000.25
        Deaths,Taiwan (Province of China),Male,All ages,All causes,Number,2020,1,2,0.5
        """
            .replace("@", suffix);
    assertThat(gbd(names).kept())
        .extracting(o -> o.series().code(), o -> o.country().iso3())
        .containsExactly(
            tuple("GBD:Deaths:All causes:Number:All ages:Both", "KEN"),
            tuple("GBD:Deaths:All causes:Number:All ages:Male", "TWN"));
  }

  @Test
  void gbdRiskFactorsArePartOfTheSeries() {
    String risks =
        """
        measure_name,location_id,location_name,sex_name,age_name,cause_name,rei_name,metric_name,year,val,upper,lower
        Deaths,67,Japan,Both,All ages,All causes,Smoking,Number,2020,1000,1100,900
        Deaths,67,Japan,Both,All ages,All causes,,Number,2020,1000,1100,900
        """;
    Intake<Observation> intake = gbd(risks);
    assertThat(intake.kept())
        .extracting(o -> o.series().code())
        .containsExactly("GBD:Deaths:All causes:Number:All ages:Both:Smoking");
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.WRONG_SHAPE);
  }

  @Test
  void gbdExportsOfIdsAloneAreNotTaken() {
    String ids =
        """
        measure_id,location_id,sex_id,age_id,cause_id,metric_id,year,val,upper,lower
        1,180,3,22,294,1,2020,1,2,0
        """;
    assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> gbd(ids));
  }

  @Test
  void openNumbersKeepTheStudysIds() {
    Intake<Observation> intake = ddf(GivenFile.sample("gbd-ddf-csv"));

    assertThat(intake.kept())
        .extracting(o -> o.series().code(), o -> o.country().iso3(), Observation::value)
        .containsExactly(
            tuple("GBD:dalys_rate:cause 294:age 22:sex 3", "KEN", 40000.5),
            tuple("GBD:dalys_rate:cause 294:age 27:sex 3", "KEN", 45000.5));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.AGGREGATE);
  }

  @Test
  void openNumbersColumnsStandInAnyOrderAndHoldOneFigure() {
    String other = "sex,age,cause,location,year,incidence_number\n3,22,298,67,2021,2892.25\n";
    assertThat(ddf(other).kept())
        .extracting(o -> o.series().code(), o -> o.country().iso3())
        .containsExactly(tuple("GBD:incidence_number:cause 298:age 22:sex 3", "JPN"));
    String two = "sex,age,cause,location,year,a,b\n3,22,298,67,2021,1,2\n";
    assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> ddf(two));
  }

  @Test
  void owidCountriesGoByCodeAndOtherwiseByName() {
    Intake<Observation> intake = owid(GivenFile.sample("owid-csv"));

    assertThat(intake.kept())
        .extracting(o -> o.series().code(), o -> o.country().iso3(), Observation::value)
        .containsExactly(
            tuple("DALYs - Made-up disease - Sex: Both - Age: All Ages (Number)", "KEN", 120000.5),
            tuple("Made-up share", "KEN", 12.5),
            tuple("Made-up share", "XKX", 3.5));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.UNKNOWN_COUNTRY,
            Refusal.AGGREGATE,
            Refusal.AGGREGATE,
            Refusal.SUBNATIONAL,
            Refusal.SUBNATIONAL);
  }

  @Test
  void owidTablesWithoutCodesGoByName() {
    String names = "Entity,Year,Made-up index\nSwaziland,2015,41.5\nTimor,2015,50\nAsia,2015,1\n";
    Intake<Observation> intake = owid(names);
    assertThat(intake.kept()).extracting(o -> o.country().iso3()).containsExactly("SWZ", "TLS");
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.AGGREGATE);
  }

  @Test
  void owidHeadingsMayBeginWithCountryWhereThereAreCodes() {
    assertThat(owid("Country,Code,Year,Made-up\nKenya,KEN,2015,2\n").kept()).hasSize(1);
    assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> owid("Country,Year,Made-up\nKenya,2015,2\n"));
    assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> owid("Entity,Code,Year\nKenya,KEN,2015\n"));
  }

  @Test
  void owidValuesInWordsAreRefused() {
    assertThat(owid("Entity,Code,Year,Made-up\nKenya,KEN,2015,>1000\n").quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.BAD_NUMBER);
  }

  @Test
  void ncdRiscSexesAreSeriesAndFractionsSayIt() {
    Intake<Observation> intake = ncd(GivenFile.sample("ncd-risc-csv"));

    assertThat(intake.kept())
        .extracting(o -> o.series().code(), Observation::value, Observation::low, Observation::high)
        .containsExactly(
            tuple("DIABETES_18PLUS_FRACTION:Men", 0.0625, 0.05, 0.075),
            tuple("DIABETES_18PLUS_FRACTION:Women", 0.07, 0.06, 0.08));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.UNKNOWN_COUNTRY);
  }

  @Test
  void ncdRiscUnitsStandBehindTheWordsForTheBounds() {
    String pressure =
        """
        "Country/Region/World","ISO","Sex","Year","Mean systolic blood pressure (mmHg)","Mean systolic blood pressure lower 95% uncertainty interval (mmHg)","Mean systolic blood pressure upper 95% uncertainty interval (mmHg)"
        "Kenya","KEN","Men",2015,125.5,120.5,130.5
        """;
    assertThat(ncd(pressure).kept())
        .extracting(o -> o.series().code(), Observation::low)
        .containsExactly(tuple("SYSTOLIC_MMHG:Men", 120.5));
  }

  @Test
  void ncdRiscHeadingsAsRWritesThemAreTheSameSeries() {
    String mangled =
        """
        Country.Region.World,ISO,Sex,Year,Prevalence.of.BMI..30.kg.m...obesity.,Prevalence.of.BMI..30.kg.m...obesity..lower.95..uncertainty.interval,Prevalence.of.BMI..30.kg.m...obesity..upper.95..uncertainty.interval
        Guinea Bissau,,Women,2022,0.125,0.0625,0.25
        """;
    assertThat(ncd(mangled).kept())
        .extracting(o -> o.series().code(), o -> o.country().iso3(), Observation::high)
        .containsExactly(tuple("OBESITY_BMI30_FRACTION:Women", "GNB", 0.25));
  }

  @Test
  void ncdRiscMeasuresWithoutACodeKeepTheirHeadingAndAgesTheirOwnSeries() {
    String height =
        """
        "Country/Region/World","ISO","Sex","Year","Age","Mean made-up","Mean made-up lower 95% uncertainty interval","Mean made-up upper 95% uncertainty interval"
        "Kenya","KEN","Men",2015,"20-24",1.75,1.5,2
        """;
    assertThat(ncd(height).kept())
        .extracting(o -> o.series().code())
        .containsExactly("Mean made-up:Men:20-24");
  }

  private Intake<Observation> gbd(String text) {
    return GbdCsv.read(GivenFile.of(folder, text), REGISTER);
  }

  private Intake<Observation> ddf(String text) {
    return GbdDdfCsv.read(GivenFile.of(folder, text), REGISTER);
  }

  private Intake<Observation> owid(String text) {
    return OwidCsv.read(GivenFile.of(folder, text), REGISTER);
  }

  private Intake<Observation> ncd(String text) {
    return NcdRiscCsv.read(GivenFile.of(folder, text), REGISTER);
  }
}
