package jp.tenkai.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.jobs.configuration.FileLayout;
import jp.tenkai.jobs.ingest.Recognition.Container;
import jp.tenkai.jobs.ingest.Recognition.Known;
import jp.tenkai.jobs.ingest.Recognition.Reason;
import jp.tenkai.jobs.ingest.Recognition.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single cases; the files of the real sources are in RecognisedFilesTest. All rows are made up. */
class RecogniserTest {
  private static final String INDICATOR =
      "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2023\",\n";

  @TempDir Path folder;

  @Test
  void theVintageOfAWorldBankFileIsReadFromItsFirstLines() throws IOException {
    Known known =
        known(
            "\uFEFF\"Data Source\",\"World Development Indicators\",\n\n"
                + "\"Last Updated Date\",\"2026-07-13\",\n\n"
                + INDICATOR
                + "\"Kenya\",\"KEN\",\"Population\",\"SP.POP.TOTL\",\"55\",\n",
            "whatever.csv");
    assertThat(known.layout()).isEqualTo(FileLayout.WORLDBANK_INDICATOR_CSV);
    assertThat(known.source().id()).isEqualTo("worldbank-wdi");
    assertThat(known.detail()).isEqualTo("SP.POP.TOTL");
    assertThat(known.vintage()).isEqualTo(new Vintage("2026-07-13"));
  }

  @Test
  void aBulkFileIsToldByItsSeveralIndicators() throws IOException {
    String rows =
        INDICATOR
            + "\"Kenya\",\"KEN\",\"Population\",\"SP.POP.TOTL\",\"55\",\n"
            + "\"Kenya\",\"KEN\",\"Growth\",\"SP.POP.GROW\",\"2\",\n";
    assertThat(known(rows, "x.csv").layout()).isEqualTo(FileLayout.WORLDBANK_BULK_CSV);
  }

  @Test
  void whereTheContentCannotTellTheNameDoesAndTheDetailSaysSo() throws IOException {
    String row = INDICATOR + "\"Kenya\",\"KEN\",\"Population\",\"SP.POP.TOTL\",\"55\",\n";
    assertThat(known(row, "WDICSV.csv").layout()).isEqualTo(FileLayout.WORLDBANK_BULK_CSV);
    assertThat(known(row, "WDICSV.csv").detail()).isEqualTo("by its name");
    assertThat(known("t,i,j,k,v,q\n2024,4,24,300431,1,2\n", "BACI_HS17_Y2024_V202601.csv").detail())
        .isEqualTo("HS17 2024, released 2026-01 by its name");
    assertThat(known("t,i,j,k,v,q\n2024,4,24,300431,1,2\n", "flows.csv").detail()).isEmpty();
  }

  @Test
  void aMisleadingNameDoesNotMislead() throws IOException {
    assertThat(
            known("GHO,YEAR,COUNTRY,Display Value\nX,2020,KEN,1\n", "BACI_HS17_Y2024.csv").layout())
        .isEqualTo(FileLayout.GHO_ATHENA_CSV);
    assertThat(unknown("<html><title>503 Service Unavailable</title>", "data.csv").reason())
        .isEqualTo(Reason.HTML_NOT_DATA);
  }

  @Test
  void governanceHasASourceOfItsOwn() throws IOException {
    String rows = INDICATOR + "\"Kenya\",\"KEN\",\"Corruption\",\"CC.EST\",\"-1\",\n";
    assertThat(known(rows, "x.csv").source().id()).isEqualTo("worldbank-wgi");
  }

  @Test
  void productCodesAreCodesOfProducts() throws IOException {
    assertThat(known("code,description\n010121,Horses\n", "x.csv").layout())
        .isEqualTo(FileLayout.BACI_PRODUCT_CODES);
    assertThat(unknown("code,description\nA,first\n", "x.csv").reason())
        .isEqualTo(Reason.UNKNOWN_LAYOUT);
  }

