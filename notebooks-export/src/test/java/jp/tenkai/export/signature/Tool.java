package jp.tenkai.export.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program that has no part in making signatures, with what it printed. */
record Tool(int code, String said) {

  /**
   * Runs it.
   *
   * @param install the Debian package that it comes with
   */
  static Tool run(String install, String... command) throws IOException, InterruptedException {
    Process process;
    try {
      ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C.UTF-8");
      process = builder.start();
    } catch (IOException e) {
      throw new AssertionError(command[0] + " is missing: apt-get install -y " + install, e);
    }
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command[0] + " did not end");
    }
    return new Tool(process.exitValue(), said);
  }
}
