package jp.tenkai.jobs.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.download.Pauses;
import jp.tenkai.export.signature.TestAuthority;
import jp.tenkai.jobs.fetch.Surroundings;
import jp.tenkai.jobs.session.JvmFolder;

/**
 * One command line, run in this process, with what it printed. What it signs is signed with a key
 * of a made-up authority, since making a development key in every folder would take seconds.
 */
public record CommandRun(int code, String out, String err) {
  private static final class Signer {
    private static final Map<String, String> ENVIRONMENT =
        Map.of(
            SigningOptions.KEY,
            TestAuthority.shared().keyIn(JvmFolder.create("key")).toString(),
            SigningOptions.PASSWORD,
            TestAuthority.PASSWORD);
  }

  public static CommandRun of(String... arguments) {
    return with(Signer.ENVIRONMENT, arguments);
  }

  /**
   * The same where the environment holds other variables than the process's about keys.
   *
   * @param keys what it says; nothing for the development key
   */
  static CommandRun with(Map<String, String> keys, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.remove(SigningOptions.KEY);
    environment.putAll(keys);
    int code =
        TenkaiCommand.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Surroundings(Optional.empty(), environment, Pauses.sleeping()),
            arguments);
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Everything it printed. */
  public String all() {
    return out + err;
  }
}
