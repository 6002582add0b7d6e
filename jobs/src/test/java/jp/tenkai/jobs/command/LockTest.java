package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jp.tenkai.jobs.refresh.FolderState;
import jp.tenkai.jobs.refresh.MadeRelease;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;

/** Two refreshes at once: the second one waits for nobody and changes nothing. */
class LockTest {
  private static CommandRun refresh(Path out, String language) {
    return CommandRun.of(
        "refresh",
        "--no-publish",
        "--conf",
        SmallWorld.shared().conf().toString(),
        "--snapshot",
        SmallWorld.shared().snapshotPath().toString(),
        "--out",
        out.toString(),
        "--quarter",
        MadeRelease.QUARTER,
        "--lang",
        language);
  }

  @Test
  void theSecondIsTurnedAwayAndMayRunWhenTheFirstHasEnded() throws IOException {
    MadeRelease release = MadeRelease.small();
    FolderState before = FolderState.of(release.out());
    Path lock = release.out().resolve(".refresh.lock");

    try (FileChannel first = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      assertThat(first.tryLock()).isNotNull();

      CommandRun second = refresh(release.out(), "en");

      assertThat(second.code()).isEqualTo(4);
      assertThat(second.err())
          .contains(lock + ": Another run is at work")
          .contains("what to do: ")
          .doesNotContain("\tat ");
      CommandRun japanese = refresh(release.out(), "ja");
      assertThat(japanese.code()).isEqualTo(4);
      assertThat(japanese.err()).contains(lock + ": 別の処理が実行中です");
    }

    assertThat(FolderState.of(release.out())).isEqualTo(before);
    assertThat(refresh(release.out(), "en").code()).isZero();
    assertThat(FolderState.of(release.out())).isEqualTo(before);
  }
}
