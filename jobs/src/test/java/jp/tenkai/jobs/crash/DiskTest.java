package jp.tenkai.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.jobs.command.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on disks that have no room left, or take no writing. */
class DiskTest {
  private static final long PLENTY = 200_000_000;

  private static final CrashWorld WORLD = CrashWorld.shared();

  @TempDir private Path folder;

  /**
   * Each disk has room for a little more than the one before, so that a run meets its end in each
   * step in turn. The last has room enough.
   */
  @Test
  void aFullDiskIsNamedAndTheNextRunCompletes() throws IOException {
    List<String> met = new ArrayList<>();
    for (long more : List.of(0L, 8_192L, 100_000L, 900_000L)) {
      try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk" + more), PLENTY)) {
        Path out = WORLD.copy(disk.folder().resolve("out"));
        disk.resize(pages(used(disk.folder())) + more);
        Map<String, String> before = FinalState.of(out);

        CommandRun full = run(out);

        boolean settled = Files.exists(out.resolve("releases").resolve(CrashWorld.QUARTER));
        met.add(lastStep(full) + (settled ? ", release settled" : ""));
        assertThat(full.code()).as(full.err()).isEqualTo(1);
        assertThat(full.err())
            .contains("The disk is full: free ", " MB (", "tmpfs", "needed ", " MB")
            .contains(disk.folder().toString())
            .contains("what to do: Make room, then run the same command again.")
            .contains("Nothing was published; the last release is as it was.")
            .doesNotContain("\tat ");
        // The old release stays as it was; the new one may be there, whole.
        before.remove("current");
        assertThat(FinalState.of(out)).containsAllEntriesOf(before);
        assertThat(FinalState.current(out)).isEqualTo(CrashWorld.BEFORE);

        disk.resize(PLENTY);
        assertThat(run(out).code()).isZero();
        assertThat(ReleaseReader.verify(out.resolve("releases/current"))).isEmpty();
        assertThat(FinalState.current(out)).isEqualTo(CrashWorld.QUARTER);
        assertThat(Leftovers.in(out)).isEmpty();
      }
    }
    assertThat(met)
        .containsExactly("", "[1/8] Ingest", "[6/8] Publish", "[6/8] Publish, release settled");
  }

  @Test
  void aDiskThatTakesNoWriting() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), PLENTY)) {
      Path out = WORLD.copy(disk.folder().resolve("out"));
      Map<String, String> before = FinalState.of(out);
      disk.readOnly();

      CommandRun run = run(out);
      CommandRun japanese = run(out, "--lang", "ja");

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err())
          .contains(out.toString())
          .contains("The disk takes no writing: Read-only file system (")
          .contains("mount -o remount,rw")
          .doesNotContain("\tat ");
      assertThat(japanese.code()).isEqualTo(1);
      assertThat(japanese.err()).contains("ディスクに書き込めません：", "対処: ");
      assertThat(CommandRun.of("verify", "--out", out.toString()).code()).isZero();

      disk.writable();
      assertThat(FinalState.of(out)).isEqualTo(before);
      assertThat(run(out).code()).isZero();
    }
  }

  private static CommandRun run(Path out, String... more) {
    List<String> words = new ArrayList<>(WORLD.refresh(out));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }

  /** The title of the step that the run did not get through. */
  private static String lastStep(CommandRun run) {
    return run.err()
        .lines()
        .filter(line -> line.matches("\\[\\d/\\d+] .*"))
        .reduce((a, b) -> b)
        .map(line -> line.substring(0, Math.min(line.length(), 30)).strip())
        .orElse("");
  }

  private static long used(Path disk) throws IOException {
    var store = Files.getFileStore(disk);
    return store.getTotalSpace() - store.getUnallocatedSpace();
  }

  /** A tmpfs counts in pages. */
  private static long pages(long bytes) {
    return (bytes + 4095) / 4096 * 4096;
  }
}
