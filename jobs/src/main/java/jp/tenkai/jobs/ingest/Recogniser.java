package jp.tenkai.jobs.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import jp.tenkai.datasets.file.Archive;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.TextFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.file.Workbook;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.ingest.Recognition.Reason;
import jp.tenkai.jobs.ingest.Recognition.Unknown;

/**
 * Tells a file's layout and source from its content: the first bytes, the names of its columns, the
 * keys of its JSON. A sheet of a workbook is told like a table. The file's name only adds what the
 * content does not say, such as the revision of a trade file, and the detail then says so.
 */
public final class Recogniser {
  /** How much of a file is looked at, unpacked. */
  static final int LOOK = 1 << 16;

  private static final Pattern ERROR_PAGE =
      Pattern.compile("(?is).*<title>[^<]*(error|[45]\\d\\d|denied|unavailable|not found).*");

  /**
   * Looks at a file.
   *
   * @param member of the zip archive, or sheet of the workbook, at the path; empty when the file
   *     itself is meant
   * @param name under which it came
   */
  public Recognition recognise(Path path, String member, String name) {
    try {
      if (!member.isEmpty() && Workbook.is(path)) {
        return SheetMarks.recognise(
            new InputFile(path, member, name, Provenance.UNRECOGNISED, Vintage.UNSTATED));
      }
      byte[] start =
          start(new InputFile(path, member, name, Provenance.UNRECOGNISED, Vintage.UNSTATED));
      if (BinaryMarks.begins(start, "PK\003\004")) {
        return archive(path, member, name);
      }
      if (BinaryMarks.begins(start, "PK\005\006")) {
        return new Unknown(Reason.EMPTY_FILE, "an archive without files");
      }
      Optional<Unknown> binary = BinaryMarks.recognise(start);
      return binary.isPresent() ? binary.get() : text(start, name);
    } catch (UnusableInput e) {
      Problem problem = e.problems().get(0);
      return problem.code() == ProblemCode.EMPTY_FILE
          ? new Unknown(Reason.EMPTY_FILE, "no data")
          : new Unknown(Reason.BAD_ARCHIVE, problem.found() + "; expected " + problem.expected());
    } catch (EOFException | ZipException e) {
      return new Unknown(Reason.BAD_ARCHIVE, "a compressed file that is cut short or damaged");
    } catch (IOException e) {
      return new Unknown(Reason.BAD_ARCHIVE, "not readable: " + e.getClass().getSimpleName());
    }
  }

  private static byte[] start(InputFile file) throws IOException {
    try (InputStream bytes = TextFile.bytes(file)) {
      return bytes.readNBytes(LOOK);
    }
  }

  private static Recognition archive(Path path, String member, String name) throws IOException {
    if (!member.isEmpty() || !Archive.is(path)) {
      return new Unknown(Reason.BAD_ARCHIVE, "an archive in an archive");
    }
    if (Workbook.is(path)) {
      return new Recognition.Container(Workbook.sheets(path, name));
    }
    List<String> members = Archive.members(path, name);
    if (members.contains("[Content_Types].xml") || members.contains("mimetype")) {
      return new Unknown(Reason.NOT_READ, "an office document; save its table as .xlsx or as CSV");
    }
    return members.isEmpty()
        ? new Unknown(Reason.EMPTY_FILE, "an archive without files")
        : new Recognition.Container(members);
  }

  private static Recognition text(byte[] start, String name) throws IOException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .decode(ByteBuffer.wrap(start))
            .toString();
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String stripped = plain.strip();
    if (stripped.isEmpty()) {
      return new Unknown(Reason.EMPTY_FILE, "only blanks");
    }
    if (stripped.startsWith("<")) {
      return markup(stripped);
    }
    if (stripped.startsWith("{") || stripped.startsWith("[")) {
      return JsonMarks.recognise(stripped);
    }
    TableStart table = TableStart.of(plain, start.length == LOOK);
    Optional<Recognition> recognised =
        TidyMarks.recognise(table)
            .or(() -> table.isHeaded() ? Optional.empty() : TableMarks.recognise(table, name));
    if (recognised.isPresent()) {
      return recognised.get();
    }
    return table.isHeaded() || table.isOneColumn() || isNamedAsProse(name)
        ? new Unknown(Reason.DOCUMENTATION, table.firstLine())
        : new Unknown(Reason.UNKNOWN_LAYOUT, "columns: " + table.shown());
  }

  private static Recognition markup(String text) {
    String line = TableStart.firstLine(text);
    if (text.startsWith("<?xml")) {
      return new Unknown(Reason.NOT_READ, "an XML document: " + line);
    }
    return new Unknown(
        Reason.HTML_NOT_DATA,
        ERROR_PAGE.matcher(text).matches() ? "an error page: " + line : "a web page: " + line);
  }

  private static boolean isNamedAsProse(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".txt");
  }
}
