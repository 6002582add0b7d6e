package jp.tenkai.jobs.ingest;

import java.util.OptionalInt;
import java.util.Set;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.coverage.DhsApiCsv;
import jp.tenkai.datasets.coverage.NfhsCsv;
import jp.tenkai.datasets.coverage.UnicefCoverageCsv;
import jp.tenkai.datasets.fact.Memberships;
import jp.tenkai.datasets.fact.RegulatorMaturity;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.survey.PromisingRanks;
import jp.tenkai.datasets.survey.PublishedFigures;
import jp.tenkai.datasets.survey.ValidAnswers;
import jp.tenkai.datasets.trade.BaciCountryCodes;
import jp.tenkai.datasets.trade.PairTotals;
import jp.tenkai.datasets.trade.ProductCodes;
import jp.tenkai.datasets.who.AthenaCsv;
import jp.tenkai.datasets.who.GhoOdata;
import jp.tenkai.datasets.who.GhoWebCsv;
import jp.tenkai.datasets.who.GhoZipCsv;
import jp.tenkai.datasets.who.TbBurdenCsv;
import jp.tenkai.datasets.who.WhoDataCsv;
import jp.tenkai.datasets.worldbank.ApiJson;
import jp.tenkai.datasets.worldbank.BulkCsv;
import jp.tenkai.datasets.worldbank.CountriesCsv;
import jp.tenkai.datasets.worldbank.DatabankCsv;
import jp.tenkai.datasets.worldbank.IndicatorCsv;
import jp.tenkai.datasets.worldbank.TidyCsv;
import jp.tenkai.jobs.configuration.FileLayout;

/** Reads a file by its layout. The flows of a BACI file are read apart, on Spark. */
public final class LayoutReader {
  private final CountryRegister register;
  private final Set<String> codes;
  private final OptionalInt tradeYear;

  /**
   * @param codes of a file with hundreds of series, those that are wanted; empty for all
   * @param tradeYear the year of trade tables and code lists that do not say theirs
   */
  public LayoutReader(CountryRegister register, Set<String> codes, OptionalInt tradeYear) {
    this.register = register;
    this.codes = Set.copyOf(codes);
    this.tradeYear = tradeYear;
  }

  /**
   * Reads a whole file.
   *
   * @throws UnusableInput when it can't be used at all
   */
  public FileRead read(FileLayout layout, InputFile file) {
    return switch (layout) {
      case WORLDBANK_INDICATOR_CSV -> new FileRead.Figures(IndicatorCsv.read(file, register));
      case WORLDBANK_BULK_CSV -> new FileRead.Figures(BulkCsv.read(file, register, codes));
      case WORLDBANK_API_JSON -> new FileRead.Figures(ApiJson.read(file, register));
      case WORLDBANK_DATABANK_CSV -> new FileRead.Figures(DatabankCsv.read(file, register));
      case WORLDBANK_TIDY_CSV -> new FileRead.Figures(TidyCsv.read(file, register));
      case GHO_ODATA_JSON -> new FileRead.Figures(GhoOdata.read(file, register));
      case GHO_ZIP_CSV -> new FileRead.Figures(GhoZipCsv.read(file, register));
      case GHO_WEB_CSV -> new FileRead.Figures(GhoWebCsv.read(file, register));
      case GHO_ATHENA_CSV -> new FileRead.Figures(AthenaCsv.read(file, register));
      case WHO_DATA_CSV -> new FileRead.Figures(WhoDataCsv.read(file, register));
      case WHO_TB_CSV -> new FileRead.Figures(TbBurdenCsv.read(file, register));
      case UNICEF_COVERAGE_CSV -> new FileRead.Figures(UnicefCoverageCsv.read(file, register));
      case DHS_API_CSV -> new FileRead.Figures(DhsApiCsv.read(file, register));
      case NFHS_CSV -> new FileRead.Figures(NfhsCsv.read(file, register));
      case WORLDBANK_COUNTRIES_CSV -> new FileRead.Groups(CountriesCsv.read(file, register));
      case TRADE_PAIR_TOTALS -> new FileRead.Totals(PairTotals.read(file, register, year(file)));
      case BACI_COUNTRY_CODES ->
          new FileRead.CodeList(BaciCountryCodes.read(file, register, year(file)));
      case BACI_PRODUCT_CODES -> new FileRead.CodeList(ProductCodes.read(file));
      case COMPANY_SURVEY_CSV -> new FileRead.Surveys(PublishedFigures.read(file, register));
      case COMPANY_ANSWERS_CSV -> new FileRead.Surveys(ValidAnswers.read(file, register));
      case COMPANY_RANKING_CSV -> new FileRead.Surveys(PromisingRanks.read(file, register));
      case REGULATOR_MATURITY_CSV -> new FileRead.Facts(RegulatorMaturity.read(file, register));
      case MEMBERSHIPS_CSV -> new FileRead.Facts(Memberships.read(file, register));
      case BACI_CSV -> throw new IllegalArgumentException("flows are read on Spark: " + layout);
    };
  }

  private int year(InputFile file) {
    return tradeYear.orElseThrow(
        () ->
            new UnusableInput(
                ProblemCode.MISSING_KEY,
                file.name(),
                0,
                "no year",
                "trade of the same edition before it, or a year in the file's name"));
  }
}
