package jp.tenkai.jobs.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.export.csv.FormulaGuard;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.revisions.Change;
import jp.tenkai.jobs.revisions.Change.Kind;
import jp.tenkai.jobs.revisions.Revisions;
import jp.tenkai.jobs.revisions.Vintages;
import jp.tenkai.jobs.session.EngineSession;
import jp.tenkai.jobs.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai revisions}: what a source changed between two vintages. */
@Command(
    name = "revisions",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what changed between two vintages of a source's figures.",
      "同一出典の2つの公表時点の間で変わった値(新規・改定・取下げ)を表示します。"
    })
final class RevisionsCommand implements Callable<Integer> {
  private static final int WIDEST = 40;
  private static final int SHOWN = 10;

  private final Terminal terminal;

  @Mixin private Home home;
  @Mixin private HoldingsOptions options;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "NAME",
      description = "A source, or the beginning of several: worldbank / 出典(前方一致)")
  private String source;

  @Option(names = "--series", paramLabel = "CODE", description = "One series / 系列")
  private Optional<String> series = Optional.empty();

  @Option(
      names = "--country",
      paramLabel = "KEN",
      converter = CountryConverter.class,
      description = "One country / 国")
  private Optional<CountryCode> country = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "VINTAGE",
      description = "The earlier vintage / 前の公表時点 (default: the one before the newest)")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "VINTAGE",
      description = "The later vintage / 後の公表時点 (default: the newest)")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write every change as CSV / 全件をCSVに出力")
  private Optional<Path> csv = Optional.empty();

  RevisionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A change with the series it belongs to. */
  private record Of(Revisions revisions, Change change) {}

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    List<Revisions> all;
    try (EngineSession session = EngineSession.open("revisions")) {
      all =
          Vintages.compare(
              options.open(session.spark(), home),
              new Vintages.Query(source, series, country, from, to));
    }
    if (all.isEmpty()) {
      terminal.out().println(catalogue.text("cli.revisions.none", Map.of("source", source)));
      return ExitCode.DONE.number();
    }
    summary(catalogue, all);
    largest(catalogue, all);
    if (csv.isPresent()) {
      write(all, csv.get());
      terminal.out().println(catalogue.text("cli.revisions.csv", Map.of("path", csv.get())));
    }
    return ExitCode.DONE.number();
  }

  private void summary(Catalogue catalogue, List<Revisions> all) {
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.revisions.series"),
                catalogue.text("cli.revisions.from"),
                catalogue.text("cli.revisions.to"),
                " " + catalogue.text("cli.revisions.new"),
                " " + catalogue.text("cli.revisions.revised"),
                " " + catalogue.text("cli.revisions.withdrawn"),
                " " + catalogue.text("cli.revisions.unchanged"),
                " " + catalogue.text("cli.revisions.outside"),
                " " + catalogue.text("cli.revisions.median")));
    for (Revisions r : all) {
      double median = r.medianPercent();
      table.add(
          List.of(
              r.series(),
              r.from(),
              r.to(),
              count(r.count(Kind.NEW)),
              count(r.count(Kind.REVISED)),
              count(r.count(Kind.WITHDRAWN)),
              count(r.unchanged()),
              count(r.outside()),
              Double.isNaN(median) ? "–" : String.format(Locale.ROOT, "%.2f %%", median)));
    }
    table.lines().forEach(terminal.out()::println);
  }

  private void largest(Catalogue catalogue, List<Revisions> all) {
    List<Of> revised = new ArrayList<>();
    for (Revisions r : all) {
      r.changes().stream()
          .filter(c -> c.kind() == Kind.REVISED && Double.isFinite(c.percent()))
          .forEach(c -> revised.add(new Of(r, c)));
    }
    if (revised.isEmpty()) {
      return;
    }
    revised.sort(Comparator.comparingDouble((Of o) -> -Math.abs(o.change().percent())));
    terminal.out().println();
    terminal.out().println(catalogue.text("cli.revisions.largest"));
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.revisions.series"),
                catalogue.text("cli.revisions.country"),
                catalogue.text("cli.revisions.year"),
                " " + catalogue.text("cli.revisions.before"),
                " " + catalogue.text("cli.revisions.after"),
                " %"));
    revised.stream()
        .limit(SHOWN)
        .forEach(
            o ->
                table.add(
                    List.of(
                        o.revisions().series(),
                        o.change().place().country().iso3(),
                        Integer.toString(o.change().place().year()),
                        number(o.change().before()),
                        number(o.change().after()),
                        String.format(Locale.ROOT, "%+.1f", o.change().percent()))));
    table.lines().forEach(terminal.out()::println);
  }

  private static void write(List<Revisions> all, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      // What is written straight to the file must come before the first record is buffered.
      out.write('\uFEFF');
      rows.writeRecord(
          "series", "from", "to", "kind", "country", "year", "before", "after", "percent");
      for (Revisions r : all) {
        for (Change c : r.changes()) {
          rows.writeRecord(
              FormulaGuard.guard(r.series()),
              FormulaGuard.guard(r.from()),
              FormulaGuard.guard(r.to()),
              c.kind().name().toLowerCase(Locale.ROOT),
              c.place().country().iso3(),
              Integer.toString(c.place().year()),
              cell(c.before()),
              cell(c.after()),
              cell(c.percent()));
        }
      }
    }
  }

  private static String cell(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
