package jp.tenkai.datasets.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/** Finds the first line of a file that is not UTF-8, and guesses what it is written in. */
final class BadBytes {
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private BadBytes() {}

  static UnusableInput of(InputFile file) {
    try (var bytes = TextFile.bytes(file)) {
      var line = new ByteArrayOutputStream();
      long number = 1;
      for (int b = bytes.read(); b >= 0; b = bytes.read()) {
        if (b == '\n') {
          if (!decodes(line.toByteArray(), StandardCharsets.UTF_8)) {
            break;
          }
          line.reset();
          number++;
        } else {
          line.write(b);
        }
      }
      byte[] bad = line.toByteArray();
      boolean japanese = decodes(bad, SHIFT_JIS);
      Charset guess = japanese ? SHIFT_JIS : StandardCharsets.ISO_8859_1;
      return new UnusableInput(
          ProblemCode.BAD_ENCODING,
          file.name(),
          number,
          (japanese ? "Shift_JIS? " : "Latin-1? ") + new String(bad, guess),
          "UTF-8");
    } catch (IOException e) {
      return new UnusableInput(
          ProblemCode.UNREADABLE_FILE, file.name(), 0, e.getClass().getSimpleName(), "UTF-8");
    }
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
