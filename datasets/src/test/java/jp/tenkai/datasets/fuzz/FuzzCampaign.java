package jp.tenkai.datasets.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The long run: the parsers of one fuzz test after those of another. What became of each is added
 * as a line to {@code campaign.csv}; a corpus that lies there from an earlier campaign is grown
 * further.
 */
public final class FuzzCampaign {
  private FuzzCampaign() {}

  /**
   * Runs a campaign.
   *
   * @param arguments folder, executions for each fuzz test, names of the fuzz tests' classes
   */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    String runs = "-runs=" + Long.parseLong(arguments[1]);
    Path account = Files.createDirectories(folder).resolve("campaign.csv");
    for (String name : Arrays.asList(arguments).subList(2, arguments.length)) {
      Path own = Files.createDirectories(folder.resolve(name.substring(name.lastIndexOf('.') + 1)));
      FuzzRun run = FuzzRun.of(List.of(name), List.of(runs), own);
      StringBuilder lines = new StringBuilder();
      for (FuzzRun.Fed fed : run.parsers()) {
        lines.append(
            String.format(
                Locale.ROOT,
                "%s,%d,%d,%d,\"%s\"%n",
                fed.parser(),
                fed.executions(),
                fed.milliseconds(),
                run.edges(),
                run.finding().replace("\"", "'")));
      }
      Files.writeString(account, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      System.out.print(lines);
    }
  }
}
