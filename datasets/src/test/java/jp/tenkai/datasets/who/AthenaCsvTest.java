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

/** All values are made up. */
class AthenaCsvTest {
  @TempDir Path folder;

  @Test
  void readsTheTotalsOfCountries() {
    Intake<Observation> intake = read(GivenFile.sample("gho-athena-csv"));

    assertThat(intake.kept())
        .extracting(Observation::value, Observation::low, Observation::high)
        .containsExactly(tuple(30.3, 22.8, 38.9));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.OTHER_BREAKDOWN, Refusal.AGGREGATE, Refusal.NO_VALUE);
  }

  @Test
  void aZeroBesideATextAnswerIsNoNumber() {
    Intake<Observation> intake =
        read(
            """
            "GHO","PUBLISHSTATE","YEAR","REGION","COUNTRY","Display Value","Numeric","Low","High","Comments"
            "XX","PUBLISHED","2010","AFR","KEN","No list available","0.00000","","",""
            "XX","PUBLISHED","2010","AFR","UGA","0.00","0.00000","","","Only public sector data"
            "XX","PUBLISHED","2013","AFR","KEN","Yes","","","",""
            "XX","PUBLISHED","2013","AFR","UGA","Don't know","","","",""
            "XX","PUBLISHED","2013","AFR","TZA","No response","","","",""
            "XX","PUBLISHED","2013","AFR","RWA","","","","",""
            """);

    assertThat(intake.kept())
        .extracting(o -> o.country().iso3(), Observation::value)
        .containsExactly(tuple("UGA", 0.0));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.TEXT_ANSWER,
            Refusal.TEXT_ANSWER,
            Refusal.TEXT_ANSWER,
            Refusal.NO_VALUE,
            Refusal.NO_VALUE);
  }

  @Test
  void aRangeOfYearsIsRefusedUnlessItIsOneYear() {
    Intake<Observation> intake =
        read(
            """
            "GHO","PUBLISHSTATE","YEAR","REGION","COUNTRY","Display Value","Numeric","Low","High","Comments"
            "XX","PUBLISHED","2013-2017","AFR","KEN","49","0.48571","","",""
            "XX","PUBLISHED","2002-2010","AFR","UGA","49","0.48571","","",""
            "XX","PUBLISHED","2013-2013","AFR","TZA","49","0.48571","","",""
            """);

    assertThat(intake.kept()).extracting(Observation::year).containsExactly(2013);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.YEAR_RANGE, Refusal.YEAR_RANGE);
  }

  @Test
  void everyOtherColumnIsADimensionAndSurveysComeBeforeNoSource() {
    Intake<Observation> intake =
        read(
            """
            "GHO","DATASOURCE","PUBLISHSTATE","YEAR","REGION","COUNTRY","RESIDENCEAREATYPE","Display Value","Numeric","Low","High","Comments"
            "XX","","PUBLISHED","2005","AFR","COG","","6.0","6.00883","4.3","7.7",""
            "XX","DHS_2005","PUBLISHED","2005","AFR","COG","TOTL","5.8","5.80000","4.1","7.4",""
            "XX","DHS_2005","PUBLISHED","2005","AFR","COG","URB","5.4","5.40000","","",""
            """);

    assertThat(intake.kept()).extracting(Observation::value).containsExactly(5.8);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::row)
        .containsExactlyInAnyOrder(
            tuple(Refusal.OTHER_BREAKDOWN, 4L), tuple(Refusal.NOT_PREFERRED, 2L));
  }

  @Test
  void commentsMayHoldLinesAndMarkup() {
    Intake<Observation> intake =
        read(
            """
            "GHO","PUBLISHSTATE","YEAR","REGION","COUNTRY","Display Value","Numeric","Low","High","Comments"
            "XX","PUBLISHED","2001","AFR","KEN","0.02","0.02600","","","Includes
            ""others""</br> <a href=x>Données</a>"
            "XX","PUBLISHED","2002","AFR","KEN","0.03","0.03600","","",""
            """);
    assertThat(intake.kept())
        .extracting(Observation::value, Observation::row)
        .containsExactly(tuple(0.026, 2L), tuple(0.036, 4L));
  }

  @Test
  void formerSudanIsNoCountryEvenTwice() {
    Intake<Observation> intake =
        read(
            """
            "GHO","PUBLISHSTATE","YEAR","REGION","COUNTRY","SEX","Display Value","Numeric","Low","High","Comments"
            "XX","PUBLISHED","1981","EMR","SDF","BTSX","2.4","2.40000","","",""
            "XX","PUBLISHED","1981","EMR","SDF","BTSX","2.5","2.50000","","",""
            """);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.DISSOLVED_COUNTRY, Refusal.DISSOLVED_COUNTRY);
  }

  private Intake<Observation> read(String text) {
    return AthenaCsv.read(GivenFile.of(folder, text), CountryRegister.standard());
  }
}
