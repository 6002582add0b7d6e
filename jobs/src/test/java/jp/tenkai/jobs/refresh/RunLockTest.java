package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  @TempDir private Path out;

  @Test
  void whoeverHoldsTheLockIsNamedToTheNext() throws IOException {
    RunLock.alone(
        out,
        () -> {
          LockOwner owner = RunLock.owner(out).orElseThrow();
          assertThat(owner.process()).isEqualTo(ProcessHandle.current().pid());
          assertThat(owner.since()).isBeforeOrEqualTo(Instant.now());
          assertThatThrownBy(() -> RunLock.alone(out, () -> "second"))
              .isInstanceOfSatisfying(
                  UnusableInput.class,
                  refused -> {
                    assertThat(refused.problems().get(0).code()).isEqualTo(ProblemCode.LOCKED);
                    assertThat(refused.problems().get(0).found()).isEqualTo(owner.toString());
                  });
          return "first";
        });

    assertThat(RunLock.owner(out)).as("the lock is free and names nobody").isEmpty();
  }

  @Test
  void aLockThatAKilledRunLeftIsTakenOverAndSaid() throws IOException {
    LockOwner dead = new LockOwner("batch", "metis", 4711, Instant.parse("2026-10-01T00:00:00Z"));
    Files.write(out.resolve(".refresh.lock"), dead.bytes());

    Optional<LockOwner> killed = RunLock.takeOver(out, before -> before);

    assertThat(killed).contains(dead);
    assertThat(killed.get()).hasToString("batch@metis, process 4711, since 2026-10-01T00:00:00Z");
    assertThat(RunLock.<Optional<LockOwner>>takeOver(out, before -> before)).isEmpty();
  }

  /** Whatever stands in the file, it frees or blocks nothing. */
  @Test
  void whatIsNoNameOfAnOwnerIsNobody() throws IOException {
    for (String text :
        List.of("", "batch", "a b c d", "a b 1 yesterday", "a b 99999999999999999999 x", "\0\0")) {
      Files.write(out.resolve(".refresh.lock"), text.getBytes(StandardCharsets.UTF_8));
      assertThat(RunLock.<Optional<LockOwner>>takeOver(out, killed -> killed)).as(text).isEmpty();
    }
  }
}
