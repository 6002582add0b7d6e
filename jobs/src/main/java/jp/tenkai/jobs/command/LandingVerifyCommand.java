package jp.tenkai.jobs.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.landing.Finding;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.export.text.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tenkai landing verify}: reads every byte again and holds it against the records. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks that every received file still has the bytes that were received.",
      "受け入れた全ファイルが受領時のままであることを検証します。"
    })
final class LandingVerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Home home;

  LandingVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    List<Finding> findings = Landing.at(home.landing()).verify();
    for (Finding finding : findings) {
      if (finding.state() != Finding.State.SOUND) {
        terminal
            .err()
            .println(
                catalogue.text(
                    "cli.landing.verify." + finding.state().name().toLowerCase(Locale.ROOT),
                    Map.of(
                        "path", finding.path(),
                        "names", finding.names(),
                        "found", finding.found())));
      }
    }
    long damaged = findings.stream().filter(f -> f.state().isDamage()).count();
    long unrecorded = count(findings, Finding.State.UNRECORDED);
    terminal
        .out()
        .println(
            catalogue.text(
                "cli.landing.verify.done",
                Map.of(
                    "sound", count(findings, Finding.State.SOUND),
                    "damaged", damaged,
                    "unrecorded", unrecorded)));
    return (damaged == 0 ? ExitCode.DONE : ExitCode.UNUSABLE_INPUT).number();
  }

  private static long count(List<Finding> findings, Finding.State state) {
    return findings.stream().filter(finding -> finding.state() == state).count();
  }
}
