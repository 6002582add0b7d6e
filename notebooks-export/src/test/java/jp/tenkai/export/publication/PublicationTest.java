package jp.tenkai.export.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.ReleaseWriter;
import jp.tenkai.export.release.Releases;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class PublicationTest {

  @TempDir private Path out;

  @Test
  void aPublicationIsWholeAndNamesTheReleaseItWasMadeFrom() throws IOException {
    ReleaseContents contents = published(1);

    Publication.Published published = write(contents);

    assertThat(published.directory()).isEqualTo(out.toRealPath().resolve("publications/2026Q4"));
    PublicationManifest manifest = PublicationManifest.read(published.directory());
    assertThat(manifest.tablesSha256()).isEqualTo(contents.tablesSha256());
    assertThat(manifest.files()).extracting(MadeFile::path).contains("site/index.html");
    assertThat(Publication.differences(published.directory())).isEmpty();
  }

  @Test
  void whatDidNotChangeIsNotWrittenAgain() throws IOException {
    ReleaseContents contents = published(1);
    Path index = write(contents).directory().resolve("site/index.html");
    Object before = Files.readAttributes(index, "unix:ino").get("ino");

    Publication.Published again = write(contents);

    assertThat(again.unchanged()).isEqualTo(again.files());
    assertThat(Files.readAttributes(index, "unix:ino").get("ino")).isEqualTo(before);
    assertThat(hidden()).hasSize(1);
  }

  @Test
  void aRunThatFailsLeavesThePublicationAsItWas() throws IOException {
    ReleaseContents contents = published(1);
    Path link = write(contents).directory();
    Path shown = link.toRealPath();
    Map<String, Table> tables = new HashMap<>(contents.tables());
    tables.remove("ranking");

    assertThatThrownBy(() -> write(SyntheticRelease.contents(tables)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ranking");

    assertThat(link.toRealPath()).isEqualTo(shown);
    assertThat(Publication.differences(link)).isEmpty();
    assertThat(hidden()).hasSize(1);
  }

  @Test
  void aChangedFileIsNoticedAndMadeAgain() throws IOException {
    ReleaseContents contents = published(1);
    Path link = write(contents).directory();
    Files.writeString(link.resolve("site/index.html"), "tampered");
    assertThat(Publication.differences(link)).containsExactly("site/index.html: changed");

    write(contents);

    assertThat(Publication.differences(link)).isEmpty();
    assertThat(link.resolve("site/index.html")).content().doesNotContain("tampered");
  }

  /** A run that is killed has no time to tidy up: its folder and its journal stay. */
  @Test
  void whatAKilledRunHadFinishedIsNotMadeAgain() throws IOException {
    ReleaseContents contents = published(1);
    Path shown = write(contents, "key").directory().toRealPath();
    byte[] method = Files.readAllBytes(shown.resolve("site/method.html"));
    Path left = out.resolve("publications/.2026Q4-7");
    Files.createDirectories(left.resolve("site"));
    StringBuilder journal = new StringBuilder("key\n");
    for (String name : List.of("index.html", "method.html", "data.html")) {
      byte[] mark = ("finished " + name).getBytes(StandardCharsets.UTF_8);
      Files.write(left.resolve("site").resolve(name), mark);
      journal.append(Sha256.of(mark)).append(' ').append(mark.length);
      journal.append(" site/").append(name).append('\n');
    }
    Files.writeString(left.resolve("site/method.html"), "cut off");
    Files.writeString(left.resolveSibling(".2026Q4-7.made"), journal + "12ab 5 site/da");

    Path now = write(contents, "key").directory();

    assertThat(now.resolve("site/index.html")).hasContent("finished index.html");
    assertThat(now.resolve("site/method.html"))
        .as("not the bytes of the journal, so it is made again")
        .hasBinaryContent(method);
    assertThat(Publication.differences(now)).isEmpty();
    assertThat(shown).doesNotExist();
    assertThat(hidden()).as("the folder shown, and nothing else").hasSize(1);
  }

  @Test
  void anotherKeyGoesOnWithNothing() throws IOException {
    ReleaseContents contents = published(1);
    Path left = out.resolve("publications/.2026Q4-7");
    Files.createDirectories(left.resolve("site"));
    byte[] mark = "finished".getBytes(StandardCharsets.UTF_8);
    Files.write(left.resolve("site/index.html"), mark);
    Files.writeString(
        left.resolveSibling(".2026Q4-7.made"),
        "key\n" + Sha256.of(mark) + " " + mark.length + " site/index.html\n");

    Path now = write(contents, "another key").directory();

    assertThat(now.resolve("site/index.html")).content().doesNotContain("finished");
    assertThat(hidden()).hasSize(1);
  }

  private Publication.Published write(ReleaseContents contents, String key) throws IOException {
    return Publication.write(contents, out, Set.of(Part.SITE), key, (done, of) -> {});
  }

  private Publication.Published write(ReleaseContents contents) throws IOException {
    return Publication.write(contents, out, Set.of(Part.SITE), "", (done, of) -> {});
  }

  private List<String> hidden() throws IOException {
    try (var entries = Files.list(out.resolve("publications"))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith("."))
          .toList();
    }
  }

  private ReleaseContents published(int shift) throws IOException {
    Map<String, Table> tables = SyntheticRelease.tables(shift);
    try (ReleaseWriter writer = ReleaseWriter.begin(out, Quarter.parse("2026Q4"))) {
      for (TableSpec spec : ReleaseTables.all()) {
        writer.table(spec, tables.get(spec.name()));
      }
      Releases.in(out).advance(writer.settle(SyntheticRelease.details()).name());
    }
    return ReleaseContents.of(ReleaseReader.open(out.resolve("releases/current")));
  }
}
