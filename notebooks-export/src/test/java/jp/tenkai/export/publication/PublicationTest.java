package jp.tenkai.export.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseDetails;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.ReleaseWriter;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class PublicationTest {

  @TempDir private Path out;

  @Test
  void publicationsArePartOfTheVerifiedRelease() throws IOException {
    ReleaseDetails details = SyntheticRelease.details();
    Map<String, Table> tables = SyntheticRelease.tables();
    try (ReleaseWriter writer = ReleaseWriter.begin(out, Quarter.parse("2026Q4"))) {
      for (TableSpec spec : ReleaseTables.all()) {
        writer.table(spec, tables.get(spec.name()));
      }
      Publication.write(writer.contents(details), SyntheticRelease.labels(), writer.directory());
      writer.publish(details);
    }

    ReleaseReader release = ReleaseReader.open(out.resolve("releases/current"));
    assertThat(release.manifest().outputs())
        .extracting(Manifest.Output::path)
        .contains("site/africa.html", "site/index.html", "workbook/tenkai-2026Q4.xlsx");
    assertThat(release.directory().resolve("site/africa.html"))
        .content()
        .contains(release.manifest().tablesSha256());
  }
}
