package jp.tenkai.jobs.command;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai landing list}: one line a receipt. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {"Lists what was received, oldest first.", "受け入れたファイルを古い順に一覧表示します。"})
final class LandingListCommand implements Callable<Integer> {
  private static final int WIDEST = 70;
  private static final int SHOWN_DIGITS = 12;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Terminal terminal;

  @Mixin private Home home;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "One source only / データソース, such as worldbank-wdi")
  private String source = "";

  LandingListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    List<Landed> all =
        Landing.at(home.landing()).list().stream()
            .filter(l -> source.isEmpty() || l.provenance().source().id().equals(source))
            .toList();
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.landing.received"),
                catalogue.text("cli.landing.source"),
                catalogue.text("cli.landing.vintage"),
                " " + catalogue.text("cli.landing.bytes"),
                catalogue.text("cli.landing.way"),
                "SHA-256",
                catalogue.text("cli.landing.name")));
    for (Landed landed : all) {
      Provenance p = landed.provenance();
      table.add(
          List.of(
              TIME.format(p.received()),
              p.source().id(),
              p.vintage().isStated() ? p.vintage().date() : "-",
              String.format(Locale.ROOT, "%,d", landed.bytes()),
              catalogue.text("cli.landing.way." + p.way().name().toLowerCase(Locale.ROOT)),
              landed.sha256().substring(0, SHOWN_DIGITS),
              p.name()));
    }
    if (!all.isEmpty()) {
      table.lines().forEach(terminal.out()::println);
    }
    long files = all.stream().map(Landed::sha256).distinct().count();
    terminal
        .out()
        .println(
            catalogue.text(
                "cli.landing.list.done",
                Map.of("receipts", all.size(), "files", files, "path", home.landing())));
    return ExitCode.DONE.number();
  }
}
