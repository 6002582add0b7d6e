package jp.tenkai.jobs.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.tenkai.scoring.robustness.RankDistribution;
import jp.tenkai.scoring.robustness.RankTally;
import jp.tenkai.scoring.sensitivity.InputSensitivity;
import jp.tenkai.scoring.sensitivity.SensitivityResult;
import jp.tenkai.scoring.sensitivity.SobolIndex;
import jp.tenkai.scoring.sensitivity.Verdict;

/** Writes what varying the assumptions came to. */
final class RobustnessFiles {
  private final Path folder;
  private final IndexRun run;
  private final Robustness robustness;
  private final double[] ranks;

  /**
   * @param ranks the stated rank of each unit
   */
  RobustnessFiles(Path folder, IndexRun run, Robustness robustness, double[] ranks) {
    this.folder = folder;
    this.run = run;
    this.robustness = robustness;
    this.ranks = ranks;
  }

  /** One task a file. */
  List<Callable<Void>> tasks() {
    List<Callable<Void>> tasks = new ArrayList<>();
    if (robustness.tally().rebuilds() + robustness.tally().failed() > 0) {
      tasks.addAll(List.of(this::distribution, this::histogram, this::pairs));
    }
    if (robustness.sensitivity().isPresent()) {
      tasks.add(this::sensitivity);
    }
    return tasks;
  }

  private String code(int member) {
    return run.result().units().code(robustness.tally().members()[member]);
  }

  private Void distribution() throws IOException {
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("robustness.csv"),
            "uCode",
            "rank",
            "mean_rank",
            "low",
            "median",
            "high",
            "top_chance",
            "unranked_share",
            "stability",
            "rebuilds",
            "failed")) {
      csv.end();
      RankTally tally = robustness.tally();
      for (int member = 0; member < tally.members().length; member++) {
        RankDistribution one = robustness.distributions().get(member);
        csv.text(code(member))
            .number(ranks[tally.members()[member]])
            .number(one.mean())
            .number(one.low())
            .number(one.median())
            .number(one.high())
            .number(one.topChance())
            .number(one.unranked())
            .text(StepFiles.word(one.stability()))
            .whole(tally.rebuilds())
            .whole(tally.failed())
            .end();
      }
    }
    return null;
  }

  /** How often each unit had each rank; ranks that never came up are left out. */
  private Void histogram() throws IOException {
    try (CsvOut csv = CsvOut.create(folder.resolve("rank_counts.csv"), "uCode", "rank", "count")) {
      csv.end();
      RankTally tally = robustness.tally();
      for (int member = 0; member < tally.members().length; member++) {
        for (int rank = 1; rank <= tally.members().length; rank++) {
          if (tally.count(member, rank) > 0) {
            csv.text(code(member)).whole(rank).whole(tally.count(member, rank)).end();
          }
        }
      }
    }
    return null;
  }

  private Void pairs() throws IOException {
    try (CsvOut csv =
        CsvOut.create(folder.resolve("pairwise.csv"), "uCode", "other", "stands_before")) {
      csv.end();
      RankTally tally = robustness.tally();
      for (int member = 0; member < tally.members().length; member++) {
        for (int other = 0; other < tally.members().length; other++) {
          if (other != member) {
            csv.text(code(member)).text(code(other)).number(tally.beats(member, other)).end();
          }
        }
      }
    }
    return null;
  }

  /** An index that is withheld has no number, only the sample that would do. */
  private Void sensitivity() throws IOException {
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("sensitivity.csv"),
            "assumption",
            "first",
            "first_low",
            "first_high",
            "total",
            "total_low",
            "total_high",
            "verdict",
            "base",
            "needed_base",
            "failed")) {
      csv.end();
      SensitivityResult result = robustness.sensitivity().orElseThrow();
      boolean constant = result.outcome() == SensitivityResult.Outcome.CONSTANT_OUTPUT;
      for (InputSensitivity input : result.inputs()) {
        boolean quoted = input.verdict() == Verdict.RELIABLE;
        SobolIndex index = input.index();
        csv.text(index.input())
            .number(quoted ? index.first() : Double.NaN)
            .number(index.firstLow())
            .number(index.firstHigh())
            .number(quoted ? index.total() : Double.NaN)
            .number(index.totalLow())
            .number(index.totalHigh())
            .text(constant ? "constant-output" : StepFiles.word(input.verdict()))
            .whole(robustness.base())
            .number(quoted ? Double.NaN : input.enoughBaseRows())
            .whole(result.leftOut())
            .end();
      }
    }
    return null;
  }
}
