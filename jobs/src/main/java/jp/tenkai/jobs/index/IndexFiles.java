package jp.tenkai.jobs.index;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.yaml.ConfText;

/**
 * The files an index is made from, as bytes, so that any process can build the same index again
 * without the disk they lay on.
 */
final class IndexFiles implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long MOST_BYTES = 1L << 30;

  private final String[] names;
  private final byte[][] contents;

  private IndexFiles(String[] names, byte[][] contents) {
    this.names = names;
    this.contents = contents;
  }

  /**
   * @throws UnusableInput when a file cannot be read or is larger than 1 GB
   */
  static IndexFiles read(Path data, Path meta, Path method, Optional<Path> intervals) {
    Path[] paths = {data, meta, method, intervals.orElse(null)};
    String[] names = new String[paths.length];
    byte[][] contents = new byte[paths.length][];
    for (int i = 0; i < paths.length; i++) {
      if (paths[i] == null) {
        continue;
      }
      names[i] = String.valueOf(paths[i].getFileName());
      try {
        if (Files.isRegularFile(paths[i]) && Files.size(paths[i]) > MOST_BYTES) {
          throw new UnusableInput(
              ProblemCode.TOO_LARGE,
              names[i],
              0,
              Files.size(paths[i]) + " bytes",
              "at most " + MOST_BYTES + " bytes");
        }
        contents[i] = Files.readAllBytes(paths[i]);
      } catch (IOException e) {
        throw new UnusableInput(
            ProblemCode.UNREADABLE_FILE,
            paths[i].toString(),
            0,
            e.getClass().getSimpleName(),
            "a readable file");
      }
    }
    return new IndexFiles(names, contents);
  }

  /** What messages call the method file. */
  String methodName() {
    return names[2];
  }

  /**
   * The method file's text, without a byte order mark.
   *
   * @throws UnusableInput when it is not UTF-8 or longer than anything people write
   */
  String method() {
    if (contents[2].length > ConfText.MOST_BYTES) {
      throw new UnusableInput(
          ProblemCode.TOO_LARGE,
          names[2],
          0,
          contents[2].length + " bytes",
          "at most " + ConfText.MOST_BYTES + " bytes");
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(contents[2])).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnusableInput(
          ProblemCode.BAD_ENCODING, names[2], 0, String.valueOf(e.getMessage()), "UTF-8");
    }
  }

  boolean hasIntervals() {
    return contents[3] != null;
  }

  /** Names of the files in force, in the order data, meta, method, intervals. */
  String[] names() {
    return Arrays.copyOf(names, hasIntervals() ? 4 : 3);
  }

  /** The content of one of {@link #names}. */
  byte[] content(int file) {
    return contents[file];
  }

  /** The files laid out in a folder of this process for as long as something reads them. */
  <T> T laidOut(Reader<T> reader) {
    try {
      Path folder = Files.createTempDirectory("tenkai-index");
      try {
        InputFile[] files = new InputFile[contents.length];
        for (int i = 0; i < files.length; i++) {
          if (contents[i] != null) {
            Path file = folder.resolve("file-" + i + ".csv");
            Files.write(file, contents[i]);
            files[i] = new InputFile(file, names[i], new SourceId("index"), Vintage.UNSTATED);
          }
        }
        return reader.read(files[0], files[1], Optional.ofNullable(files[3]));
      } finally {
        for (int i = 0; i < contents.length; i++) {
          Files.deleteIfExists(folder.resolve("file-" + i + ".csv"));
        }
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the files. */
  @FunctionalInterface
  interface Reader<T> {
    T read(InputFile data, InputFile meta, Optional<InputFile> intervals);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndexFiles files
        && Arrays.equals(names, files.names)
        && Arrays.deepEquals(contents, files.contents);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(contents);
  }
}
