package jp.tenkai.datasets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import jp.tenkai.datasets.burden.GbdCsv;
import jp.tenkai.datasets.burden.GbdDdfCsv;
import jp.tenkai.datasets.burden.NcdRiscCsv;
import jp.tenkai.datasets.burden.OwidCsv;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.coverage.DhsApiCsv;
import jp.tenkai.datasets.coverage.DhsApiJson;
import jp.tenkai.datasets.coverage.DhsIndicatorCodes;
import jp.tenkai.datasets.coverage.HomeDeliveryCsv;
import jp.tenkai.datasets.coverage.NfhsCsv;
import jp.tenkai.datasets.coverage.UnicefCoverageCsv;
import jp.tenkai.datasets.coverage.UnicefSdmxCsv;
import jp.tenkai.datasets.coverage.VaccineAttitudesCsv;
import jp.tenkai.datasets.enterprise.EnterpriseSurveyCsv;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.microdata.MicrodataCsv;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.tidy.TidyFacts;
import jp.tenkai.datasets.tidy.TidyIndicators;
import jp.tenkai.datasets.tidy.TidyTrade;
import jp.tenkai.datasets.who.AthenaCsv;
import jp.tenkai.datasets.who.GheDeathsCsv;
import jp.tenkai.datasets.who.GhedCodebook;
import jp.tenkai.datasets.who.GhedCsv;
import jp.tenkai.datasets.who.GhoCodeList;
import jp.tenkai.datasets.who.GhoIndicatorList;
import jp.tenkai.datasets.who.GhoOdata;
import jp.tenkai.datasets.who.GhoWebCsv;
import jp.tenkai.datasets.who.GhoZipCsv;
import jp.tenkai.datasets.who.IhrSparTsv;
import jp.tenkai.datasets.who.TbBurdenCsv;
import jp.tenkai.datasets.who.TbDictionary;
import jp.tenkai.datasets.who.WhoDataCsv;
import jp.tenkai.datasets.who.WorkforceCrosstabCsv;
import jp.tenkai.datasets.worldbank.ApiJson;
import jp.tenkai.datasets.worldbank.BulkCsv;
import jp.tenkai.datasets.worldbank.CountriesCsv;
import jp.tenkai.datasets.worldbank.DatabankCsv;
import jp.tenkai.datasets.worldbank.IndicatorCsv;
import jp.tenkai.datasets.worldbank.TidyCsv;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every reader of figures must do with a file that is damaged or of another layout. */
class EveryReaderTest {
  /** The readers, each with the sample of its layout. Values in the samples are made up. */
  enum Reader {
    WORLDBANK_INDICATOR_CSV,
    WORLDBANK_BULK_CSV,
    WORLDBANK_DATABANK_CSV,
    WORLDBANK_TIDY_CSV,
    WORLDBANK_API_JSON,
    WORLDBANK_COUNTRIES_CSV,
    GHO_ODATA_JSON,
    GHO_ZIP_CSV,
    GHO_WEB_CSV,
    GHO_ATHENA_CSV,
    WHO_DATA_CSV,
    TB_BURDEN_CSV,
    UNICEF_COVERAGE_CSV,
    UNICEF_SDMX_CSV,
    DHS_API_CSV,
    DHS_API_JSON,
    NFHS_CSV,
    GHED_CSV,
    GHED_CODEBOOK_CSV,
    GHO_INDICATOR_LIST_CSV,
    GHO_CODE_LIST_CSV,
    TB_DICTIONARY_CSV,
    WORKFORCE_CROSSTAB_CSV,
    IHR_SPAR_TSV,
    GHE_DEATHS_CSV,
    GBD_CSV,
    GBD_DDF_CSV,
    OWID_CSV,
    NCD_RISC_CSV,
    ENTERPRISE_SURVEY_CSV,
    VACCINE_ATTITUDES_CSV,
    DHS_ESTIMATES_CSV,
    DHS_INDICATOR_CODES_CSV,
    MICRODATA_CSV,
    TIDY_INDICATORS_CSV,
    TIDY_TRADE_CSV,
    TIDY_FACTS_CSV;

