package jp.tenkai.datasets.landing;

import static jp.tenkai.datasets.landing.Deliveries.NOON;
import static jp.tenkai.datasets.landing.Deliveries.deliver;
import static jp.tenkai.datasets.landing.Deliveries.provenance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.datasets.landing.Finding.State;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTest {
  /** SHA-256 of {@code abc}: FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void keepsBytesUnderTheirHashWriteProtected() throws IOException {
    Landed landed = deliver(landing(), "abc", provenance("data.csv"));
    assertThat(landed.sha256()).isEqualTo(ABC);
    assertThat(landed.bytes()).isEqualTo(3);
    assertThat(landed.path()).isEqualTo(folder.resolve("objects").resolve("ba").resolve(ABC));
    assertThat(landed.path()).hasContent("abc");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(landed.path())))
        .isEqualTo("r--r--r--");
    assertThat(files("partial")).isEmpty();
  }

  @Test
  void theRecordSaysEverythingAndComesBackAsItWas() throws IOException {
    Provenance provenance = provenance("data.csv");
    Landed landed = deliver(landing(), "abc", provenance);
    assertThat(Landing.at(folder).list()).containsExactly(landed);
    assertThat(files("records")).containsExactly("20261001T120000123456Z-ba7816bf8f01.json");
    assertThat(folder.resolve("records/20261001T120000123456Z-ba7816bf8f01.json"))
        .content()
        .contains("\"sha256\" : \"" + ABC + "\"", "https://example.org/data.csv", "CC BY 4.0")
        .contains("\"vintage\" : \"2026-07-13\"", "\"ETag\" : \"\\\"abc\\\"\"", "FETCHED");
  }

  @Test
  void theSameBytesTwiceAreStoredOnceWithTwoReceipts() throws IOException {
    Landing landing = landing();
    Landed first = deliver(landing, "abc", provenance("a.csv"));
    Landed second = deliver(landing, "abc", provenance("b.csv", NOON.plusSeconds(60), ""));
    assertThat(second.path()).isEqualTo(first.path());
    assertThat(files("objects/ba")).hasSize(1);
    assertThat(landing.list()).containsExactly(first, second);
  }

  @Test
  void twoReceiptsOfOneMomentHaveARecordEach() throws IOException {
    Landing landing = landing();
    deliver(landing, "abc", provenance("a.csv"));
    deliver(landing, "abc", provenance("b.csv"));
    deliver(landing, "abc", provenance("b.csv"));
    assertThat(landing.list())
        .extracting(landed -> landed.provenance().name())
        .containsExactly("a.csv", "b.csv");
    assertThat(files("records")).hasSize(2);
  }

  @Test
  void listsByTimeThenHash() throws IOException {
    Landing landing = landing();
    deliver(landing, "later", provenance("c", NOON.plusSeconds(1), ""));
    deliver(landing, "x", provenance("b"));
    deliver(landing, "abc", provenance("a"));
    List<Landed> list = landing.list();
    assertThat(list.get(2).provenance().name()).isEqualTo("c");
    assertThat(list.get(0).sha256()).isLessThan(list.get(1).sha256());
  }

  @Test
  void anEmptyFileIsAFileToo() throws IOException {
    assertThat(deliver(landing(), "", provenance("empty.csv")).bytes()).isZero();
  }

  @Test
  void namesFromOutsideNeverBecomePaths() throws IOException {
    Landing landing = landing();
    Path draft = landing.draft("../../../etc/passwd\0\n");
    assertThat(draft.getParent()).isEqualTo(folder.resolve("partial"));
    Files.writeString(draft, "abc");
    Landed landed = landing.settle(draft, provenance("../../escape.csv"));
    assertThat(landed.path()).startsWith(folder.resolve("objects"));
    assertThat(files("records")).allMatch(name -> name.matches("[0-9TZ]+-[0-9a-f]{12}\\.json"));
    assertThat(folder.resolve("../../escape.csv")).doesNotExist();
  }

  @Test
  void theSameKeyGivesTheSameDraftSoThatADownloadCanGoOn() throws IOException {
    Path draft = landing().draft("https://example.org/large.zip");
    Files.writeString(draft, "half");
    assertThat(Landing.at(folder).draft("https://example.org/large.zip"))
        .isEqualTo(draft)
        .hasContent("half");
    assertThat(landing().draft("https://example.org/other.zip")).isNotEqualTo(draft);
  }

  @Test
  void aDraftThatAKilledRunProtectedCanBeWrittenAgain() throws IOException {
    Path draft = Files.writeString(landing().draft("key"), "half");
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("r--r--r--"));
    Path again = landing().draft("key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again)))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void settlesDraftsOnly() throws IOException {
    Landing landing = landing();
    Path stranger = Files.writeString(folder.resolve("stranger.csv"), "abc");
    assertThatThrownBy(() -> landing.settle(stranger, provenance("a")))
        .isInstanceOf(IllegalArgumentException.class);
    Path link = landing.draft("link");
    Files.createSymbolicLink(link, stranger);
    assertThatThrownBy(() -> landing.settle(link, provenance("a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> landing.draft("link")).isInstanceOf(IOException.class);
  }

  @Test
  void oneAtATimeMayClaimADraft() throws IOException {
    Landing landing = landing();
    try (Claim claim = landing.claim("key").orElseThrow()) {
      assertThat(claim.draft()).isEqualTo(landing.draft("key"));
      assertThat(Landing.at(folder).claim("key")).isEmpty();
      try (Claim other = landing.claim("other").orElseThrow()) {
        assertThat(other.draft()).isNotEqualTo(claim.draft());
      }
    }
    try (Claim again = landing.claim("key").orElseThrow()) {
      assertThat(again.draft()).isEqualTo(landing.draft("key"));
    }
  }

  @Test
  void verifyFindsEveryKindOfDamage() throws IOException {
    Landing landing = landing();
    Landed sound = deliver(landing, "sound", provenance("sound.csv"));
    Landed changed = deliver(landing, "abc", provenance("changed.csv"));
    Landed missing = deliver(landing, "missing", provenance("missing.csv"));
    overwrite(changed.path(), "abd");
    Files.delete(missing.path());
    Files.createDirectories(folder.resolve("objects/00"));
    Files.writeString(folder.resolve("objects/00/stray"), "?");
    Files.writeString(folder.resolve("records/bad.json"), "{\"sha256\":\"x\"}");
    assertThat(landing.verify())
        .extracting(Finding::state, Finding::names)
        .containsExactlyInAnyOrder(
            tuple(State.SOUND, "sound.csv"),
            tuple(State.CHANGED, "changed.csv"),
            tuple(State.MISSING, "missing.csv"),
            tuple(State.UNRECORDED, ""),
            tuple(State.BAD_RECORD, ""));
    assertThat(sound.path()).exists();
  }

  @Test
  void verifyFindsOneFlippedDigitInARecord() throws IOException {
    Landing landing = landing();
    deliver(landing, "abc", provenance("data.csv"));
    Path record = folder.resolve("records").resolve(files("records").get(0));
    overwrite(record, Files.readString(record).replace("2026-07-13", "2026-07-14"));
    assertThat(landing.verify())
        .extracting(Finding::state)
        .containsExactlyInAnyOrder(State.BAD_RECORD, State.UNRECORDED);
    assertThatThrownBy(landing::list)
        .isInstanceOfSatisfying(
            UnusableInput.class,
            e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.DAMAGED_RECORD));
  }

  @Test
  void aLinkInPlaceOfBytesIsAChange() throws IOException {
    Landing landing = landing();
    Landed landed = deliver(landing, "abc", provenance("data.csv"));
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "abc");
    Files.delete(landed.path());
    Files.createSymbolicLink(landed.path(), elsewhere);
    assertThat(landing.verify()).extracting(Finding::state).containsExactly(State.CHANGED);
  }

  @Test
  void receivingSoundBytesAgainMendsDamagedOnes() throws IOException {
    Landing landing = landing();
    Landed landed = deliver(landing, "abc", provenance("data.csv"));
    overwrite(landed.path(), "abd");
    deliver(landing, "abc", provenance("data.csv", NOON.plusSeconds(1), ""));
    assertThat(landing.verify()).extracting(Finding::state).containsExactly(State.SOUND);
  }

  @Test
  void whatAKilledRunLeavesIsNothingOrAWholeFile() throws IOException {
    Landing landing = landing();
    deliver(landing, "abc", provenance("data.csv"));
    // Killed while downloading, between the bytes and their record, and while writing the record.
    Files.writeString(landing.draft("key"), "half");
    Files.createDirectories(folder.resolve("objects/88"));
    Files.writeString(folder.resolve("objects/88/" + "8".repeat(64)), "bytes without a record");
    Files.writeString(folder.resolve("records/20261001T120000123456Z-888888888888.json.new"), "{");
    assertThat(landing.list()).hasSize(1);
    assertThat(landing.verify())
        .extracting(Finding::state)
        .containsExactlyInAnyOrder(State.SOUND, State.UNRECORDED);
    assertThat(landing.verify()).noneMatch(finding -> finding.state().isDamage());
  }

  private Landing landing() throws IOException {
    return Landing.at(folder);
  }

  private List<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void overwrite(Path file, String text) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.writeString(file, text);
  }
}
