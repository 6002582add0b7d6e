package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.synthetic.SyntheticTrade;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tenkai synthesize}: writes a made-up year of trade for measuring. */
@Command(
    name = "synthesize",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a synthetic year of trade in BACI's layout, for measuring. None of its figures is"
          + " real.",
      "性能測定用に、BACI形式の合成貿易データを作成します。数値はすべて架空です。"
    })
final class SynthesizeCommand implements Callable<Integer> {
  private static final String MARK = "synthetic";
  private static final double PERCENT = 100;

  private final Terminal terminal;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "How many flows / 行数 (default: ${DEFAULT-VALUE})",
      defaultValue = "10000000")
  private long rows;

  @Option(
      names = "--year",
      paramLabel = "YYYY",
      description = "The year they are said to be of / 年 (default: ${DEFAULT-VALUE})",
      defaultValue = "2024")
  private int year;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed makes other figures / 乱数の種 (default: ${DEFAULT-VALUE})",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file; its name must contain 'synthetic' / 出力ファイル(名前に synthetic を含む)")
  private Path out;

  @Option(
      names = "--lang",
      paramLabel = "en|ja",
      description = "Language of what is printed / 表示言語 (default: ${DEFAULT-VALUE})",
      defaultValue = "en",
      converter = LanguageConverter.class)
  private Language language;

  SynthesizeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String name = String.valueOf(out.getFileName());
    if (!name.toLowerCase(Locale.ROOT).contains(MARK)) {
      // It has the layout of real trade: its name must keep it from being taken for that.
      throw new UnusableInput(
          ProblemCode.BAD_VALUE, "--out", 0, name, "a file name with '" + MARK + "' in it");
    }
    if (Files.exists(out)) {
      throw new UnusableInput(
          ProblemCode.BAD_VALUE, "--out", 0, out.toString(), "a file that is not there yet");
    }
    SyntheticTrade trade = trade();
    trade.write(out, this::tick);
    terminal
        .out()
        .println(
            Catalogue.of(language)
                .text(
                    "cli.synthesize.done",
                    Map.of(
                        "rows", String.format(Locale.ROOT, "%,d", rows),
                        "bytes", String.format(Locale.ROOT, "%,d", Files.size(out)),
                        "path", out)));
    return ExitCode.DONE.number();
  }

  private SyntheticTrade trade() {
    try {
      return new SyntheticTrade(rows, year, seed);
    } catch (IllegalArgumentException e) {
      throw new UnusableInput(
          ProblemCode.BAD_VALUE,
          "--rows, --year",
          0,
          rows + ", " + year,
          "1 to " + SyntheticTrade.MOST_ROWS + " rows, a year from 1995");
    }
  }

  private void tick(long done) {
    if (Terminal.isWatched()) {
      terminal.err().printf(Locale.ROOT, "\r\u001b[2K%.0f %%", PERCENT * done / rows);
      if (done == rows) {
        terminal.err().print("\r\u001b[2K");
      }
    }
  }
}
