package jp.tenkai.datasets.landing;

import static jp.tenkai.datasets.landing.Deliveries.NOON;
import static jp.tenkai.datasets.landing.Deliveries.deliver;
import static jp.tenkai.datasets.landing.Deliveries.provenance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import jp.tenkai.datasets.landing.Removal.Kind;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruneTest {
  private static final PruneRule KEEP_ALL = rule(OptionalInt.empty());

  @TempDir Path folder;

  private Landing landing;

  @BeforeEach
  void open() throws IOException {
    landing = Landing.at(folder);
  }

  @Test
  void leavesAloneWhatIsNamed() throws IOException {
    deliver(landing, "a", provenance("data.csv"));
    deliver(landing, "b", provenance("data.csv", NOON.plusSeconds(1), "2026-08-13"));
    assertThat(landing.prune(KEEP_ALL)).isEmpty();
    assertThat(landing.list()).hasSize(2);
  }

  @Test
  void removesWhatNoRecordNamesAndOldDrafts() throws IOException {
    deliver(landing, "a", provenance("data.csv"));
    Files.createDirectories(folder.resolve("objects/88"));
    Path stray = Files.writeString(folder.resolve("objects/88/" + "8".repeat(64)), "stray");
    Path unfinished = Files.writeString(folder.resolve("records/x.json.new"), "{");
    Path old = Files.writeString(landing.draft("old"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
    Path young = Files.writeString(landing.draft("young"), "half");
    List<Removal> said = landing.prunable(KEEP_ALL);
    assertThat(said)
        .extracting(Removal::kind)
        .containsExactlyInAnyOrder(Kind.OBJECT, Kind.RECORD, Kind.DRAFT);
    assertThat(stray).exists();
    assertThat(landing.prune(KEEP_ALL)).isEqualTo(said);
    assertThat(stray).doesNotExist();
    assertThat(unfinished).doesNotExist();
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(landing.verify()).extracting(Finding::state).containsExactly(Finding.State.SOUND);
  }

  @Test
  void aClaimedDraftStaysHoweverOldItIs() throws IOException {
    try (Claim claim = landing.claim("key").orElseThrow()) {
      Files.writeString(claim.draft(), "half");
      Files.setLastModifiedTime(claim.draft(), FileTime.from(NOON.minus(Duration.ofDays(99))));
      assertThat(landing.prune(KEEP_ALL)).isEmpty();
    }
    assertThat(landing.prune(KEEP_ALL)).extracting(Removal::kind).containsExactly(Kind.DRAFT);
  }

  @Test
  void keepsTheNewestVintagesOfEachFileWhenAsked() throws IOException {
    deliver(landing, "january", provenance("data.csv", NOON, "2026-01"));
    deliver(landing, "march", provenance("data.csv", NOON.plusSeconds(1), "2026-03"));
    deliver(landing, "march, mended", provenance("data.csv", NOON.plusSeconds(2), "2026-03"));
    deliver(landing, "february", provenance("data.csv", NOON.plusSeconds(3), "2026-02"));
    deliver(landing, "another file", provenance("other.csv", NOON, "2020"));
    List<Removal> gone = landing.prune(rule(OptionalInt.of(1)));
    assertThat(gone)
        .extracting(Removal::kind)
        .containsExactly(Kind.RECORD, Kind.RECORD, Kind.OBJECT, Kind.OBJECT);
    assertThat(gone.get(0).words()).isEqualTo("data.csv, test-source, 2026-01");
    assertThat(landing.list())
        .extracting(landed -> Files.readString(landed.path()))
        .containsExactlyInAnyOrder("march", "march, mended", "another file");
  }

  @Test
  void bytesStayWhileAnyRecordNamesThem() throws IOException {
    deliver(landing, "same", provenance("data.csv", NOON, "2026-01"));
    deliver(landing, "new", provenance("data.csv", NOON.plusSeconds(1), "2026-02"));
    Landed other = deliver(landing, "same", provenance("other.csv", NOON.plusSeconds(2), "2020"));
    assertThat(landing.prune(rule(OptionalInt.of(1))))
        .extracting(Removal::kind)
        .containsExactly(Kind.RECORD);
    assertThat(other.path()).exists();
    assertThat(landing.verify()).noneMatch(finding -> finding.state() != Finding.State.SOUND);
  }

  @Test
  void theDayOfReceiptStandsInForAVintageThatNobodyStates() throws IOException {
    deliver(landing, "old", provenance("data.csv", NOON.minus(Duration.ofDays(90)), ""));
    deliver(landing, "new", provenance("data.csv", NOON, ""));
    landing.prune(rule(OptionalInt.of(1)));
    assertThat(landing.list())
        .extracting(landed -> Files.readString(landed.path()))
        .containsExactly("new");
  }

  @Test
  void removesNothingWhileARecordIsDamaged() throws IOException {
    Landed landed = deliver(landing, "a", provenance("data.csv"));
    Path record =
        folder.resolve(
            "records/20261001T120000123456Z-" + landed.sha256().substring(0, 12) + ".json");
    Files.delete(record);
    Files.writeString(record, "{}");
    assertThatThrownBy(() -> landing.prune(KEEP_ALL)).isInstanceOf(UnusableInput.class);
    assertThat(landed.path()).exists();
  }

  @Test
  void anUnfitRuleIsRefused() {
    assertThatThrownBy(() -> rule(OptionalInt.of(0))).isInstanceOf(IllegalArgumentException.class);
  }

  private static PruneRule rule(OptionalInt vintages) {
    return new PruneRule(Instant.now(), Duration.ofDays(7), vintages);
  }
}