    Intake<?> read(InputFile file) {
      CountryRegister register = CountryRegister.standard();
      return switch (this) {
        case WORLDBANK_INDICATOR_CSV -> IndicatorCsv.read(file, register);
        case WORLDBANK_BULK_CSV -> BulkCsv.read(file, register);
        case WORLDBANK_DATABANK_CSV -> DatabankCsv.read(file, register);
        case WORLDBANK_TIDY_CSV -> TidyCsv.read(file, register);
        case WORLDBANK_API_JSON -> ApiJson.read(file, register);
        case WORLDBANK_COUNTRIES_CSV -> CountriesCsv.read(file, register);
        case GHO_ODATA_JSON -> GhoOdata.read(file, register);
        case GHO_ZIP_CSV -> GhoZipCsv.read(file, register);
        case GHO_WEB_CSV -> GhoWebCsv.read(file, register);
        case GHO_ATHENA_CSV -> AthenaCsv.read(file, register);
        case WHO_DATA_CSV -> WhoDataCsv.read(file, register);
        case TB_BURDEN_CSV -> TbBurdenCsv.read(file, register);
        case UNICEF_COVERAGE_CSV -> UnicefCoverageCsv.read(file, register);
        case UNICEF_SDMX_CSV -> UnicefSdmxCsv.read(file, register);
        case DHS_API_CSV -> DhsApiCsv.read(file, register);
        case DHS_API_JSON -> DhsApiJson.readPage(file, register).intake();
        case NFHS_CSV -> NfhsCsv.read(file, register);
        case GHED_CSV -> GhedCsv.read(file, register);
        case GHED_CODEBOOK_CSV -> GhedCodebook.read(file);
        case GHO_INDICATOR_LIST_CSV -> GhoIndicatorList.read(file);
        case GHO_CODE_LIST_CSV -> GhoCodeList.read(file);
        case TB_DICTIONARY_CSV -> TbDictionary.read(file);
        case WORKFORCE_CROSSTAB_CSV -> WorkforceCrosstabCsv.read(file, register);
        case IHR_SPAR_TSV -> IhrSparTsv.read(file, register);
        case GHE_DEATHS_CSV -> GheDeathsCsv.read(file, register);
        case GBD_CSV -> GbdCsv.read(file, register);
        case GBD_DDF_CSV -> GbdDdfCsv.read(file, register);
        case OWID_CSV -> OwidCsv.read(file, register);
        case NCD_RISC_CSV -> NcdRiscCsv.read(file, register);
        case ENTERPRISE_SURVEY_CSV -> EnterpriseSurveyCsv.read(file, register);
        case VACCINE_ATTITUDES_CSV -> VaccineAttitudesCsv.read(file, register);
        case DHS_ESTIMATES_CSV -> HomeDeliveryCsv.read(file, register);
        case DHS_INDICATOR_CODES_CSV -> DhsIndicatorCodes.read(file);
        case MICRODATA_CSV -> MicrodataCsv.read(file);
        case TIDY_INDICATORS_CSV -> TidyIndicators.read(file, register);
        case TIDY_TRADE_CSV -> TidyTrade.read(file, register);
        case TIDY_FACTS_CSV -> TidyFacts.read(file, register);
      };
    }

