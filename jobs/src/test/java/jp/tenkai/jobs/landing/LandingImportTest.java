package jp.tenkai.jobs.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.landing.Finding;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.datasets.landing.Way;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.configuration.SourceConf;
import jp.tenkai.jobs.configuration.Terms;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.ingest.Recognition.Known;
import jp.tenkai.jobs.landing.ImportOutcome.LeftOut;
import jp.tenkai.jobs.landing.ImportOutcome.Taken;
import jp.tenkai.jobs.landing.ImportOutcome.Why;
import jp.tenkai.jobs.landing.ImportRequest.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up files are handed over. */
class LandingImportTest {
  private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");
  private static final ImportRequest PLAIN =
      new ImportRequest(Optional.empty(), Vintage.UNSTATED, Unrecognised.LEAVE);
  private static final String HEADER =
      "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2023\",\n";
  private static final String DATED =
      "\"Data Source\",\"World Development Indicators\",\n\n"
          + "\"Last Updated Date\",\"2026-07-13\",\n\n"
          + HEADER
          + "\"Kenya\",\"KEN\",\"Population\",\"SP.POP.TOTL\",\"55\",\n";
  private static final String ATHENA = "GHO,YEAR,COUNTRY,Display Value\nX,2020,KEN,1\n";

  @TempDir Path folder;

  @Test
  void recognisesTheSourceAndRecordsWhoStatesTheVintage() throws IOException {
    Taken taken = taken(imports().file(given("pop.csv", DATED), "pop.csv", PLAIN));
    assertThat(taken.isNew()).isTrue();
    assertThat(taken.recognition()).isInstanceOf(Known.class);
    Provenance p = taken.landed().provenance();
    assertThat(p.source().id()).isEqualTo("worldbank-wdi");
    assertThat(p.vintage()).isEqualTo(new Vintage("2026-07-13"));
    assertThat(p.vintageBasis()).isEqualTo("stated in the file");
    assertThat(p.received()).isEqualTo(NOON);
    assertThat(p.licence()).isEqualTo("CC BY 4.0");
    assertThat(p.way()).isEqualTo(Way.IMPORTED);
    assertThat(taken.landed().path()).hasContent(DATED);
  }

  @Test
  void aPersonsVintageHoldsWhereTheFileSaysNothing() throws IOException {
    ImportRequest dated =
        new ImportRequest(Optional.empty(), new Vintage("2026-03"), Unrecognised.LEAVE);
    Provenance said =
        taken(imports().file(given("a.csv", ATHENA), "a.csv", dated)).landed().provenance();
    assertThat(said.vintage()).isEqualTo(new Vintage("2026-03"));
    assertThat(VintageBasis.recorded(said)).isEqualTo(VintageBasis.BY_HAND);
    Provenance inFile =
        taken(imports().file(given("b.csv", DATED), "b.csv", dated)).landed().provenance();
    assertThat(inFile.vintage()).isEqualTo(new Vintage("2026-07-13"));
    Provenance inName =
        taken(
                imports()
                    .file(
                        given("c.csv", "t,i,j,k,v,q\n2024,4,24,300431,1,2\n"),
                        "BACI_HS17_Y2024_V202601.csv",
                        PLAIN))
            .landed()
            .provenance();
    assertThat(inName.vintage()).isEqualTo(new Vintage("2026-01"));
    assertThat(VintageBasis.recorded(inName)).isEqualTo(VintageBasis.IN_NAME);
    Provenance nobody =
        taken(imports().file(given("d.csv", ATHENA + "\n"), "d.csv", PLAIN)).landed().provenance();
    assertThat(VintageBasis.recorded(nobody)).isEqualTo(VintageBasis.NOBODY);
  }

  @Test
  void theSameFileAgainAddsNothing() throws IOException {
    Path file = given("pop.csv", DATED);
    taken(imports().file(file, "pop.csv", PLAIN));
    Taken again = taken(imports().file(file, "pop.csv", PLAIN));
    assertThat(again.isNew()).isFalse();
    assertThat(landing().list()).hasSize(1);
    Taken otherName = taken(imports().file(file, "other.csv", PLAIN));
    assertThat(otherName.isNew()).isFalse();
    assertThat(landing().list()).hasSize(2);
    assertThat(landing().verify()).hasSize(1);
  }

  @Test
  void bytesThatWereLostAreTakenAgain() throws IOException {
    Path file = given("pop.csv", DATED);
    Landed landed = taken(imports().file(file, "pop.csv", PLAIN)).landed();
    Files.delete(landed.path());
    taken(imports().file(file, "pop.csv", PLAIN));
    assertThat(landing().verify()).extracting(Finding::state).containsExactly(Finding.State.SOUND);
  }

