package jp.tenkai.export.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of what may be shown, taken back and removed, without any file. */
class ReleaseHistoryTest {

  private final List<JournalEntry> journal = new ArrayList<>();

  @Test
  void aReleaseIsCurrentSupersededWithdrawnOrSettled() {
    note(JournalEntry.Kind.WITHDRAWN, "2026Q4", "2026Q3");
    ReleaseHistory history = history("2026Q3", "2026Q2", "2026Q3", "2026Q4", "2026Q4-r2");

    assertThat(history.names().stream().map(history::state))
        .containsExactly(
            ReleaseState.SUPERSEDED,
            ReleaseState.CURRENT,
            ReleaseState.WITHDRAWN,
            ReleaseState.SETTLED);
    assertThat(history.before()).contains(name("2026Q2"));
    assertThat(history.restorable()).contains(name("2026Q4"));
    assertThat(history.unfinished()).isEmpty();
  }

  @Test
  void aWithdrawalEndsWithItsRestoration() {
    note(JournalEntry.Kind.WITHDRAWN, "2026Q4", "2026Q3");
    note(JournalEntry.Kind.RESTORED, "2026Q4", "");
    note(JournalEntry.Kind.SHOWN, "2026Q4", "");
    ReleaseHistory history = history("2026Q4", "2026Q3", "2026Q4");

    assertThat(history.withdrawal(name("2026Q4"))).isEmpty();
    assertThat(history.restorable()).isEmpty();
  }

  @Test
  void readersAreNotLedBackToWhatWasWithdrawn() {
    note(JournalEntry.Kind.WITHDRAWN, "2026Q3", "2026Q2");
    ReleaseHistory history = history("2026Q4", "2026Q2", "2026Q3", "2026Q4");

    assertThat(history.before()).contains(name("2026Q2"));
    assertThat(history.before(Quarter.parse("2026Q4"))).contains(name("2026Q2"));
    assertThat(history("2026Q2", "2026Q2").before()).isEmpty();
  }

  @Test
  void aWithdrawalKilledBeforeTheMoveKnowsWhereItWasGoing() {
    note(JournalEntry.Kind.WITHDRAWN, "2026Q4", "2026Q2");
    ReleaseHistory history = history("2026Q4", "2026Q2", "2026Q3", "2026Q4");

    assertThat(history.unfinished()).isPresent();
    assertThat(history.before()).contains(name("2026Q2"));
    assertThat(history.prunable(1)).doesNotContain(name("2026Q2"), name("2026Q4"));
  }

  @Test
  void theNewestAreKeptAndWhatTheCurrentQuarterCountsFrom() {
    ReleaseHistory history =
        history("2026Q4-r2", "2026Q1", "2026Q2", "2026Q3", "2026Q4", "2026Q4-r2");

    assertThat(history.prunable(1)).containsExactly(name("2026Q1"), name("2026Q2"), name("2026Q4"));
    assertThat(history.prunable(4)).containsExactly(name("2026Q1"));
    assertThat(history.prunable(9)).isEmpty();
    assertThatThrownBy(() -> history.prunable(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCurrentReleaseIsKeptHoweverOldItIs() {
    note(JournalEntry.Kind.WITHDRAWN, "2026Q4", "2026Q1");
    note(JournalEntry.Kind.SHOWN, "2026Q3", "");
    ReleaseHistory history = history("2026Q1", "2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4");

    // 2026Q4 says what must not come back; 2026Q2 was never shown and may still be.
    assertThat(history.prunable(1)).isEmpty();
    note(JournalEntry.Kind.SHOWN, "2026Q2", "");
    assertThat(history("2026Q1", "2026Q1", "2026Q2", "2026Q3", "2026Q4").prunable(1))
        .containsExactly(name("2026Q2"));
  }

  @Test
  void aNameIsNotGivenTwice() {
    note(JournalEntry.Kind.PRUNED, "2026Q4-r2", "");

    assertThat(history("2026Q4", "2026Q4").highestEver(Quarter.parse("2026Q4")))
        .contains(name("2026Q4-r2"));
    assertThat(history("2026Q4", "2026Q4").highestEver(Quarter.parse("2026Q3"))).isEmpty();
  }

  private void note(JournalEntry.Kind kind, String release, String to) {
    journal.add(JournalEntry.now(kind, name(release), to, "a test"));
  }

  private ReleaseHistory history(String current, String... names) {
    return new ReleaseHistory(
        Stream.of(names).map(ReleaseHistoryTest::name).toList(),
        Optional.of(name(current)),
        journal);
  }

  private static ReleaseName name(String text) {
    return ReleaseName.parse(text).orElseThrow();
  }
}
