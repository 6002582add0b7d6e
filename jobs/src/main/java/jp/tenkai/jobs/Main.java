package jp.tenkai.jobs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jp.tenkai.jobs.command.TenkaiCommand;

/** The process: {@code tenkai COMMAND ...}; ends with one of the exit codes of the design. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Japanese must come out whole whatever the terminal's locale says.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = TenkaiCommand.run(out, err, arguments);
    out.flush();
    err.flush();
    // Spark's own threads must not keep a finished process alive.
    System.exit(code);
  }
}