  @Test
  void aStatedSourceThatContradictsTheContentIsAnError() throws IOException {
    Path file = given("pop.csv", DATED);
    assertThatThrownBy(() -> imports().file(file, "pop.csv", of("baci")))
        .isInstanceOfSatisfying(
            UnusableInput.class,
            e -> {
              assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.OTHER_SOURCE);
              assertThat(e.problems().get(0).found())
                  .isEqualTo("worldbank-indicator-csv of worldbank-wdi");
            });
    assertThat(landing().list()).isEmpty();
    assertThat(imports().file(file, "pop.csv", of("worldbank-wdi"))).isInstanceOf(Taken.class);
  }

  @Test
  void aSourceThatNobodyConfiguredIsAnError() throws IOException {
    Path file = given("pop.csv", DATED);
    assertThatThrownBy(() -> imports().file(file, "pop.csv", of("no-such-source")))
        .isInstanceOfSatisfying(
            UnusableInput.class,
            e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.UNKNOWN_SOURCE));
  }

  @Test
  void unrecognisedFilesAreLeftUnlessSomebodySaysWhoseTheyAre() throws IOException {
    Path file = given("x.csv", "a,b\n1,2\n");
    assertThat(imports().file(file, "x.csv", PLAIN))
        .isEqualTo(new LeftOut("x.csv", Why.UNRECOGNISED, "UNKNOWN_LAYOUT: columns: a, b"));
    assertThat(taken(imports().file(file, "x.csv", of("baci"))).landed().provenance().source().id())
        .isEqualTo("baci");
    ImportRequest all = new ImportRequest(Optional.empty(), Vintage.UNSTATED, Unrecognised.LAND);
    assertThat(taken(imports().file(file, "x.csv", all)).landed().provenance().source())
        .isEqualTo(Provenance.UNRECOGNISED);
  }

  @Test
  void anArchiveIsOfTheSourceOfItsFigures() throws IOException {
    Path zip = given("download.zip", "");
    try (OutputStream bytes = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> member :
          List.of(
              Map.entry(
                  "Metadata_Country.csv", "Country Code,Region,IncomeGroup\nKEN,Africa,LMC\n"),
              Map.entry("API_SP.POP.TOTL.csv", DATED))) {
        out.putNextEntry(new ZipEntry(member.getKey()));
        out.write(member.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Taken taken = taken(imports().file(zip, "download.zip", PLAIN));
    assertThat(taken.landed().provenance().source().id()).isEqualTo("worldbank-wdi");
    assertThat(taken.landed().provenance().vintage()).isEqualTo(Vintage.UNSTATED);
    assertThatThrownBy(() -> imports().file(zip, "download.zip", of("baci")))
        .isInstanceOf(UnusableInput.class);
  }

  @Test
  void walksAFolderInOrderAndSaysWhatItLeavesOut() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.createDirectories(data.resolve("who"));
    Files.createDirectories(data.resolve(".git"));
    Files.writeString(data.resolve("who/DEVICES00.csv"), ATHENA);
    Files.writeString(data.resolve("pop.csv"), DATED);
    Files.writeString(data.resolve("SOURCES.md"), "# Sources\n");
    Files.writeString(data.resolve(".hidden.csv"), ATHENA);
    Files.writeString(data.resolve(".git/config.csv"), ATHENA);
    Files.createSymbolicLink(data.resolve("link.csv"), data.resolve("pop.csv"));
    Files.createSymbolicLink(data.resolve("loop"), data);
    List<ImportOutcome> told = new ArrayList<>();
    List<ImportOutcome> outcomes = imports().folder(data, PLAIN, told::add);
    assertThat(told).isEqualTo(outcomes);
    assertThat(outcomes)
        .extracting(ImportOutcome::name, o -> o instanceof LeftOut left ? left.why() : null)
        .containsExactly(
            tuple(".git/", Why.HIDDEN),
            tuple(".hidden.csv", Why.HIDDEN),
            tuple("SOURCES.md", Why.ABOUT_SOURCES),
            tuple("link.csv", Why.LINK),
            tuple("loop", Why.LINK),
            tuple("pop.csv", null),
            tuple("who/DEVICES00.csv", null));
  }

  @Test
  void doesNotTakeTheLandingItself() throws IOException {
    imports().file(given("pop.csv", DATED), "pop.csv", PLAIN);
    List<ImportOutcome> outcomes = imports().folder(folder, PLAIN, outcome -> {});
    assertThat(outcomes).extracting(ImportOutcome::name).containsExactly("landing/", "pop.csv");
  }

  @Test
  void saysThatAFileOrFolderIsNotThere() throws IOException {
    assertThat(imports().file(folder.resolve("no.csv"), "no.csv", PLAIN))
        .isInstanceOfSatisfying(
            LeftOut.class, left -> assertThat(left.why()).isEqualTo(Why.NOT_A_FILE));
    assertThatThrownBy(() -> imports().folder(folder.resolve("no"), PLAIN, outcome -> {}))
        .isInstanceOf(UnusableInput.class);
  }

  private LandingImport imports() throws IOException {
    return new LandingImport(landing(), sources(), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private Landing landing() throws IOException {
    return Landing.at(folder.resolve("landing"));
  }

  private Path given(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Taken taken(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(Taken.class);
    return (Taken) outcome;
  }

  private static ImportRequest of(String source) {
    return new ImportRequest(
        Optional.of(new SourceId(source)), Vintage.UNSTATED, Unrecognised.LAND);
  }

  private static Map<SourceId, SourceConf> sources() {
    return Map.of(
        new SourceId("worldbank-wdi"), conf("worldbank-wdi"),
        new SourceId("baci"), conf("baci"));
  }

  private static SourceConf conf(String id) {
    Words name = new Words("A source", "データソース");
    return new SourceConf(
        new SourceId(id),
        name,
        name,
        "CC BY 4.0",
        Terms.OPEN,
        "A source",
        "",
        "made up",
        List.of());
  }
}