  @Test
  void ownTablesSayWhoseTheyAre() throws IOException {
    String table =
        """
        # tenkai-tidy 1
        # source: own-study
        # vintage: 2026-09-30
        series,country,year,value
        x,KEN,2024,1
        """;
    Known known = known(table, "x.csv");
    assertThat(known.layout()).isEqualTo(FileLayout.TIDY_INDICATORS_CSV);
    assertThat(known.source().id()).isEqualTo("own-study");
    assertThat(known.vintage()).isEqualTo(new Vintage("2026-09-30"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"@odata.context\":\"https://ghoapi/api/$metadata#WHOSIS_000001\",\"value\":[]}|GHO_ODATA_JSON",
        "[{\"page\":1,\"pages\":1,\"lastupdated\":\"2026-07-13\"},[]]|WORLDBANK_API_JSON",
        "[{\"pages\":1,\"page\":1},[{\"indicator\":{\"id\":\"X\"}}]]|WORLDBANK_API_JSON",
        "{\"elapsedTime\":\"1\",\"count\":0,\"data\":[],\"error\":\"\"}|COMTRADE_JSON",
        "{\"results\":[{\"id\":\"TOTAL\",\"parent\":\"#\"}],\"classCode\":\"H6\"}|HS_CLASSIFICATION_JSON",
        "[{\"level\":0,\"stat_code\":\"90.01\",\"desc\":\"x\",\"rate\":{}}]|JAPAN_TARIFF_JSON"
      })
  void tellsJsonByItsKeysInWhateverOrder(String json, FileLayout layout) throws IOException {
    assertThat(known(json, "x.json").layout()).isEqualTo(layout);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\"}]}]",
        "{\"error\":{\"code\":\"404\",\"message\":\"not found\"}}",
        "{\"statusCode\":401,\"message\":\"Access denied due to missing subscription key\"}",
        "{\"elapsedTime\":\"0 secs\",\"count\":0,\"data\":[],\"error\":\"Quota exceeded\"}"
      })
  void tellsTheErrorsOfServices(String json) throws IOException {
    assertThat(unknown(json, "x.json").reason()).isEqualTo(Reason.SERVICE_ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":{\"c\":2}}|UNKNOWN_LAYOUT|JSON with the keys: a, b, b.c",
        "[1,2,3]|UNKNOWN_LAYOUT|JSON without keys",
        "country,index|UNKNOWN_LAYOUT|columns: country, index",
        "a;b;c|UNKNOWN_LAYOUT|columns: a;b;c",
        "# A heading|DOCUMENTATION|# A heading",
        "<html><body>Log in</body></html>|HTML_NOT_DATA|a web page: <html><body>Log"
            + " in</body></html>",
        "<?xml version='1.0'?><x/>|NOT_READ|an XML document: <?xml version='1.0'?><x/>"
      })
  void saysWhatItSawInstead(String text, Reason reason, String found) throws IOException {
    assertThat(unknown(text, "x.csv")).isEqualTo(new Unknown(reason, found));
  }

  @Test
  void anErrorPageIsCalledSo() throws IOException {
    assertThat(unknown("<!DOCTYPE html>\n<html><title>404 Not Found</title>", "x.csv").found())
        .startsWith("an error page");
  }

  @ParameterizedTest
  @CsvSource({
    "PAR1, NOT_READ",
    "RDX3, NOT_READ",
    "%PDF-1.7, NOT_READ",
    "$FL2@(#), NOT_READ",
    "<stata_dta>, NOT_READ",
    "'GIF\u0000', NOT_TEXT"
  })
  void tellsBytesThatAreNoText(String magic, Reason reason) throws IOException {
    assertThat(unknown(magic, "x.csv").reason()).isEqualTo(reason);
  }

