package jp.tenkai.datasets.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Locale;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip bundle's and the web page's layouts. All values are made up. */
class GhoCsvTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();
  private static final String ZIP_HEADER =
      GivenFile.sample("gho-zip-csv").lines().findFirst().get();
  private static final String WEB_HEADER =
      GivenFile.sample("gho-web-csv").lines().findFirst().get();

  @TempDir Path folder;

  @Test
  void readsTheZipLayout() {
    Intake<Observation> intake = zip(GivenFile.sample("gho-zip-csv"));

    assertThat(intake.vintage()).isEqualTo(new Vintage("2024-08-02"));
    assertThat(intake.kept())
        .extracting(Observation::value, Observation::low, Observation::high, Observation::row)
        .containsExactly(tuple(50.01234, 49.01234, 51.01234, 3L));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::row)
        .containsExactly(tuple(Refusal.OTHER_BREAKDOWN, 2L), tuple(Refusal.AGGREGATE, 5L));
    assertThat(intake.quarantined().get(1).text()).startsWith("3,XX_ONE,WORLDBANKINCOMEGROUP");
  }

  @Test
  void readsTheLayoutOf2022WithoutParentLocation() {
    Intake<Observation> intake =
        zip(
            """
            Id,IndicatorCode,SpatialDimension,SpatialDimensionValueCode,TimeDimension,TimeDim,DisaggregatingDimension1,DisaggregatingDimension1ValueCode,DisaggregatingDimension2,DisaggregatingDimension2ValueCode,DisaggregatingDimension3,DisaggregatingDimension3ValueCode,DataSourceDimension,DataSourceDimensionValueCode,Value,NumericValue,Low,High,Comments,Date,TimeDimensionValue,TimeDimensionBegin,TimeDimensionEnd
            1,XX,COUNTRY,AFG,YEAR,2016,SEX,BTSX,ENVCAUSE,ENVCAUSE000,,,,,50 [42–57],49.5,42.1,57.1,,2018-07-06T10:14:32Z,2016,2016-01-01,2016-12-31
            2,XX,COUNTRY,AFG,YEAR,2016,SEX,BTSX,ENVCAUSE,ENVCAUSE068,,,,,2 [1–2],1.78,1.1,2.4,,2018-07-06T10:14:32Z,2016,2016-01-01,2016-12-31
            3,XX,COUNTRY,KEN,YEAR,2016,SEX,BTSX,,,,,,,36.3,36.3,,,,2018-07-06T10:14:32Z,2016,2016-01-01,2016-12-31
            4,XX,COUNTRY,KEN,YEAR,2016,RESIDENCEAREATYPE,RESIDENCEAREATYPE_RUR,,,,,,,36.3,36.3,,,,2018-07-06T10:14:32Z,2016,2016-01-01,2016-12-31
            5,XX,COUNTRY,UGA,YEAR,2016,RESIDENCEAREATYPE,TOTL,,,,,,,36.3,36.3,,,,2018-07-06T10:14:32Z,2016,2016-01-01,2016-12-31
            """);

    assertThat(intake.kept())
        .extracting(o -> o.country().iso3(), Observation::value)
        .containsExactly(tuple("AFG", 49.5), tuple("KEN", 36.3), tuple("UGA", 36.3));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsOnly(Refusal.OTHER_BREAKDOWN);
  }

  @Test
  void displayTextIsNeverANumber() {
    Intake<Observation> intake =
        zip(
            zipRow("KEN", 2010, "", "72.4 [71.7-73.3]", "72.41"),
            zipRow("KEN", 2011, "", "78[ 69-86]", "78.25"),
            zipRow("KEN", 2012, "", "315\u00A0406", "315406.4"),
            zipRow("KEN", 2013, "", "<0.05", "0.03"),
            zipRow("KEN", 2014, "", "", ""),
            zipRow("KEN", 2015, "", "12.5", ""),
            zipRow("KEN", 2016, "", "Yes", ""),
            zipRow("KEN", 2017, "", "No", "0.00000"),
            zipRow("KEN", 2018, "", "No data", ""),
            zipRow("KEN", 2019, "", "Not applicable", ""),
            zipRow("KEN", 2020, "", "No data received", "0"),
            zipRow("KEN", 2021, "", "", "6.5"));

    assertThat(intake.kept())
        .extracting(Observation::year, Observation::value)
        .containsExactly(
            tuple(2010, 72.41),
            tuple(2011, 78.25),
            tuple(2012, 315406.4),
            tuple(2013, 0.03),
            tuple(2021, 6.5));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.NO_VALUE,
            Refusal.TEXT_ANSWER,
            Refusal.TEXT_ANSWER,
            Refusal.TEXT_ANSWER,
            Refusal.NO_VALUE,
            Refusal.TEXT_ANSWER,
            Refusal.NO_VALUE);
  }

  @Test
  void ofSeveralSurveysTheHouseholdSurveyIsKept() {
    Intake<Observation> intake =
        zip(
            zipRow("KEN", 2014, "DATASOURCE_SRHIBKEN2014GOV", "80", "80"),
            zipRow("KEN", 2014, "DATASOURCE_SRHIBKEN20122014MICS", "70", "70"),
            zipRow("KEN", 2014, "DATASOURCE_SRHIBKEN20092014DHS", "61", "61"),
            zipRow("UGA", 2014, "DATASOURCE_SRHIBUGA2014STAT", "50", "50"),
            zipRow("UGA", 2014, "DATASOURCE_SRHIBUGA2014GOV", "50", "50.0"));

    assertThat(intake.kept())
        .extracting(o -> o.country().iso3(), Observation::value)
        .containsExactly(tuple("KEN", 61.0), tuple("UGA", 50.0));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::row)
        .containsExactly(
            tuple(Refusal.NOT_PREFERRED, 3L),
            tuple(Refusal.NOT_PREFERRED, 2L),
            tuple(Refusal.DUPLICATE, 6L));
  }

  @Test
  void ofOneKindOfSourceTheShorterTimeIsKept() {
    String longer =
        zipRow("IND", 2008, "DATASOURCE_SRHIBIND20042008GOV", "46", "46")
            .replace(",2008,2008-01-01", ",2004-2008,2004-01-01");
    Intake<Observation> intake =
        zip(longer, zipRow("IND", 2008, "DATASOURCE_SRHIBIND2008GOV", "47", "47"));

    assertThat(intake.kept())
        .extracting(Observation::year, Observation::value)
        .containsExactly(tuple(2008, 47.0));
  }

  @Test
  void aRowThatStandsForSeveralYearsKeepsTheYearWhoGaveIt() {
    String range =
        zipRow("GNB", 2014, "DATASOURCE_SRHIBGNB20122014MICS", "44.0", "44")
            .replace(",2014,2014-01-01", ",2012-2014,2012-01-01");
    assertThat(zip(range).kept()).extracting(Observation::year).containsExactly(2014);
  }

  @Test
  void readsSeveralIndicatorsOfOneWebExport() {
    Intake<Observation> intake = web(GivenFile.sample("gho-web-csv"));

    assertThat(intake.vintage()).isEqualTo(new Vintage("2022-01-25"));
    assertThat(intake.kept())
        .extracting(o -> o.series().code(), Observation::value)
        .containsExactly(tuple("XX_0001", 0.35), tuple("XX_0002", 1200.5));
  }

  @Test
  void aWebExportHasCountriesBreakdownsAndMarks() {
    String row =
        "XX,Made up,text,AFR,Africa,%s,%s,Some name,Year,2021,true,%s,,,,,,,S1,S,%s,1.7,,,,,,1.7,,,"
            + "EN,2023-04-02T22:00:00.000Z";
    Intake<Observation> intake =
        web(
            WEB_HEADER,
            String.format(Locale.ROOT, row, "Country", "MLI", "Residence Area Type,Total,TOTL", ""),
            String.format(Locale.ROOT, row, "Country", "MLI", "Residence Area Type,Rural,RUR", ""),
            String.format(Locale.ROOT, row, "Country", "KEN", "Sex,Female,SEX_FMLE", ""),
            String.format(Locale.ROOT, row, "WHO region", "AFR", ",,", ""),
            String.format(Locale.ROOT, row, "Country", "UGA", ",,", "<"));

    assertThat(intake.kept()).extracting(o -> o.country().iso3()).containsExactly("MLI");
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::row)
        .containsExactly(
            tuple(Refusal.OTHER_BREAKDOWN, 3L),
            tuple(Refusal.OTHER_BREAKDOWN, 4L),
            tuple(Refusal.AGGREGATE, 5L),
            tuple(Refusal.TEXT_ANSWER, 6L));
  }

  @Test
  void rowsOfAnotherShapeAreRefused() {
    Intake<Observation> intake =
        zip(
            zipRow("KEN", 2020, "", "1", "1e400"),
            zipRow("KEN", 2021, "", "1", "1") + ",one,cell,more",
            zipRow("KEN", 2022, "", "1", "1").replace("XX,COUNTRY", ",COUNTRY"),
            zipRow("KEN", 2023, "", "5", "one"));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.WRONG_SHAPE, Refusal.WRONG_SHAPE, Refusal.NOT_FINITE, Refusal.BAD_NUMBER);
  }

  private Intake<Observation> zip(String... lines) {
    String text = String.join("\n", lines);
    boolean headed = text.startsWith("Id,");
    return GhoZipCsv.read(GivenFile.of(folder, headed ? text : ZIP_HEADER + "\n" + text), REGISTER);
  }

  private Intake<Observation> web(String... lines) {
    return GhoWebCsv.read(GivenFile.of(folder, String.join("\n", lines)), REGISTER);
  }

  private static String zipRow(
      String country, int year, String source, String display, String value) {
    return String.format(
        Locale.ROOT,
        "1,XX,COUNTRY,%s,AFR,Africa,YEAR,%d,,,,,,,DATASOURCE,%s,%s,%s,,,,"
            + "2024-08-06T16:05:08Z,%d,%d-01-01,%d-12-31",
        country,
        year,
        source,
        display,
        value,
        year,
        year,
        year);
  }
}
