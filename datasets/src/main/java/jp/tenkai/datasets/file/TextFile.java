package jp.tenkai.datasets.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Opens a file, or a member of a zip archive, as text: plain or gzip (told by its first bytes, not
 * by its name), strict UTF-8, byte order mark skipped. Refuses empty files, web pages and content
 * beyond {@link #MOST_BYTES}.
 */
public final class TextFile {
  /** Unpacked bytes after which a file is refused; the largest official file is below 1 GB. */
  public static final long MOST_BYTES = 4L << 30;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LOOK_AHEAD = 256;

  private TextFile() {}

  /** The text of a file that may not be markup. The caller closes it. */
  public static Reader open(InputFile file) {
    try {
      var decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var text =
          new PushbackReader(
              new BufferedReader(new InputStreamReader(bytes(file), decoder), 1 << 16), LOOK_AHEAD);
      skipMark(text);
      refuseMarkup(file, text);
      return text;
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /** The bytes of a file, unpacked if it is gzip, and bounded. The caller closes it. */
  public static InputStream bytes(InputFile file) throws IOException {
    if (!Files.isRegularFile(file.path())) {
      throw new UnusableInput(
          ProblemCode.UNREADABLE_FILE, file.name(), 0, "no such file", "a readable file");
    }
    var raw = new BufferedInputStream(received(file), 1 << 16);
    raw.mark(2);
    int first = raw.read();
    int second = raw.read();
    raw.reset();
    if (first < 0) {
      raw.close();
      throw new UnusableInput(ProblemCode.EMPTY_FILE, file.name(), 0, "0 bytes", "data");
    }
    boolean gzip = first == 0x1f && second == 0x8b;
    return gzip
        ? new Bounded(new GZIPInputStream(raw, 1 << 16), file, Files.size(file.path()))
        : new Bounded(raw, file, Long.MAX_VALUE);
  }

  private static InputStream received(InputFile file) throws IOException {
    return file.member().isEmpty()
        ? Files.newInputStream(file.path())
        : Archive.open(file.path(), file.name(), file.member());
  }

  /** Turns a failure of reading into words: which file, which line, what was expected. */
  public static UnusableInput unusable(InputFile file, IOException failure) {
    if (failure instanceof CharacterCodingException) {
      return BadBytes.of(file);
    }
    if (failure instanceof EOFException || failure instanceof ZipException) {
      return new UnusableInput(
          ProblemCode.TRUNCATED_ARCHIVE,
          file.name(),
          0,
          String.valueOf(failure.getMessage()),
          "a whole gzip file");
    }
    return new UnusableInput(
        ProblemCode.UNREADABLE_FILE,
        file.name(),
        0,
        failure.getClass().getSimpleName(),
        "a readable file");
  }

  private static void skipMark(PushbackReader text) throws IOException {
    int first = text.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      text.unread(first);
    }
  }

  private static void refuseMarkup(InputFile file, PushbackReader text) throws IOException {
    char[] ahead = new char[LOOK_AHEAD];
    int filled = 0;
    while (filled < LOOK_AHEAD) {
      int n = text.read(ahead, filled, LOOK_AHEAD - filled);
      if (n < 0) {
        break;
      }
      filled += n;
    }
    String start = new String(ahead, 0, filled);
    if (start.isBlank()) {
      throw new UnusableInput(ProblemCode.EMPTY_FILE, file.name(), 0, "only blanks", "data");
    }
    if (start.stripLeading().startsWith("<")) {
      throw new UnusableInput(
          ProblemCode.HTML_NOT_DATA, file.name(), 1, start.strip(), "rows of data");
    }
    text.unread(ahead, 0, filled);
  }

  private static final class Bounded extends FilterInputStream {
    private final InputFile file;
    private final long packed;
    private long count;

    /**
     * @param packed bytes that it comes from; the greatest number where it is not packed
     */
    Bounded(InputStream in, InputFile file, long packed) {
      super(in);
      this.file = file;
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int more) {
      count += more;
      if (count > Archive.SMALL_BYTES && count / packed > Archive.MOST_RATIO) {
        throw Archive.unsafe(
            file.name(),
            "more than " + Archive.MOST_RATIO + " bytes from one",
            "at most " + Archive.MOST_RATIO + " times the packed size");
      }
      if (count > MOST_BYTES) {
        throw new UnusableInput(
            ProblemCode.TOO_LARGE,
            file.name(),
            0,
            "more than " + MOST_BYTES + " bytes",
            "at most " + MOST_BYTES + " bytes");
      }
    }
  }
}
