package jp.tenkai.datasets.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * An Excel workbook (.xlsx, .xlsm) read as it is: its sheets are its members, as files are those of
 * an archive. Nothing is unpacked to disk, no formula is computed, no link followed. A workbook
 * with a password is no zip and is not seen as a workbook here.
 *
 * <p>Tables shrink more in a workbook than as text, so that no ratio tells a bomb; the limits are
 * on what is unpacked. Every part is held against what the archive's directory says of it, and
 * looked over ({@link PartScan}), before an XML reader sees it.
 */
public final class Workbook {
  /**
   * A cell of 16 digits takes some 42 bytes. WHO's expenditure database, of up to 4,000 variables
   * for 4,300 countries and years, would take 700 MB if all its cells were filled.
   */
  static final long MOST_BYTES = 2L << 30;

  /** All texts of a workbook are held in memory while it is read; so are its styles. */
  static final long MOST_TEXT_BYTES = 256L << 20;

  /** Each text takes some fifty bytes of memory, however short it is. */
  static final long MOST_TEXTS = 5_000_000;

  static final int MOST_PARTS = 2_000;
  static final int MOST_SHEETS = 256;

  private static final String TYPES = "[Content_Types].xml";
  private static final String SHEETS = "xl/worksheets/";
  private static final String FORMATS = "spreadsheetml.styles+xml";

  private Workbook() {}

  /** Whether a file is a zip archive that is built like a workbook. */
  public static boolean is(Path path) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return zip.getEntry(TYPES) != null
          && Collections.list(zip.entries()).stream()
              .map(ZipEntry::getName)
              .anyMatch(name -> name.startsWith(SHEETS) && name.endsWith(".xml"));
    } catch (IOException e) {
      // A damaged or a missing archive is no workbook; who opens it as what it is says why.
      return false;
    }
  }

  /** Whether a file is the sheet of a workbook. */
  public static boolean isSheet(InputFile file) {
    return !file.member().isEmpty() && is(file.path());
  }

  /**
   * The names of all sheets, hidden ones too, in the workbook's order.
   *
   * @param name what messages call the workbook
   * @throws UnusableInput when the workbook is damaged or unsafe
   */
  public static List<String> sheets(Path path, String name) {
    try (ReadableWorkbook workbook = open(path, name)) {
      List<String> sheets = workbook.getSheets().map(Sheet::getName).toList();
      if (sheets.size() > MOST_SHEETS) {
        throw Archive.unsafe(name, sheets.size() + " sheets", "at most " + MOST_SHEETS + " sheets");
      }
      if (sheets.contains(null) || new HashSet<>(sheets).size() < sheets.size()) {
        throw Archive.unsafe(name, "sheets: " + sheets, "each sheet's name once");
      }
      return List.copyOf(sheets);
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }

  /** Opens a workbook after looking over all its parts. */
  static ReadableWorkbook open(Path path, String name) {
    refuseUnsafe(path, name);
    try {
      return new ReadableWorkbook(path.toFile(), new ReadingOptions(hasFormats(path), true));
    } catch (IOException e) {
      throw damaged(name, e);
    } catch (RuntimeException e) {
      // The reader meets broken XML with whatever exception it happens to run into.
      throw damaged(name, e);
    }
  }

  /** Whether the workbook has formats for its cells; the reader stops where it asks in vain. */
  private static boolean hasFormats(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile());
        InputStream types = zip.getInputStream(zip.getEntry(TYPES))) {
      return new String(types.readAllBytes(), StandardCharsets.UTF_8).contains(FORMATS);
    }
  }

  private static void refuseUnsafe(Path path, String name) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw Archive.unsafe(name, zip.size() + " parts", "at most " + MOST_PARTS + " parts");
      }
      Set<String> seen = new HashSet<>();
      long unpacked = 0;
      List<? extends ZipEntry> parts = Collections.list(zip.entries());
      for (ZipEntry part : parts) {
        unpacked += part.getSize();
        refuseLarge(name, part, unpacked);
        if (!seen.add(part.getName().toLowerCase(Locale.ROOT))) {
          throw Archive.unsafe(name, "twice: " + part.getName(), "each part once");
        }
      }
      long texts = 0;
      long last = -1;
      for (ZipEntry part : parts) {
        PartScan scan = lookOver(path, name, part);
        texts += scan.texts();
        last = Math.max(last, scan.lastText());
      }
      if (texts > MOST_TEXTS || last >= texts) {
        throw Archive.unsafe(
            name,
            texts + " shared texts, the last one named is number " + last,
            "at most " + MOST_TEXTS + " shared texts, counted from 0");
      }
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }

  private static void refuseLarge(String name, ZipEntry part, long unpacked) {
    if (kind(part) == PartScan.Part.OTHER && part.getSize() > MOST_TEXT_BYTES) {
      throw Archive.unsafe(
          name,
          part.getName() + ": " + part.getSize() + " bytes",
          "at most " + MOST_TEXT_BYTES + " bytes in a part that is no sheet");
    }
    if (unpacked > MOST_BYTES) {
      throw Archive.unsafe(
          name, "more than " + MOST_BYTES + " bytes unpacked", "at most " + MOST_BYTES + " bytes");
    }
  }

  private static PartScan.Part kind(ZipEntry part) {
    return part.getName().startsWith(SHEETS) ? PartScan.Part.SHEET : PartScan.Part.OTHER;
  }

  private static PartScan lookOver(Path path, String name, ZipEntry part) throws IOException {
    PartScan scan = new PartScan(kind(part));
    try (InputStream bytes = new ArchiveMember(new ZipFile(path.toFile()), part, name)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        scan.look(buffer, n);
        Optional<String> flaw = scan.flaw();
        if (flaw.isPresent()) {
          throw Archive.unsafe(
              name, part.getName() + ": " + flaw.get(), "a workbook as Excel writes it");
        }
      }
    }
    return scan;
  }

  static UnusableInput damaged(String name, Exception e) {
    return new UnusableInput(
        ProblemCode.TRUNCATED_ARCHIVE,
        name,
        0,
        e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(),
        "a whole workbook (.xlsx) without a password");
  }
}
