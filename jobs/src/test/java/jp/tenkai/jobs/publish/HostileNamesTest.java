package jp.tenkai.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.refresh.MadeRelease;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names that try to be more than text, in a made-up configuration and made-up figures: on every
 * page, in every workbook they are text.
 */
class HostileNamesTest {

  private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";
  private static final String FORMULA = "=HYPERLINK(\\\"http://example.invalid\\\",\\\"x\\\")";
  private static final String BACKWARDS = "\u202Egnp.exe \u2066&amp;'";
  private static final String LONG = "長い名前".repeat(500);

  @TempDir private Path folder;

  @Test
  void areTextEverywhere() throws IOException {
    SmallWorld world = SmallWorld.in(folder.resolve("world")).withSnapshot();
    world.with(
        "conf/strategies/small.yaml",
        "name: {en: Small, ja: 小}",
        "name: {en: \"" + SCRIPT + "\", ja: \"" + FORMULA + "\"}");
    world.with(
        "conf/strategies/small.yaml",
        "mark: {en: visited, ja: 訪問済み}",
        "mark: {en: \"" + BACKWARDS + "\", ja: \"" + LONG + "\"}");
    world.with(
        "conf/strategies/small.yaml",
        "name: {en: Market, ja: 市場}",
        "name: {en: \"" + FORMULA + "\", ja: \"" + SCRIPT + "\"}");
    Path out = folder.resolve("out");
    run(
        "refresh",
        "--no-publish",
        "--conf",
        world.conf().toString(),
        "--snapshot",
        world.snapshotPath().toString(),
        "--out",
        out.toString(),
        "--quarter",
        MadeRelease.QUARTER);
    run("publish", "--out", out.toString());
    Path publication = out.resolve("publications").resolve(MadeRelease.QUARTER);

    assertThat(complaintsOfAllPages(publication.resolve("site"))).isEmpty();
    assertThat(Files.readString(publication.resolve("site/en/small/index.html")))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x");
    assertThat(formulasThatReach(publication.resolve("workbook"))).isEmpty();
  }

  private static List<String> complaintsOfAllPages(Path site) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(site.toRealPath())) {
      pages = files.filter(file -> file.toString().endsWith(".html")).toList();
    }
    assertThat(pages).hasSizeGreaterThan(10);
    List<String> complaints = new ArrayList<>();
    try (TestBrowser browser = TestBrowser.open()) {
      Page page = browser.page(ColorScheme.LIGHT, 1280, url -> url.startsWith("file:"));
      for (Path file : pages) {
        page.navigate(file.toUri().toString());
        complaints.addAll(browser.complaints());
      }
    }
    return complaints;
  }

  /** Formulas with a name in them; the workbook's own formulas know only cells. */
  private static List<String> formulasThatReach(Path workbooks) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(workbooks.toRealPath())) {
      files = all.filter(file -> file.toString().endsWith(".xlsx")).toList();
    }
    assertThat(files).isNotEmpty();
    List<String> formulas = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file);
          ReadableWorkbook workbook = new ReadableWorkbook(in)) {
        for (Sheet sheet : workbook.getSheets().toList()) {
          try (Stream<Row> rows = sheet.openStream()) {
            rows.flatMap(Row::stream)
                .filter(Objects::nonNull)
                .filter(cell -> cell.getType() == CellType.FORMULA)
                .map(cell -> cell.getFormula())
                .filter(formula -> formula.contains("example.invalid"))
                .forEach(formulas::add);
          }
        }
      }
    }
    return formulas;
  }

  private static void run(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.code()).as(run.all()).isZero();
  }
}
