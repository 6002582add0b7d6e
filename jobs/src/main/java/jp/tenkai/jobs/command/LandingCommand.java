package jp.tenkai.jobs.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code tenkai landing}: the files as received. */
@Command(
    name = "landing",
    mixinStandardHelpOptions = true,
    description = {
      "Lists, checks, adds to and tidies up the files as received.",
      "受け入れたファイルの一覧表示・検証・追加・整理を行います。"
    })
final class LandingCommand {
  private LandingCommand() {}

  /** The command with its own commands. */
  static CommandLine line(Terminal terminal) {
    return new CommandLine(new LandingCommand())
        .addSubcommand(new LandingListCommand(terminal))
        .addSubcommand(new LandingVerifyCommand(terminal))
        .addSubcommand(new LandingImportCommand(terminal))
        .addSubcommand(new LandingPruneCommand(terminal));
  }
}
