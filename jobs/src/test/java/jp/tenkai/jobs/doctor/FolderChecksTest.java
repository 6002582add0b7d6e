package jp.tenkai.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disks and folders as a run needs them, and as it sometimes finds them. */
class FolderChecksTest {
  @TempDir private Path out;

  @Test
  void aFolderThatIsNotThereYetIsJudgedByTheOneAbove() throws IOException {
    Path notYet = out.resolve("a").resolve("b");

    assertThat(Look.at(new DiskCheck(notYet)).values()).containsEntry("folder", out);
    assertThat(Look.word(new WriteCheck(notYet))).isEqualTo("ok ok");
    assertThat(Look.at(new InodeCheck(notYet)).verdict()).isEqualTo(Verdict.OK);
    assertThat(out).isEmptyDirectory();
  }

  /** The release is a file with a hole: it has its size without taking room. */
  @ParameterizedTest
  @CsvSource({"1.1, bad full", "0.5, warning short"})
  void aDiskWithoutRoomForTheNextRelease(double part, String expected) throws IOException {
    Path release = Files.createDirectories(out.resolve("releases").resolve("2026Q3"));
    Files.createSymbolicLink(out.resolve("releases").resolve("current"), Path.of("2026Q3"));
    long free = Files.getFileStore(out).getUsableSpace();
    try (RandomAccessFile file = new RandomAccessFile(release.resolve("large").toFile(), "rw")) {
      file.setLength((long) (free * part));
    }

    assertThat(Look.word(new DiskCheck(out))).isEqualTo(expected);
  }

  @Test
  void aTinyDisk() throws IOException {
    Optional<TinyDisk> tiny = TinyDisk.at(Files.createDirectory(out.resolve("tiny")));
    if (tiny.isEmpty()) {
      return;
    }
    try (TinyDisk disk = tiny.get()) {
      assertThat(Look.word(new DiskCheck(disk.folder()))).isEqualTo("bad full");
      assertThat(Look.word(new InodeCheck(disk.folder()))).isEqualTo("bad few");
      assertThat(Look.word(new TemporaryCheck(disk.folder()))).isEqualTo("bad no_exec");
      assertThat(Look.word(new WriteCheck(disk.folder()))).isEqualTo("ok ok");

      Path home = Files.createDirectory(out.resolve("home"));
      Files.createDirectory(disk.folder().resolve("releases"));
      Files.createSymbolicLink(home.resolve("releases"), disk.folder().resolve("releases"));
      assertThat(Look.word(new WriteCheck(home))).isEqualTo("bad apart");
    }
  }

  @Test
  void aFolderThatRefusesWriting() throws IOException {
    // Nobody, root included, makes a file there.
    Path refused = Path.of("/proc/self");

    assertThat(Look.word(new WriteCheck(refused))).isEqualTo("bad refused");
    assertThat(Look.word(new TemporaryCheck(refused))).isEqualTo("bad closed");
  }

  @Test
  void aTemporaryFolderAsUsual() throws IOException {
    assertThat(Look.at(new TemporaryCheck(out)).about()).isIn("ok", "full");
    assertThat(out).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "nfs4, true", "cifs, true", "smb3, true", "fuse.sshfs, true", "9p, true",
    "ext4, false", "xfs, false", "overlay, false", "tmpfs, false", "apfs, false"
  })
  void diskOfAnotherMachine(String type, boolean remote) {
    assertThat(WriteCheck.isRemote(type)).isEqualTo(remote);
  }
}