    String sample() {
      return GivenFile.sample(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void keepsSomethingAndLosesNothing(Reader reader) {
    Intake<?> intake = reader.read(GivenFile.of(folder, reader.sample()));

    assertThat(intake.kept()).isNotEmpty();
    assertThat(intake.read()).isEqualTo(intake.kept().size() + intake.quarantined().size());
    assertThat(intake.quarantined())
        .allSatisfy(
            row -> {
              assertThat(row.file()).isEqualTo("given.csv");
              assertThat(row.row()).isPositive();
              assertThat(row.text()).isNotBlank();
            });
  }

  @ParameterizedTest
  @EnumSource
  void readsTheSameBehindAByteOrderMarkWithWindowsLineEndsAndPacked(Reader reader) {
    Intake<?> plain = reader.read(GivenFile.of(folder, reader.sample()));
    String windows = '\uFEFF' + reader.sample().replace("\n", "\r\n");

    assertThat(reader.read(GivenFile.of(folder, windows)).kept()).isEqualTo(plain.kept());
    assertThat(reader.read(GivenFile.ofBytes(folder, "given.csv", GivenFile.gzip(windows))).kept())
        .isEqualTo(plain.kept());
  }

  @ParameterizedTest
  @EnumSource
  void refusesAFileWithoutData(Reader reader) {
    for (String text : new String[] {"", "   \n\n", "\uFEFF"}) {
      InputFile file = GivenFile.of(folder, text);
      assertUnusable(ProblemCode.EMPTY_FILE, () -> reader.read(file));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = ".*_CSV")
  void refusesAHeaderWithoutRows(Reader reader) {
    String sample = reader.sample();
    int header = Math.max(sample.indexOf("\"Country Name\""), 0);
    while (sample.startsWith("#", header)) {
      header = sample.indexOf('\n', header) + 1;
    }
    String only = sample.substring(0, sample.indexOf('\n', header) + 1);
    assertUnusable(ProblemCode.EMPTY_FILE, () -> reader.read(GivenFile.of(folder, only)));
  }

  @ParameterizedTest
  @EnumSource
  void refusesAWebPageSavedAsData(Reader reader) {
    String page = "<!DOCTYPE HTML>\n<html><head><title>503 Service Temporarily Unavailable</title>";
    assertUnusable(ProblemCode.HTML_NOT_DATA, () -> reader.read(GivenFile.of(folder, page)));
  }

  @ParameterizedTest
  @EnumSource
  void namesTheLineThatIsNotUtf8(Reader reader) {
    String text = reader.sample().replace("Made-up", "Fiévre").replace("Kenya", "Kenyá");
    byte[] latin = (text + "é,\n").getBytes(ISO_8859_1);
    byte[] japanese = (reader.sample() + "日本,\n").getBytes(Charset.forName("Shift_JIS"));

    for (byte[] bytes : new byte[][] {latin, japanese}) {
      InputFile file = GivenFile.ofBytes(folder, "given.csv", bytes);
      assertThat(problem(() -> reader.read(file)))
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.BAD_ENCODING);
                assertThat(problem.line()).isPositive();
                assertThat(problem.expected()).isEqualTo("UTF-8");
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesAGzipFileThatEndsEarly(Reader reader) {
    byte[] whole = GivenFile.gzip(reader.sample());
    InputFile file =
        GivenFile.ofBytes(folder, "given.csv.gz", Arrays.copyOf(whole, whole.length - 12));
    assertUnusable(ProblemCode.TRUNCATED_ARCHIVE, () -> reader.read(file));
  }

  @ParameterizedTest
  @EnumSource
  void refusesEveryOtherLayout(Reader reader) {
    for (Reader other : Reader.values()) {
      // A download without its preamble has the shape of the bulk file.
      boolean bulk = reader == Reader.WORLDBANK_INDICATOR_CSV && other == Reader.WORLDBANK_BULK_CSV;
      // Our World in Data's copies of two surveys have the shape of its other tables.
      boolean copies =
          reader == Reader.OWID_CSV
              && (other == Reader.ENTERPRISE_SURVEY_CSV || other == Reader.VACCINE_ATTITUDES_CSV);
      boolean alike = bulk || copies;
      if (other != reader && !alike) {
        InputFile file = GivenFile.of(folder, other.sample());
        assertThat(problem(() -> reader.read(file)).code())
            .as("%s read as %s", other, reader)
            .isIn(ProblemCode.NOT_THIS_LAYOUT, ProblemCode.BAD_SYNTAX);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void needsAVintageFromSomewhere(Reader reader) {
    String silent =
        reader
            .sample()
            .replaceAll("(?m)^\"Last Updated Date.*\\R", "")
            .replaceAll("(?m)^Last Updated.*\\R", "")
            .replaceAll("(?m)^# vintage:.*\\R", "")
            .replace("\"lastupdated\":\"2026-02-24\"", "\"lastupdated\":\"\"")
            .replaceAll("\"Date\":\"[^\"]*\"", "\"Date\":null")
            .replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]*Z", "");
    InputFile file = GivenFile.unstated(GivenFile.of(folder, silent));
    assertUnusable(ProblemCode.NO_VINTAGE, () -> reader.read(file));
  }

  @ParameterizedTest
  @EnumSource
  void survivesAFileThatIsCutAnywhere(Reader reader) {
    byte[] whole = reader.sample().getBytes(UTF_8);
    for (int length = 1; length < whole.length; length += 7) {
      InputFile file = GivenFile.ofBytes(folder, "given.csv", Arrays.copyOf(whole, length));
      try {
        Intake<?> intake = reader.read(file);
        assertThat(intake.read()).isEqualTo(intake.kept().size() + intake.quarantined().size());
      } catch (UnusableInput expected) {
        assertThat(expected.problems()).isNotEmpty();
      }
    }
  }
}
