package jp.tenkai.datasets.file;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import jp.tenkai.datasets.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as they should be, and as somebody who means harm would make them. All made up. */
class ArchiveTest {
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_SIZE_AT = 24;
  private static final int CENTRAL_CRC_AT = 16;
  private static final int CENTRAL_FLAGS_AT = 8;

  @TempDir Path folder;

  @Test
  void readsMembersInPlace() throws IOException {
    Path zip = zip("codes/COUNTRY.csv", "a,b\n1,2\n", "data.csv", "x,y\n3,4\n");
    assertThat(Archive.is(zip)).isTrue();
    assertThat(Archive.members(zip, "given.zip")).containsExactly("codes/COUNTRY.csv", "data.csv");
    assertThat(read(zip, "data.csv")).isEqualTo("x,y\n3,4\n");
    try (CsvFile csv = CsvFile.open(member(zip, "codes/COUNTRY.csv"))) {
      assertThat(csv.next().cells()).containsExactly("a", "b");
    }
  }

  @Test
  void aGzipFileInAnArchiveIsOpenedToo() throws IOException {
    Path zip = zip("data.csv.gz", GivenFile.gzip("x,y\n3,4\n"));
    assertThat(read(zip, "data.csv.gz")).isEqualTo("x,y\n3,4\n");
  }

  @Test
  void foldersAreNoMembers() throws IOException {
    Path zip = zip("data/", "", "data/a.csv", "1");
    assertThat(Archive.members(zip, "given.zip")).containsExactly("data/a.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.csv",
        "data/../../evil.csv",
        "data/..",
        "/etc/passwd",
        "..\\evil.csv",
        "data\\evil.csv",
        "C:evil.csv",
        "line\nbreak.csv",
        "bell\u0007.csv"
      })
  void refusesNamesThatLeadElsewhere(String name) throws IOException {
    Path zip = zip(name, "1");
    assertUnusable(ProblemCode.UNSAFE_ARCHIVE, () -> Archive.members(zip, "given.zip"));
    assertUnusable(ProblemCode.UNSAFE_ARCHIVE, () -> read(zip, name));
  }

  @Test
  void dotsInsideANameAreHarmless() throws IOException {
    Path zip = zip("API_SP.POP.TOTL..v2.csv", "1");
    assertThat(Archive.members(zip, "given.zip")).containsExactly("API_SP.POP.TOTL..v2.csv");
  }

  @Test
  void refusesNamesThatDifferInCaseOnly() throws IOException {
    Path zip = zip("data.csv", "1", "DATA.CSV", "2");
    assertThat(problem(() -> Archive.members(zip, "given.zip")).found()).contains("DATA.CSV");
  }

  @Test
  void refusesTheSameNameTwice() throws IOException {
    Path zip = zip("data.csv", "1", "dat2.csv", "2");
    byte[] bytes = Files.readAllBytes(zip);
    replaceAll(bytes, "dat2.csv", "data.csv");
    Files.write(zip, bytes);
    assertUnusable(ProblemCode.UNSAFE_ARCHIVE, () -> Archive.members(zip, "given.zip"));
  }

