package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.signature.DevelopmentKey;
import jp.tenkai.export.signature.KeyFault;
import jp.tenkai.export.signature.SecretFile;
import jp.tenkai.export.signature.SigningKey;
import jp.tenkai.export.signature.UnusableKeyException;
import jp.tenkai.export.text.Catalogue;
import picocli.CommandLine.Option;

/**
 * The options of commands that sign: whose key. The password never stands on the command line,
 * where every account of the machine could read it.
 */
final class SigningOptions {
  static final String KEY = "TENKAI_KEY";
  static final String PASSWORD = "TENKAI_KEY_PASSWORD";

  @Option(
      names = "--key",
      paramLabel = "FILE.p12",
      description = {
        "Key and certificate to sign with / 署名鍵と証明書 (default: $"
            + KEY
            + ", else a development key)",
        "The password comes from $" + PASSWORD + " / パスワードは環境変数から"
      })
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--key-alias",
      paramLabel = "NAME",
      description = "Which key of the file / ファイル内の鍵の別名 (default: the only one / 唯一の鍵)")
  private Optional<String> alias = Optional.empty();

  @Option(
      names = "--key-password-file",
      paramLabel = "FILE",
      description = "The password, in a file only you can read / パスワードのファイル（本人のみ読取可）")
  private Optional<Path> passwordFile = Optional.empty();

  /**
   * The key to sign with: the one of the options or of the environment, else the development key,
   * which is made on first use.
   *
   * @param out the folder of the releases
   * @throws UnusableInput when it can't sign
   */
  SigningKey key(Path out, Map<String, String> environment) throws IOException {
    Optional<Path> given =
        file.or(
            () ->
                Optional.ofNullable(environment.get(KEY)).filter(t -> !t.isBlank()).map(Path::of));
    try {
      if (given.isEmpty()) {
        return DevelopmentKey.open(out, Instant.now());
      }
      char[] password = password(environment);
      try {
        return SigningKey.open(given.get(), password, alias, Instant.now());
      } finally {
        Arrays.fill(password, ' ');
      }
    } catch (UnusableKeyException e) {
      throw unusable(e);
    }
  }

  /** What stands at the end where a development key signed. */
  void say(SigningKey key, Catalogue catalogue, Terminal terminal) {
    if (key.isDevelopment()) {
      terminal.err().println(catalogue.text("cli.sign.development"));
    }
  }

  /** A fault of a key as a problem of the command line. */
  static UnusableInput unusable(UnusableKeyException e) {
    return new UnusableInput(code(e.fault()), e.file(), 0, e.found(), e.expected());
  }

  private char[] password(Map<String, String> environment) throws IOException {
    if (passwordFile.isPresent()) {
      byte[] bytes = SecretFile.read(passwordFile.get());
      String text = new String(bytes, StandardCharsets.UTF_8);
      Arrays.fill(bytes, (byte) 0);
      return text.lines().findFirst().orElse("").toCharArray();
    }
    return environment.getOrDefault(PASSWORD, "").toCharArray();
  }

  private static ProblemCode code(KeyFault fault) {
    return switch (fault) {
      case NO_FILE, NOT_PKCS12, NO_CERTIFICATE -> ProblemCode.BAD_KEY_FILE;
      case READABLE_BY_OTHERS -> ProblemCode.SECRET_READABLE_BY_OTHERS;
      case WRONG_PASSWORD -> ProblemCode.WRONG_PASSWORD;
      case NO_KEY, SEVERAL_KEYS, OTHER_CERTIFICATE -> ProblemCode.NO_SIGNING_KEY;
      case EXPIRED -> ProblemCode.CERTIFICATE_EXPIRED;
      case NOT_YET_VALID -> ProblemCode.CERTIFICATE_NOT_YET_VALID;
      case UNFIT_KEY, WRONG_USAGE -> ProblemCode.CERTIFICATE_NOT_FOR_SIGNING;
    };
  }
}
