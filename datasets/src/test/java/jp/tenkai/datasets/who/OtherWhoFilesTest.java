package jp.tenkai.datasets.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports of data.who.int and of the tuberculosis programme. All values are made up. */
class OtherWhoFilesTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void m49NumbersComeWithoutLeadingZeros() {
    Intake<Observation> intake =
        WhoDataCsv.read(GivenFile.of(folder, GivenFile.sample("who-data-csv")), REGISTER);

    assertThat(intake.kept())
        .extracting(o -> o.country().iso3(), Observation::year, Observation::value)
        .containsExactly(tuple("DZA", 2021, 50.5), tuple("KEN", 2021, 51.5));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.AGGREGATE);
  }

  @Test
  void onlyYearsAndWholeRowsAreKept() {
    String text =
        GivenFile.sample("who-data-csv").lines().findFirst().get()
            + "\nA,Made up,XX,404,Kenya,202103,MONTH,INDEX,1,PUBLISHED"
            + "\nA,Made up,XX,404,Kenya,2021,YEAR,INDEX,,PUBLISHED"
            + "\nA,Made up,XX,404,Kenya"
            + "\n";
    assertThat(WhoDataCsv.read(GivenFile.of(folder, text), REGISTER).quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.BAD_YEAR, Refusal.NO_VALUE, Refusal.WRONG_SHAPE);
  }

  @Test
  void theTuberculosisTableIsCountedByFilledEstimate() {
    Intake<Observation> intake =
        TbBurdenCsv.read(GivenFile.of(folder, GivenFile.sample("tb-burden-csv")), REGISTER);

    assertThat(intake.read()).isEqualTo(5);
    assertThat(intake.kept())
        .filteredOn(o -> o.year() == 2022)
        .extracting(o -> o.series().code(), Observation::value, Observation::low, Observation::high)
        .containsExactly(
            tuple("e_pop_num", 50000000.0, Double.NaN, Double.NaN),
            tuple("e_inc_100k", 240.0, 140.0, 360.0));
  }

  @Test
  void aBoundThatIsNoNumberSpoilsTheEstimate() {
    String sample = GivenFile.sample("tb-burden-csv").replace("240,140,360", "240,?,360");
    assertThat(TbBurdenCsv.read(GivenFile.of(folder, sample), REGISTER).quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::column, QuarantinedRow::text)
        .containsExactly(tuple(Refusal.BAD_NUMBER, "e_inc_100k", "KEN,e_inc_100k,2022,240,?,360"));
  }

  @Test
  void theNetherlandsAntillesAreDissolved() {
    String sample = GivenFile.sample("tb-burden-csv").replace("\"KEN\"", "\"ANT\"");
    assertThat(TbBurdenCsv.read(GivenFile.of(folder, sample), REGISTER).quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsOnly(Refusal.DISSOLVED_COUNTRY);
  }
}
