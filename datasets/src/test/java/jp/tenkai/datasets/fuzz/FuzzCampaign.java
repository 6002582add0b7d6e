package jp.tenkai.datasets.fuzz;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The long run: each parser by itself, one after another. What became of each is added as a line to
 * {@code campaign.csv}; a corpus that lies there from an earlier campaign is grown further.
 */
public final class FuzzCampaign {
  private FuzzCampaign() {}

  /**
   * Runs a campaign.
   *
   * @param arguments folder, resources with the seeds, executions for each parser, classes
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    Path resources = Path.of(arguments[1]).toAbsolutePath();
    String runs = "-runs=" + Long.parseLong(arguments[2]);
    Path account = Files.createDirectories(folder).resolve("campaign.csv");
    if (!Files.exists(account)) {
      Files.writeString(account, "parser,executions,seconds,edges,finding\n");
    }
    for (String name : Arrays.asList(arguments).subList(3, arguments.length)) {
      for (Method method : FuzzEntry.methods(name)) {
        Class<?> test = method.getDeclaringClass();
        String target = test.getName() + "#" + method.getName();
        Path own = folder.resolve(test.getSimpleName() + "." + method.getName());
        FuzzRun run =
            FuzzRun.of(
                List.of(target),
                List.of(runs),
                Files.createDirectories(own),
                FuzzRun.seeds(resources, test, method.getName()).toList());
        Files.writeString(account, line(target, run), StandardOpenOption.APPEND);
        System.out.print(line(target, run));
      }
    }
  }

  private static String line(String target, FuzzRun run) {
    return String.format(
        Locale.ROOT,
        "%s,%d,%d,%d,\"%s\"%n",
        target,
        run.executions(),
        run.seconds(),
        run.edges(),
        run.finding().replace("\"", "'"));
  }
}
