package jp.tenkai.datasets.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.Reader;
import jp.tenkai.datasets.fuzz.Hostile;

/** Hostile archives, workbooks, packed texts and CSV. */
class PackedFilesFuzzTest {
  private static final long MOST_CHARACTERS = 64L << 20;

  @FuzzTest
  void archive(byte[] bytes) {
    Hostile.file(
        bytes,
        file -> {
          for (String member : Archive.members(file.path(), file.name())) {
            Hostile.refusing(() -> text(of(file, member)));
          }
        });
  }

  @FuzzTest
  void workbook(byte[] bytes) {
    Hostile.file(
        bytes,
        file -> {
          if (Workbook.is(file.path())) {
            for (String sheet : Workbook.sheets(file.path(), file.name())) {
              Hostile.refusing(() -> rows(of(file, sheet)));
            }
          }
        });
  }

  @FuzzTest
  void partOfAWorkbook(byte[] bytes) {
    for (PartScan.Part part : PartScan.Part.values()) {
      PartScan scan = new PartScan(part);
      scan.look(bytes, bytes.length);
    }
  }

  @FuzzTest
  void text(byte[] bytes) {
    Hostile.file(bytes, PackedFilesFuzzTest::text);
  }

  @FuzzTest
  void csv(byte[] bytes) {
    Hostile.file(bytes, PackedFilesFuzzTest::rows);
  }

  @FuzzTest
  void json(byte[] bytes) {
    Hostile.file(
        bytes,
        file -> {
          try (JsonFile json = JsonFile.open(file)) {
            json.next();
            json.value();
            json.end();
          }
        });
  }

  private static InputFile of(InputFile file, String member) {
    return new InputFile(
        file.path(), member, file.name() + "!/" + member, file.source(), file.vintage());
  }

  private static void text(InputFile file) {
    char[] buffer = new char[1 << 16];
    long count = 0;
    try (Reader text = TextFile.open(file)) {
      for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
        count += n;
      }
    } catch (IOException e) {
      throw TextFile.unusable(file, e);
    }
    if (count > MOST_CHARACTERS) {
      throw new AssertionError("a bomb: " + count + " characters from a small file");
    }
  }

  private static void rows(InputFile file) {
    try (CsvFile csv = CsvFile.open(file)) {
      while (csv.hasNext()) {
        csv.next();
      }
    }
  }
}
