package jp.tenkai.datasets.who;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.GivenWorkbook;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Workbook;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What WHO gives as workbooks: made ones in its shape, and the real copy that is at hand. */
class WorkbooksOfWhoTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void theExpenditureDatabaseIsReadFromItsOwnSheets() {
    Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    sheets.put(
        "Data",
        List.of(
            List.of("country", "country code", "region (WHO)", "income group", "year", "che", "x"),
            List.of("Kenya", "KEN", "AFR", "Lower-middle", 2021, 4.5, "#N/A"),
            List.of("Japan", "JPN", "WPR", "High", 2021.0, 10.1 + 0.2)));
    sheets.put(
        "Codebook",
        List.of(
            List.of("variable code", "variable name", "Category 1"),
            List.of("che", "Current health expenditure, made up", "x")));
    Path made = GivenWorkbook.of(folder, "GHED_data.XLSX", sheets);
    assertThat(Workbook.sheets(made, "GHED_data.XLSX")).containsExactly("Data", "Codebook");

    Intake<Observation> data = GhedCsv.read(GivenWorkbook.sheet(made, "Data"), REGISTER);
    assertThat(data.kept())
        .extracting(
            o -> o.series().code(),
            o -> o.country().iso3(),
            Observation::year,
            Observation::value,
            Observation::file,
            Observation::row)
        .containsExactly(
            tuple("che", "KEN", 2021, 4.5, "GHED_data.XLSX!/Data", 2L),
            tuple("che", "JPN", 2021, 10.1 + 0.2, "GHED_data.XLSX!/Data", 3L));
    assertThat(data.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::column, QuarantinedRow::text)
        .containsExactly(tuple(Refusal.NO_VALUE, "x", "KEN,2021,x,#N/A,,"));
    assertThat(GhedCodebook.read(GivenWorkbook.sheet(made, "Codebook")).kept()).hasSize(1);
  }

  @Test
  void theRealCopyOfTheEstimatesHasEightCausesIn185Countries() {
    GivenFile.real("burden/who_ghe/ghe2021_daly_bycountry_2021.repo-trimmed.xlsx")
        .ifPresent(
            workbook -> {
              InputFile sheet =
                  new InputFile(
                      workbook.path(),
                      "All ages",
                      workbook.name() + "!/All ages",
                      workbook.source(),
                      workbook.vintage());
              Intake<Observation> intake = GheByCountry.read(sheet, REGISTER);
              assertThat(intake.quarantined()).isEmpty();
              assertThat(intake.kept().stream().map(Observation::series).distinct()).hasSize(8);
              assertThat(intake.kept().stream().map(Observation::country).distinct()).hasSize(185);
              // Read off the file's XML: B3 is 23029.130567492099.
              assertThat(intake.kept())
                  .filteredOn(o -> o.country().iso3().equals("AFG") && o.row() == 3)
                  .extracting(o -> o.series().code(), Observation::year, Observation::value)
                  .containsExactly(tuple("GHE_DALY: Combined total", 2021, 23029.1305674921));
            });
  }

  @Test
  void theEstimatesNeedWhosNameAndTheSheetOfAllAges() {
    List<List<Object>> rows =
        List.of(
            List.of("Causes", "Kenya", "Nowhere"),
            List.of("ISO-3 Code", "KEN", "QQQ"),
            List.of("Made-up cause", 12.5, 3),
            List.of("Another", "", "", 4));
    Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    sheets.put("All ages", rows);
    sheets.put("0-4", rows);
    Path made = GivenWorkbook.of(folder, "ghe2021_deaths_bycountry_2019.xlsx", sheets);

    Intake<Observation> all = GheByCountry.read(GivenWorkbook.sheet(made, "All ages"), REGISTER);
    assertThat(all.kept())
        .extracting(o -> o.series().code(), Observation::year, Observation::value)
        .containsExactly(tuple("GHE_DEATH: Made-up cause", 2019, 12.5));
    assertThat(all.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.UNKNOWN_COUNTRY, Refusal.WRONG_SHAPE);
    assertThat(GheByCountry.read(GivenWorkbook.sheet(made, "0-4"), REGISTER).quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsOnly(Refusal.OTHER_BREAKDOWN, Refusal.WRONG_SHAPE);

    Path unnamed = GivenWorkbook.of(folder, "x.xlsx", sheets);
    assertUnusable(
        ProblemCode.MISSING_KEY,
        () -> GheByCountry.read(GivenWorkbook.sheet(unnamed, "All ages"), REGISTER));
  }
}
