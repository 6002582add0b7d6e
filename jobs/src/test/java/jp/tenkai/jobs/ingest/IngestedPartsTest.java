package jp.tenkai.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.datasets.landing.Way;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are parts, and files that have parts: the sheets of a workbook, the pages of an
 * answer. All values are made up.
 */
class IngestedPartsTest {
  private static final Path HOME = Path.of(System.getProperty("tenkai.home", ".."));

  @TempDir Path folder;

  @Test
  void eachSheetOfAWorkbookHasItsOwnAccount() throws IOException {
    Path workbook = folder.resolve("GHED_data.XLSX");
    try (OutputStream out = Files.newOutputStream(workbook)) {
      Workbook made = new Workbook(out, "tests", "1.0");
      put(
          made.newWorksheet("Data"),
          List.of(
              List.of("location", "code", "region", "income", "year", "che_gdp", "hk_ext"),
              List.of("Kenya", "KEN", "AFR", "Lower-middle", 2021, 4.5, 1.25),
              List.of("Nowhere", "QQQ", "AFR", "Low", 2021, 3)));
      put(
          made.newWorksheet("Codebook"),
          List.of(
              List.of("variable code", "variable name", "Category 1"),
              List.of("che_gdp", "Made-up variable", "x")));
      put(
          made.newWorksheet("Metadata"),
          List.of(
              List.of("location", "code", "variable code", "variable name", "Sources", "Methods"),
              List.of("Kenya", "KEN", "che_gdp", "Made-up variable", "x", "y")));
      put(made.newWorksheet("Notes"), List.of());
      made.finish();
    }
    assertThat(ingest(workbook))
        .extracting(
            IngestedFile::name,
            IngestedFile::layout,
            IngestedFile::source,
            IngestedFile::read,
            IngestedFile::kept,
            IngestedFile::quarantined,
            IngestedFile::refusal)
        .containsExactly(
            tuple("GHED_data.XLSX!/Data", "ghed-csv", "who-ghed", 3L, 2L, 1L, ""),
            tuple("GHED_data.XLSX!/Codebook", "ghed-codebook", "who-ghed", 1L, 1L, 0L, ""),
            tuple("GHED_data.XLSX!/Metadata", "", "", 0L, 0L, 0L, "CODE_BOOK"),
            tuple("GHED_data.XLSX!/Notes", "", "", 0L, 0L, 0L, "EMPTY_FILE"));
  }

  @Test
  void eachPageOfAnAnswerIsIngestedOnItsOwnAndSaysWhichItIs() throws IOException {
    String row =
        "{\"indicator\":{\"id\":\"SP.POP.TOTL\",\"value\":\"x\"},\"country\":{\"id\":\"KE\","
            + "\"value\":\"Kenya\"},\"countryiso3code\":\"%s\",\"date\":\"2022\",\"value\":1}";
    String head =
        "[{\"page\":%d,\"pages\":2,\"per_page\":1,\"total\":2,\"lastupdated\":\"2026-07-13\"},[";
    List<IngestedFile> files = new ArrayList<>();
    for (int page = 1; page <= 2; page++) {
      String country = page == 1 ? "KEN" : "UGA";
      String text = head.replace("%d", "" + page) + row.replace("%s", country) + "]]";
      files.addAll(
          ingest(
              Files.write(
                  folder.resolve("page-" + page + ".json"),
                  text.getBytes(StandardCharsets.UTF_8))));
    }
    assertThat(files)
        .extracting(IngestedFile::detail, IngestedFile::kept, IngestedFile::vintage)
        .containsExactly(
            tuple("SP.POP.TOTL, page 1 of 2", 1L, "2026-07-13"),
            tuple("SP.POP.TOTL, page 2 of 2", 1L, "2026-07-13"));
  }

  private List<IngestedFile> ingest(Path file) throws IOException {
    InputFile input = new InputFile(file, "x", Provenance.UNRECOGNISED, Vintage.UNSTATED);
    Landed landed =
        new Landed(
            input.sha256(),
            Files.size(file),
            file,
            new Provenance(
                Provenance.UNRECOGNISED,
                "",
                file.getFileName().toString(),
                Instant.parse("2026-11-01T00:00:00Z"),
                Map.of(),
                Vintage.UNSTATED,
                "",
                "made for a test",
                Way.IMPORTED));
    List<IngestedFile> files = new ArrayList<>();
    new IngestJob(
            ConfigurationReader.read(HOME.resolve("conf")),
            new IngestedFolder(folder.resolve("store")),
            new FlowReading(
                () -> {
                  throw new AssertionError("no flows here");
                }))
        .run(List.of(landed), outcome -> files.add(outcome.file()));
    return files;
  }

  private static void put(Worksheet sheet, List<List<Object>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Object cell = rows.get(row).get(column);
        if (cell instanceof Number number) {
          sheet.value(row, column, number);
        } else {
          sheet.value(row, column, cell.toString());
        }
      }
    }
  }
}
