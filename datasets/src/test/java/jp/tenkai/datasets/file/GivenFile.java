package jp.tenkai.datasets.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Input files that tests write, and the real ones where they are at hand. */
public final class GivenFile {
  private static final SourceId SOURCE = new SourceId("test-source");

  private GivenFile() {}

  /** A file of UTF-8 text named {@code given.csv}, with the vintage 2026-01 stated for it. */
  public static InputFile of(Path folder, String text) {
    return of(folder, "given.csv", text);
  }

  /** A file of UTF-8 text. */
  public static InputFile of(Path folder, String name, String text) {
    return ofBytes(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of any bytes. */
  public static InputFile ofBytes(Path folder, String name, byte[] bytes) {
    try {
      Path path = Files.write(folder.resolve(name), bytes);
      return new InputFile(path, name, SOURCE, new Vintage("2026-01"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same file without a stated vintage. */
  public static InputFile unstated(InputFile file) {
    return new InputFile(file.path(), file.name(), file.source(), Vintage.UNSTATED);
  }

  /** The sample of a layout: the right shape, made-up values. */
  public static String sample(String layout) {
    try (var bytes =
        GivenFile.class.getResourceAsStream("/jp/tenkai/datasets/samples/" + layout + ".txt")) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a text as gzip. */
  public static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A real file of the data folder beside the repository; says so when it is not there. */
  public static Optional<InputFile> real(String path) {
    Path data = Path.of(System.getProperty("tenkai.home", ".."), "..", "shared", "data");
    Path file = data.resolve(path);
    if (!Files.isRegularFile(file)) {
      System.err.println("left out: " + path + " is not in " + data.normalize());
      return Optional.empty();
    }
    return Optional.of(new InputFile(file, path, SOURCE, new Vintage("2026-01")));
  }

  /** The text of a file. */
  public static String text(InputFile file) {
    try {
      return Files.readString(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one problem that makes an input unusable. */
  public static Problem problem(ThrowingCallable reading) {
    UnusableInput thrown = catchThrowableOfType(UnusableInput.class, reading);
    assertThat(thrown).as("the input must be unusable").isNotNull();
    assertThat(thrown.problems()).hasSize(1);
    return thrown.problems().get(0);
  }

  /** Asserts that an input is unusable for one reason. */
  public static void assertUnusable(ProblemCode code, ThrowingCallable reading) {
    assertThat(problem(reading).code()).isEqualTo(code);
  }
}