  @Test
  void refusesMoreMembersThanAnyOfficialArchiveHas() throws IOException {
    Path many = folder.resolve("many.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(many))) {
      for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
        out.putNextEntry(new ZipEntry("file" + i));
      }
    }
    assertThat(problem(() -> Archive.members(many, "many.zip")).found()).isEqualTo("10001 entries");
  }

  @Test
  void refusesWhatShrankTooWell() throws IOException {
    Path bomb = zip("zeros.csv", new byte[8 << 20]);
    assertUnusable(ProblemCode.UNSAFE_ARCHIVE, () -> Archive.members(bomb, "bomb.zip"));
    assertUnusable(ProblemCode.UNSAFE_ARCHIVE, () -> read(bomb, "zeros.csv"));
  }

  @Test
  void readsSmallFilesHoweverWellTheyShrank() throws IOException {
    Path zip = zip("zeros.csv", "0,".repeat(100_000));
    assertThat(Archive.members(zip, "given.zip")).hasSize(1);
    assertThat(read(zip, "zeros.csv")).hasSize(200_000);
  }

  @Test
  void refusesManyMembersThatUnpackFromFewBytes() throws IOException {
    Path bomb = folder.resolve("many-zeros.zip");
    byte[] zeros = new byte[(int) Archive.SMALL_BYTES];
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (int i = 0; i < 20; i++) {
        out.putNextEntry(new ZipEntry("zeros" + i));
        out.write(zeros);
      }
    }
    assertThat(problem(() -> Archive.members(bomb, "bomb.zip")).found()).contains("all members");
  }

  @Test
  void stopsAMemberThatIsLargerThanTheArchiveStates() throws IOException {
    Path lying = zip("zeros.csv", new byte[64 << 20]);
    patch(lying, CENTRAL_SIZE_AT, 1_000);
    assertThat(Archive.members(lying, "lying.zip")).containsExactly("zeros.csv");
    assertThat(problem(() -> read(lying, "zeros.csv")))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.UNSAFE_ARCHIVE);
              assertThat(problem.found()).contains("more than the 1000 bytes");
            });
  }

  @Test
  void noticesAMemberThatIsSmallerThanTheArchiveStates() throws IOException {
    Path lying = zip("data.csv", "1,2\n");
    patch(lying, CENTRAL_SIZE_AT, 5_000);
    assertThatThrownBy(() -> read(lying, "data.csv")).isInstanceOf(ZipException.class);
  }

  @Test
  void noticesOtherBytesThanWerePacked() throws IOException {
    Path changed = zip("data.csv", "1,2\n");
    patch(changed, CENTRAL_CRC_AT, 12345);
    assertThatThrownBy(() -> read(changed, "data.csv")).isInstanceOf(ZipException.class);
    assertUnusable(
        ProblemCode.TRUNCATED_ARCHIVE,
        () -> {
          try (CsvFile csv = CsvFile.open(member(changed, "data.csv"))) {
            csv.forEachRemaining(row -> {});
          }
        });
  }

  @Test
  void skippedBytesAreCountedToo() throws IOException {
    Path zip = zip("data.csv", "0123456789".repeat(2_000));
    try (InputStream in = Archive.open(zip, "given.zip", "data.csv")) {
      in.skipNBytes(19_999);
      assertThat(in.read()).isEqualTo('9');
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void refusesEncryptedMembers() throws IOException {
    Path zip = zip("data.csv", "1,2\n");
    patch(zip, CENTRAL_FLAGS_AT, 0x0809);
    assertThat(problem(() -> Archive.members(zip, "given.zip")).found()).contains("encrypted");
  }

  @Test
  void refusesWhatIsCutOffAnywhere() throws IOException {
    byte[] whole = Files.readAllBytes(zip("a.csv", "1,2\n", "b.csv", "3,4\n".repeat(200)));
    for (int length = 0; length < whole.length; length += 7) {
      Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
      assertUnusable(ProblemCode.TRUNCATED_ARCHIVE, () -> Archive.members(cut, "cut.zip"));
    }
  }

  @Test
  void anArchiveInAnArchiveIsNotOpened() throws IOException {
    Path inner = zip("data.csv", "1,2\n");
    Path outer = zip("inner.zip", Files.readAllBytes(inner));
    assertThat(Archive.members(outer, "outer.zip")).containsExactly("inner.zip");
    assertThat(read(outer, "inner.zip")).startsWith("PK");
  }

  @Test
  void readsTheLargeForm() throws IOException {
    Path zip = Files.write(folder.resolve("large-form.zip"), zip64("data.csv", "1,2\n"));
    assertThat(Archive.members(zip, "large-form.zip")).containsExactly("data.csv");
    assertThat(read(zip, "data.csv")).isEqualTo("1,2\n");
  }

  @Test
  void saysThatAMemberIsNotThere() throws IOException {
    Path zip = zip("data.csv", "1");
    assertUnusable(ProblemCode.UNREADABLE_FILE, () -> read(zip, "other.csv"));
  }

  @Test
  void anythingElseIsNoArchive() throws IOException {
    assertThat(Archive.is(Files.write(folder.resolve("a"), new byte[0]))).isFalse();
    assertThat(Archive.is(Files.writeString(folder.resolve("b"), "PKzip"))).isFalse();
  }

  private Path zip(String... namesAndTexts) throws IOException {
    Path zip = folder.resolve("given.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  private Path zip(String name, byte[] content) throws IOException {
    Path zip = folder.resolve("bytes.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return zip;
  }

  private static InputFile member(Path zip, String member) {
    return new InputFile(
        zip, member, "given.zip!/" + member, new SourceId("test-source"), new Vintage("2026"));
  }

  private static String read(Path zip, String member) throws IOException {
    try (InputStream in = TextFile.bytes(member(zip, member))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes a number into the directory's first entry: two bytes for flags, four otherwise. */
  private static void patch(Path zip, int at, int value) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
    int entry = 0;
    while (bytes.getInt(entry) != CENTRAL) {
      entry++;
    }
    if (at == CENTRAL_FLAGS_AT) {
      bytes.putShort(entry + at, (short) value);
    } else {
      bytes.putInt(entry + at, value);
    }
    Files.write(zip, bytes.array());
  }

  private static void replaceAll(byte[] bytes, String old, String other) {
    byte[] wanted = old.getBytes(StandardCharsets.UTF_8);
    byte[] instead = other.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(Arrays.copyOfRange(bytes, i, i + wanted.length), wanted)) {
        System.arraycopy(instead, 0, bytes, i, instead.length);
      }
    }
  }

  /** One stored member whose sizes stand in the extra field for archives beyond 4 GiB. */
  private static byte[] zip64(String name, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    byte[] file = name.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(content);
    ByteBuffer out = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x04034b50).putShort((short) 45).putShort((short) 0).putShort((short) 0).putInt(0);
    out.putInt((int) crc.getValue()).putInt(-1).putInt(-1);
    out.putShort((short) file.length).putShort((short) 20).put(file);
    out.putShort((short) 1).putShort((short) 16).putLong(content.length).putLong(content.length);
    out.put(content);
    int central = out.position();
    out.putInt(CENTRAL).putShort((short) 45).putShort((short) 45).putShort((short) 0);
    out.putShort((short) 0).putInt(0).putInt((int) crc.getValue()).putInt(-1).putInt(-1);
    out.putShort((short) file.length).putShort((short) 28).putShort((short) 0);
    out.putShort((short) 0).putShort((short) 0).putInt(0).putInt(-1).put(file);
    out.putShort((short) 1).putShort((short) 24);
    out.putLong(content.length).putLong(content.length).putLong(0);
    int end = out.position();
    out.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0);
    out.putInt(0).putLong(1).putLong(1).putLong(end - central).putLong(central);
    out.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
    out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort((short) -1);
    out.putShort((short) -1).putInt(-1).putInt(-1).putShort((short) 0);
    return Arrays.copyOf(out.array(), out.position());
  }
}
