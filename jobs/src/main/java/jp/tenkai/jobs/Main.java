package jp.tenkai.jobs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.tenkai.jobs.command.ExitCode;
import jp.tenkai.jobs.command.TenkaiCommand;
import org.apache.spark.SparkUserAppException;

/** The process: {@code tenkai COMMAND ...}; ends with one of the exit codes of the design. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws SparkUserAppException {
    // Japanese must come out whole whatever the terminal's locale says.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    AtomicBoolean ended = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(ended, err)));
    int code = TenkaiCommand.run(out, err, arguments);
    out.flush();
    err.flush();
    ended.set(true);
    if (isOnYarn()) {
      onYarn(code);
    } else {
      // Spark's own threads must not keep a finished process alive.
      System.exit(code);
    }
  }

  /** Whether this is the driver inside YARN's own process, as spark-submit says it there. */
  private static boolean isOnYarn() {
    return System.getProperty("spark.master", "").equals("yarn")
        && System.getProperty("spark.submit.deployMode", "").equals("cluster");
  }

  /**
   * YARN takes an exit for a failure, whatever its code; and this exception's code for the code.
   */
  private static void onYarn(int code) throws SparkUserAppException {
    if (code != ExitCode.DONE.number()) {
      throw new SparkUserAppException(code, null);
    }
  }

  /**
   * Ctrl-C or a polite kill: nothing is published until the last rename, so the process may end at
   * once; what it staged is removed by the next run.
   */
  private static void interrupted(AtomicBoolean ended, PrintStream err) {
    if (!ended.get()) {
      err.println();
      err.println(
          "Interrupted; nothing was published, it is safe to run again."
              + " / 中断しました。何も公開していません。再実行できます。");
      err.flush();
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
    }
  }
}