  @Test
  void emptyFilesAreEmptyHoweverPacked() throws IOException {
    assertThat(unknown("", "x.csv").reason()).isEqualTo(Reason.EMPTY_FILE);
    assertThat(unknown(" \n\n", "x.csv").reason()).isEqualTo(Reason.EMPTY_FILE);
    assertThat(recognise(gzip(new byte[0]), "x.csv.gz"))
        .isInstanceOfSatisfying(
            Unknown.class, u -> assertThat(u.reason()).isEqualTo(Reason.EMPTY_FILE));
  }

  @Test
  void looksIntoGzipAndZip() throws IOException {
    byte[] csv = "t,i,j,k,v,q\n2024,4,24,300431,1,2\n".getBytes(StandardCharsets.UTF_8);
    assertThat(recognise(gzip(csv), "x")).isInstanceOf(Known.class);
    Path zip = write(zip("data.csv", csv), "x.zip");
    Recogniser recogniser = new Recogniser();
    assertThat(recogniser.recognise(zip, "", "x.zip"))
        .isEqualTo(new Container(List.of("data.csv")));
    assertThat(recogniser.recognise(zip, "data.csv", "x.zip!/data.csv")).isInstanceOf(Known.class);
  }

  @Test
  void archivesInArchivesAndUnsafeOnesAreNotOpened() throws IOException {
    byte[] inner = zip("data.csv", new byte[] {'a'});
    Path outer = write(zip("inner.zip", inner), "outer.zip");
    assertThat(new Recogniser().recognise(outer, "inner.zip", "outer.zip!/inner.zip"))
        .isEqualTo(new Unknown(Reason.BAD_ARCHIVE, "an archive in an archive"));
    assertThat(recognise(gzip(inner), "x.zip.gz"))
        .isEqualTo(new Unknown(Reason.BAD_ARCHIVE, "an archive in an archive"));
    assertThat(recognise(zip("../x.csv", new byte[] {'a'}), "x.zip"))
        .isInstanceOfSatisfying(
            Unknown.class, u -> assertThat(u.reason()).isEqualTo(Reason.BAD_ARCHIVE));
    assertThat(recognise(zip("[Content_Types].xml", new byte[] {'a'}), "x.docx"))
        .isEqualTo(
            new Unknown(Reason.NOT_READ, "an office document; save its table as .xlsx or as CSV"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATAFLOW,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE"
            + "~UNICEF:CME(1.0),KEN,X,_T,2020,1|unicef-sdmx-csv unicef UNICEF:CME(1.0)",
        "DATAFLOW,REF_AREA:Area,INDICATOR:Indicator,TIME_PERIOD:Time,OBS_VALUE:Value"
            + "~UNICEF:CME(1.0): Child mortality,KEN: Kenya,X: x,2020,1"
            + "|unicef-sdmx-csv unicef UNICEF:CME(1.0)",
        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE"
            + "~dataflow,UNICEF:CME(1.0),I,KEN,X,2020,1|unicef-sdmx-csv unicef UNICEF:CME(1.0)",
        "DATAFLOW,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE~OECD:DF_X(1.0),KEN,X,_T,2020,1"
            + "|SDMX-CSV, but not of UNICEF: data flow 'OECD:DF_X(1.0)'",
        "DataId,Indicator,SurveyId,IsPreferred,Value,DHS_CountryCode,IndicatorId"
            + "~1,x,KE2014DHS,1,1,KE,X|dhs-api-csv dhs ",
      })
  void tablesOfServicesAreToldByTheirColumns(String text, String expected) throws IOException {
    Recognition found =
        recognise(text.replace('~', '\n').getBytes(StandardCharsets.UTF_8), "x.csv");
    assertThat(
            found instanceof Known known
                ? known.layout().word() + " " + known.source() + " " + known.detail()
                : ((Unknown) found).found())
        .isEqualTo(expected.replace("dhs-api-csv dhs", "dhs-api-csv dhs "));
  }

  @Test
  void theDhsProgramsAnswersAreToldWithErrorsAndEmptyOnes() throws IOException {
    String head = "{\"RecordCount\":9,\"TotalPages\":3,\"Page\":2,\"Data\":";
    String row = "[{\"IndicatorId\":\"X\",\"DHS_CountryCode\":\"KE\",\"Value\":1}]";
    assertThat(known(head + row + "}", "x").layout()).isEqualTo(FileLayout.DHS_API_JSON);
    assertThat(known("{\"Data\":" + row + ",\"Page\":1}", "x").layout())
        .isEqualTo(FileLayout.DHS_API_JSON);
    assertThat(unknown(head + "[]}", "x").reason()).isEqualTo(Reason.SERVICE_ERROR);
    assertThat(unknown("{\"Message\":\"An error has occurred.\"}", "x").reason())
        .isEqualTo(Reason.SERVICE_ERROR);
  }

  @Test
  void aLaterPageOfAnAnswerIsToldLikeTheFirst() throws IOException {
    assertThat(
            known("[{\"page\":2,\"pages\":2,\"per_page\":\"50\",\"total\":51},[]]", "x").layout())
        .isEqualTo(FileLayout.WORLDBANK_API_JSON);
    assertThat(
            known(
                    "{\"@odata.context\":\"https://ghoapi/api/$metadata#X_1\",\"value\":[],"
                        + "\"@odata.nextLink\":\"https://ghoapi/api/X_1?$skip=1000\"}",
                    "x")
                .layout())
        .isEqualTo(FileLayout.GHO_ODATA_JSON);
  }

  @Test
  void dataOfWhosSiteIsToldByItsColumns() throws IOException {
    String header =
        "IND_ID,IND_CODE,IND_UUID,IND_PER_CODE,DIM_TIME,DIM_TIME_TYPE,DIM_GEO_CODE_M49,"
            + "DIM_GEO_CODE_TYPE,DIM_PUBLISH_STATE_CODE,IND_NAME,GEO_NAME_SHORT,VALUE_NUMERIC\n";
    assertThat(known(header + "1,X,u,X,2020,YEAR,404,COUNTRY,P,n,Kenya,1\n", "x").layout())
        .isEqualTo(FileLayout.WHO_DATA_CSV);
  }

  @Test
  void filesOfStatisticsPackagesAreRefusedWithTheCommandThatConvertsThem() throws IOException {
    byte[] sas = new byte[64];
    System.arraycopy(new byte[] {(byte) 0xc2, (byte) 0xea, (byte) 0x81, 0x60}, 0, sas, 12, 4);
    assertThat(((Unknown) recognise(sas, "x.sas7bdat")).found()).contains("haven::read_sas");
    assertThat(unknown("$FL2@(#) SPSS DATA FILE", "x.sav").found()).contains("read_spss");
    assertThat(unknown("<stata_dta><header>", "x.dta").found()).contains("haven::read_dta");
    assertThat(unknown("s\002\001\0rest", "x.dta").found()).contains("haven::read_dta");
    assertThat(unknown("HEADER RECORD*******LIBRARY", "x.xpt").found()).contains("haven::read_xpt");
  }

  @Test
  void looksAtTheStartOfAFileOnly() throws IOException {
    String start = "t,i,j,k,v,q\n2024,4,24,300431,1,2\n";
    assertThat(known(start + "\"never closed".repeat(20_000), "x.csv").layout())
        .isEqualTo(FileLayout.BACI_CSV);
  }

  private Known known(String text, String name) throws IOException {
    Recognition recognition = recognise(text.getBytes(StandardCharsets.UTF_8), name);
    assertThat(recognition).isInstanceOf(Known.class);
    return (Known) recognition;
  }

  private Unknown unknown(String text, String name) throws IOException {
    Recognition recognition = recognise(text.getBytes(StandardCharsets.UTF_8), name);
    assertThat(recognition).isInstanceOf(Unknown.class);
    return (Unknown) recognition;
  }

  private Recognition recognise(byte[] bytes, String name) throws IOException {
    return new Recogniser().recognise(write(bytes, "given"), "", name);
  }

  private Path write(byte[] bytes, String name) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
