package jp.tenkai.datasets.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * What every parser owes to any bytes: an account that adds up, or one refusal that says what is
 * wrong. Any other exception is a finding, and so is an account that doesn't add up.
 */
public final class Hostile {
  private static final CountryRegister REGISTER = CountryRegister.standard();
  private static final Path FOLDER = folder("hostile");

  private Hostile() {}

  /** Feeds a reader that needs the register of countries. */
  static void rows(byte[] bytes, BiFunction<InputFile, CountryRegister, Intake<?>> reader) {
    rows(bytes, file -> reader.apply(file, REGISTER));
  }

  /** Feeds a reader of rows. */
  static void rows(byte[] bytes, Function<InputFile, Intake<?>> reader) {
    file(
        bytes,
        file -> {
          Intake<?> intake = reader.apply(file);
          if (intake.read() != (long) intake.kept().size() + intake.quarantined().size()) {
            throw new AssertionError("rows lost: " + intake.read() + " read");
          }
        });
  }

  /** What a reader makes of a text that is sound. */
  public static <T> T given(String text, Function<InputFile, T> reader) {
    return reader.apply(written(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A reader that is told more by the name of its file. */
  static BiFunction<InputFile, CountryRegister, Intake<?>> named(
      String name, BiFunction<InputFile, CountryRegister, Intake<?>> reader) {
    return (file, register) ->
        reader.apply(new InputFile(file.path(), name, file.source(), file.vintage()), register);
  }

  /** Feeds a reader of a file. */
  public static void file(byte[] bytes, Consumer<InputFile> reader) {
    InputFile file = written(bytes);
    refusing(() -> reader.accept(file));
  }

  /** Runs a parser, which may refuse what it is given. */
  public static void refusing(Runnable parser) {
    try {
      parser.run();
    } catch (UnusableInput refused) {
      for (Problem problem : refused.problems()) {
        if (problem.code() == ProblemCode.ROWS_LOST) {
          throw new AssertionError(refused);
        }
      }
    }
  }

  private static InputFile written(byte[] bytes) {
    try {
      Path path = Files.write(FOLDER.resolve("given.csv"), bytes);
      return new InputFile(path, "given.csv", new SourceId("test-source"), new Vintage("2026-01"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text of any bytes. */
  public static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A folder that is there as long as the Java machine. */
  public static Path folder(String name) {
    try {
      Path folder = Files.createTempDirectory(name);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path tree) {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      System.err.println("left behind: " + tree + ", " + e);
    }
  }
}
