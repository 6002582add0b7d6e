package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.refresh.BuildInfo;
import jp.tenkai.jobs.software.Advisories;
import jp.tenkai.jobs.software.InstalledJars;
import jp.tenkai.jobs.software.Ledger;
import jp.tenkai.jobs.software.Libraries;
import jp.tenkai.jobs.software.Piece;
import jp.tenkai.jobs.software.SoftwareCheck;
import jp.tenkai.jobs.software.SoftwareFiles;
import jp.tenkai.jobs.software.SoftwareFinding;
import jp.tenkai.jobs.software.SoftwareFinding.What;
import jp.tenkai.jobs.software.Support;
import jp.tenkai.jobs.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai software}: prints the ledger of software and judges it. */
@Command(
    name = "software",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the ledger of software, and judges support, known vulnerabilities and the jars.",
      "ソフトウェア管理台帳を表示し、サポート期限・既知の脆弱性・ライブラリの同一性を判定します。"
    })
final class SoftwareCommand implements Callable<Integer> {
  private static final int WIDEST = 60;

  private final Terminal terminal;

  @Mixin private Home home;

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "The configuration / 設定フォルダ (default: conf)")
  private Path conf = Home.home().resolve("conf");

  @Option(
      names = "--on",
      paramLabel = "2027-03-31",
      description = "Judge for this day / この日の時点で判定 (default: today / 今日)")
  private LocalDate day = LocalDate.now(ZoneOffset.UTC);

  @Option(
      names = "--lib",
      paramLabel = "DIR",
      description = "The jars / ライブラリのフォルダ (default: jobs/target/lib)")
  private Path lib = Home.home().resolve(Ledger.LIBRARY_PLACE);

  SoftwareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    Advisories advisories = SoftwareFiles.advisories(conf);
    Ledger ledger = Ledger.of(BuildInfo.version(), Libraries.locked(), SoftwareFiles.support(conf));
    print(ledger, catalogue);
    List<SoftwareFinding> findings = new ArrayList<>(SoftwareCheck.on(day, ledger, advisories));
    if (Files.isDirectory(lib)) {
      findings.addAll(InstalledJars.findings(lib, Libraries.locked()));
    } else {
      terminal.err().println(catalogue.text("cli.software.no_lib", Map.of("path", lib)));
    }
    long bad = findings.stream().filter(finding -> finding.what().isBad()).count();
    findings.stream()
        .filter(finding -> finding.what() != What.NOT_LOOKED_UP)
        .forEach(finding -> print(finding, catalogue));
    long unknown = findings.stream().filter(f -> f.what() == What.NOT_LOOKED_UP).count();
    terminal
        .out()
        .println(
            catalogue.text(
                "cli.software.covered", Map.of("day", advisories.asOf(), "unknown", unknown)));
    terminal
        .out()
        .println(
            catalogue.text(
                bad == 0 ? "cli.software.good" : "cli.software.bad",
                Map.of("day", day, "count", bad == 0 ? ledger.pieces().size() : bad)));
    return (bad == 0 ? ExitCode.DONE : ExitCode.UNUSABLE_INPUT).number();
  }

  private void print(Ledger ledger, Catalogue catalogue) {
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("about.column.name"),
                catalogue.text("about.column.version"),
                catalogue.text("about.column.until"),
                catalogue.text("page.column.licence"),
                catalogue.text("about.column.place")));
    for (Piece piece : ledger.pieces()) {
      table.add(
          List.of(
              piece.name(),
              piece.version(),
              piece
                  .support()
                  .flatMap(Support::until)
                  .map(LocalDate::toString)
                  .orElse(catalogue.text("about.software.none")),
              piece.licence(),
              piece.place()));
    }
    table.lines().forEach(terminal.out()::println);
    terminal
        .out()
        .println(
            catalogue.text(
                "cli.software.java",
                Map.of(
                    "version", java("java.runtime.version"),
                    "vendor", java("java.vendor"),
                    "home", java("java.home"))));
  }

  private static String java(String property) {
    return Optional.ofNullable(System.getProperty(property)).orElse("?");
  }

  private void print(SoftwareFinding finding, Catalogue catalogue) {
    String key = "cli.software.what." + finding.what().name().toLowerCase(Locale.ROOT);
    (finding.what().isBad() ? terminal.err() : terminal.out())
        .println(
            catalogue.text(key, Map.of("subject", finding.subject(), "detail", finding.detail())));
  }
}
