package jp.tenkai.jobs.software;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.software.SoftwareFinding.What;
import org.junit.jupiter.api.Test;

/** The build's own check, and that it finds what is planted. */
class SoftwareCheckTest {
  private static final Path CONF = Path.of(System.getProperty("tenkai.home", ".."), "conf");
  private static final String NONE = "0".repeat(64);
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");

  private final Advisories advisories = SoftwareFiles.advisories(CONF);

  @Test
  void nothingThatTenkaiRunsWithIsBeyondItsSupportOrKnownToBeVulnerableToday() {
    Ledger ledger = Ledger.of("1.0.0", Libraries.locked(), SoftwareFiles.support(CONF));

    List<SoftwareFinding> bad =
        SoftwareCheck.on(LocalDate.now(ZoneOffset.UTC), ledger, advisories).stream()
            .filter(finding -> finding.what().isBad())
            .toList();

    assertThat(bad).as("see ./tenkai software, conf/software.yaml, conf/advisories.yaml").isEmpty();
  }

  @Test
  void findsPlantedVersionsByTheirRanges() {
    assertThat(known("org.apache.logging.log4j", "log4j-core", "2.14.1"))
        .contains("CVE-2021-44228", "CVE-2021-45046", "CVE-2021-45105", "CVE-2021-44832");
    assertThat(known("org.apache.logging.log4j", "log4j-core", "2.16.0"))
        .contains("CVE-2021-45105")
        .doesNotContain("CVE-2021-44228", "CVE-2021-45046");
    assertThat(known("io.netty", "netty-handler", "4.2.13.Final")).contains("CVE-2026-45416");
    assertThat(known("io.netty", "netty-handler", "4.2.15.Final")).isEmpty();
    assertThat(known("io.netty", "netty-handler", "4.1.135.Final")).isEmpty();
    assertThat(known("com.google.guava", "guava", "31.1-jre")).contains("CVE-2023-2976");
    assertThat(known("com.google.guava", "guava", "33.0.0-jre")).isEmpty();
    assertThat(known("com.google.protobuf", "protobuf-java", "4.28.1")).contains("CVE-2024-7254");
    assertThat(known("com.google.protobuf", "protobuf-java", "4.27.5")).isEmpty();
    assertThat(known("org.example", "log4j-core", "2.14.1")).isEmpty();
  }

  /** What Spark 4.2.0 brings by itself would not pass: hence the versions in pom.xml. */
  @Test
  void sparksOwnNettyAndJacksonAreKnownToBeVulnerable() {
    assertThat(known("io.netty", "netty-codec-http2", "4.2.13.Final")).contains("CVE-2026-47244");
    assertThat(known("com.fasterxml.jackson.core", "jackson-databind", "2.21.2"))
        .contains("CVE-2026-54513");
  }

  @Test
  void anExemptionHoldsUntilItsDay() {
    Library janino = library("org.codehaus.janino", "janino", "3.1.9");

    assertThat(whats(DAY, janino)).contains(What.EXEMPTED).doesNotContain(What.VULNERABLE);
    assertThat(whats(DAY.plusYears(2), janino)).contains(What.EXEMPTION_OVER);
  }

  @Test
  void supportThatIsOverOrEndsSoonIsSaid() {
    Support until =
        new Support(
            Optional.of(LocalDate.parse("2027-03-31")),
            false,
            new Words("said so", "明記"),
            "https://example.org");
    Ledger ledger = new Ledger(List.of(piece(Optional.of(until))));

    assertThat(what(LocalDate.parse("2026-09-30"), ledger)).isEmpty();
    assertThat(what(LocalDate.parse("2026-10-01"), ledger)).containsExactly(What.SUPPORT_ENDS_SOON);
    assertThat(what(LocalDate.parse("2027-03-31"), ledger))
        .contains(What.SUPPORT_ENDS_SOON)
        .doesNotContain(What.BEYOND_SUPPORT);
    assertThat(what(LocalDate.parse("2027-04-01"), ledger)).contains(What.BEYOND_SUPPORT);
  }

  @Test
  void aPieceWithoutAnEntryIsSaidAndAnOldListToo() {
    Ledger ledger = new Ledger(List.of(piece(Optional.empty())));

    assertThat(what(DAY, ledger)).containsExactly(What.NO_ENTRY);
    assertThat(what(DAY.plusMonths(3).plusDays(1), ledger)).contains(What.OLD_ADVISORIES);
  }

  @Test
  void everyExemptionIsOfALibraryThatIsThere() {
    List<Library> libraries = Libraries.locked();

    assertThat(advisories.exemptions())
        .allSatisfy(
            exemption ->
                assertThat(libraries)
                    .as(exemption.toString())
                    .anyMatch(library -> exemption.libraries().fits(library.coordinates())));
  }

  private List<String> known(String group, String artifact, String version) {
    Library library = library(group, artifact, version);
    return advisories.advisories().stream()
        .filter(advisory -> advisory.affects(library))
        .map(Advisory::id)
        .toList();
  }

  private List<What> whats(LocalDate day, Library library) {
    return what(day, Ledger.of("1.0.0", List.of(library), SoftwareFiles.support(CONF)));
  }

  private List<What> what(LocalDate day, Ledger ledger) {
    return SoftwareCheck.on(day, ledger, advisories).stream().map(SoftwareFinding::what).toList();
  }

  private static Piece piece(Optional<Support> support) {
    return new Piece(
        PieceKind.FONT, "A font", "1", "reports", "OFL-1.1", support, "", Optional.empty());
  }

  private static Library library(String group, String artifact, String version) {
    return new Library(group, artifact, version, "", "Apache-2.0", NONE);
  }
}
