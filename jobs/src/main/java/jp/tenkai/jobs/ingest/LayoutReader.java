package jp.tenkai.jobs.ingest;

import java.util.OptionalInt;
import java.util.Set;
import jp.tenkai.datasets.burden.GbdCsv;
import jp.tenkai.datasets.burden.GbdDdfCsv;
import jp.tenkai.datasets.burden.NcdRiscCsv;
import jp.tenkai.datasets.burden.OwidCsv;
import jp.tenkai.datasets.comtrade.ComtradeCodeList;
import jp.tenkai.datasets.comtrade.ComtradeCsv;
import jp.tenkai.datasets.comtrade.ComtradeJson;
import jp.tenkai.datasets.comtrade.ComtradeLegacyCsv;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.coverage.DhsApiCsv;
import jp.tenkai.datasets.coverage.DhsApiJson;
import jp.tenkai.datasets.coverage.DhsIndicatorCodes;
import jp.tenkai.datasets.coverage.HidrCsv;
import jp.tenkai.datasets.coverage.HomeDeliveryCsv;
import jp.tenkai.datasets.coverage.NfhsCsv;
import jp.tenkai.datasets.coverage.UnicefCoverageCsv;
import jp.tenkai.datasets.coverage.UnicefSdmxCsv;
import jp.tenkai.datasets.coverage.VaccineAttitudesCsv;
import jp.tenkai.datasets.customs.CustomsCodes;
import jp.tenkai.datasets.customs.IndiaEidbCsv;
import jp.tenkai.datasets.customs.JapanAreaCsv;
import jp.tenkai.datasets.customs.JapanCustomsCsv;
import jp.tenkai.datasets.customs.JapanTariffJson;
import jp.tenkai.datasets.distance.GeoDistCsv;
import jp.tenkai.datasets.enterprise.EnterpriseSurveyCsv;
import jp.tenkai.datasets.fact.Memberships;
import jp.tenkai.datasets.fact.RegulatorMaturity;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.microdata.MicrodataCsv;
import jp.tenkai.datasets.observation.PagedFigures;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.survey.PromisingRanks;
import jp.tenkai.datasets.survey.PublishedFigures;
import jp.tenkai.datasets.survey.ValidAnswers;
import jp.tenkai.datasets.tidy.TidyFacts;
import jp.tenkai.datasets.tidy.TidyIndicators;
import jp.tenkai.datasets.tidy.TidyTrade;
import jp.tenkai.datasets.trade.BaciCountryCodes;
import jp.tenkai.datasets.trade.HsClassification;
import jp.tenkai.datasets.trade.PairTotals;
import jp.tenkai.datasets.trade.ProductCodes;
import jp.tenkai.datasets.who.AthenaCsv;
import jp.tenkai.datasets.who.GheByCountry;
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
      case UNICEF_SDMX_CSV -> new FileRead.Figures(UnicefSdmxCsv.read(file, register));
      case DHS_API_CSV -> new FileRead.Figures(DhsApiCsv.read(file, register));
      case DHS_API_JSON -> paged(DhsApiJson.readPage(file, register));
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
      case COMTRADE_LEGACY_CSV -> new FileRead.Reports(ComtradeLegacyCsv.read(file, register));
      case COMTRADE_CSV -> new FileRead.Reports(ComtradeCsv.read(file, register));
      case COMTRADE_BULK_TSV -> new FileRead.Reports(ComtradeCsv.readBulk(file, register));
      case COMTRADE_JSON -> new FileRead.Reports(ComtradeJson.read(file, register));
      case COMTRADE_CODE_LIST -> new FileRead.CodeList(ComtradeCodeList.read(file, register));
      case HS_CLASSIFICATION_JSON -> new FileRead.CodeList(HsClassification.readJson(file));
      case HS_SECTION_CSV -> new FileRead.CodeList(HsClassification.readCsv(file));
      case JAPAN_CUSTOMS_CSV -> new FileRead.National(JapanCustomsCsv.read(file, register));
      case JAPAN_CUSTOMS_CODES -> new FileRead.CodeList(CustomsCodes.read(file, register));
      case JAPAN_TARIFF_JSON -> new FileRead.Tariff(JapanTariffJson.read(file));
      case JAPAN_TRADE_BY_AREA -> new FileRead.National(JapanAreaCsv.read(file));
      case INDIA_EIDB -> new FileRead.National(IndiaEidbCsv.read(file));
      case CEPII_DISTANCES -> new FileRead.Distances(GeoDistCsv.read(file, register));
      case GHED_CSV -> new FileRead.Figures(GhedCsv.read(file, register));
      case GHED_CODEBOOK -> new FileRead.CodeList(GhedCodebook.read(file));
      case GHO_INDICATOR_LIST -> new FileRead.CodeList(GhoIndicatorList.read(file));
      case GHO_CODE_LIST -> new FileRead.CodeList(GhoCodeList.read(file));
      case WORKFORCE_CROSSTAB -> new FileRead.Figures(WorkforceCrosstabCsv.read(file, register));
      case IHR_SPAR_TSV -> new FileRead.Figures(IhrSparTsv.read(file, register));
      case TB_DICTIONARY -> new FileRead.CodeList(TbDictionary.read(file));
      case GHE_DEATHS_CSV -> new FileRead.Figures(GheDeathsCsv.read(file, register));
      case GHE_BY_COUNTRY -> new FileRead.Figures(GheByCountry.read(file, register));
      case GBD_CSV -> new FileRead.Figures(GbdCsv.read(file, register));
      case GBD_DDF_CSV -> new FileRead.Figures(GbdDdfCsv.read(file, register));
      case OWID_CSV -> new FileRead.Figures(OwidCsv.read(file, register));
      case NCD_RISC_CSV -> new FileRead.Figures(NcdRiscCsv.read(file, register));
      case ENTERPRISE_SURVEY_CSV -> new FileRead.Figures(EnterpriseSurveyCsv.read(file, register));
      case VACCINE_ATTITUDES_CSV -> new FileRead.Figures(VaccineAttitudesCsv.read(file, register));
      case DHS_ESTIMATES_CSV -> new FileRead.Figures(HomeDeliveryCsv.read(file, register));
      case DHS_INDICATOR_CODES -> new FileRead.CodeList(DhsIndicatorCodes.read(file));
      case HIDR_CSV -> new FileRead.Figures(HidrCsv.read(file, register));
      case MICRODATA_CSV -> new FileRead.Responses(MicrodataCsv.read(file));
      case TIDY_INDICATORS_CSV -> own(TidyIndicators.table(file, register));
      case TIDY_TRADE_CSV -> own(TidyTrade.table(file, register));
      case TIDY_FACTS_CSV -> new FileRead.Facts(TidyFacts.read(file, register));
      case BACI_CSV -> throw new IllegalArgumentException("flows are read on Spark: " + layout);
    };
  }

  /**
   * Reads a file of which others may be the rest: a page of a service's answer is taken as it is,
   * and says which page it is.
   *
   * @throws UnusableInput when it can't be used at all
   */
  public FileRead readPage(FileLayout layout, InputFile file) {
    return switch (layout) {
      case WORLDBANK_API_JSON -> paged(ApiJson.readPage(file, register));
      case GHO_ODATA_JSON -> paged(GhoOdata.readPage(file, register));
      default -> read(layout, file);
    };
  }

  private static FileRead paged(PagedFigures page) {
    return new FileRead.Figures(page.intake(), page.page());
  }

  private static FileRead own(TidyIndicators.Table table) {
    return new FileRead.Figures(table.intake(), "", table.units());
  }

  private static FileRead own(TidyTrade.Table table) {
    return new FileRead.Flows(table.intake(), table.hsRevision());
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
