package jp.tenkai.datasets.worldbank;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountriesCsvTest {
  private static final Vintage VINTAGE = new Vintage("2026-01");

  @TempDir Path folder;

  @Test
  void aRowWithoutARegionIsAGroup() {
    Intake<CountryGroups> intake = read(GivenFile.sample("worldbank-countries-csv"));

    assertThat(intake.kept())
        .containsExactly(
            groups("KEN", "Sub-Saharan Africa", "LMC"), groups("ETH", "Sub-Saharan Africa", ""));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.AGGREGATE);
  }

  @Test
  void theBulkListWritesIncomeGroupWithABlank() {
    Intake<CountryGroups> intake =
        read(
            """
            Country Code,Short Name,Region,Income Group
            "VNM","Viet Nam","East Asia & Pacific","Upper middle income"
            """);
    assertThat(intake.kept()).containsExactly(groups("VNM", "East Asia & Pacific", "UMC"));
  }

  @Test
  void theApiListHasBlanksBehindRegions() {
    Intake<CountryGroups> intake =
        read(
            """
            iso3,iso2,country_name_wb,region,income_id,income_group
            AGO,AO,Angola,Sub-Saharan  Africa ,LMC,Lower middle income
            AFG,AF,Afghanistan,"Middle East, North Africa, Afghanistan & Pakistan",LIC,Low income
            """);
    assertThat(intake.kept())
        .containsExactly(
            groups("AGO", "Sub-Saharan Africa", "LMC"),
            groups("AFG", "Middle East, North Africa, Afghanistan & Pakistan", "LIC"));
  }

  @Test
  void unknownCodesAndDoubleRowsAreRefused() {
    Intake<CountryGroups> intake =
        read(
            """
            Country Code,Region,IncomeGroup
            QQQ,Nowhere,Low income
            KEN,Sub-Saharan Africa,Lower middle income
            KEN,Sub-Saharan Africa,Lower middle income
            UGA
            """);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.UNKNOWN_COUNTRY, Refusal.DUPLICATE, Refusal.WRONG_SHAPE);
  }

  @Test
  void rowsThatContradictEachOtherAreUnusable() {
    assertUnusable(
        ProblemCode.CONFLICTING_DUPLICATE,
        () ->
            read(
                """
                Country Code,Region,IncomeGroup
                KEN,Sub-Saharan Africa,Lower middle income
                KEN,Sub-Saharan Africa,Low income
                """));
  }

  @Test
  void anIncomeGroupThatDoesNotExistIsNotGuessed() {
    assertUnusable(
        ProblemCode.NOT_THIS_LAYOUT,
        () -> read("Country Code,Region,IncomeGroup\nKEN,Sub-Saharan Africa,Middle income\n"));
  }

  private static CountryGroups groups(String country, String region, String income) {
    return new CountryGroups(CountryCode.of(country), region, income, VINTAGE);
  }

  private Intake<CountryGroups> read(String text) {
    return CountriesCsv.read(GivenFile.of(folder, text), CountryRegister.standard());
  }
}
