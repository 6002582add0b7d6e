package jp.tenkai.jobs.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.tenkai.export.publication.PublicationManifest;
import jp.tenkai.export.publication.Publications;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseDetails;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseOutcome;
import jp.tenkai.export.release.ReleaseWriter;
import jp.tenkai.export.release.Releases;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.export.signature.Signing;
import jp.tenkai.export.signature.TestAuthority;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.table.TableSpec;

/** Releases without a single figure, each with a publication of one page. */
final class SmallReleases {
  private static final Instant MADE = Instant.parse("2026-11-24T00:00:00Z");

  private SmallReleases() {}

  /** Settles a release whose configuration is one number. */
  static ReleaseName settle(Path out, String quarter, int setting) throws IOException {
    try (ReleaseWriter writer = ReleaseWriter.begin(out, Quarter.parse(quarter))) {
      for (TableSpec spec : ReleaseTables.all()) {
        writer.table(spec, TableBuilder.of(spec).build());
      }
      ReleaseOutcome outcome =
          writer.settle(
              new ReleaseDetails(
                  "1.0.0",
                  "unknown",
                  MADE,
                  List.of(),
                  JsonNodeFactory.instance.objectNode().put("setting", setting),
                  List.of(),
                  TestAuthority.sharedKey()));
      return outcome.name();
    }
  }

  /** The same with a publication, shown. */
  static ReleaseName show(Path out, String quarter, int setting) throws IOException {
    ReleaseName name = settle(out, quarter, setting);
    publish(out, name);
    Releases.in(out).advance(name);
    Publications.in(out).follow();
    return name;
  }

  /** A publication of one page. */
  static void publish(Path out, ReleaseName name) throws IOException {
    Path publications = Files.createDirectories(out.resolve("publications"));
    Path folder = publications.resolve("." + name + "-1");
    byte[] page = ("page of " + name).getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(folder.resolve("site"));
    Files.write(folder.resolve("site/index.html"), page);
    Path release = Releases.in(out).directory(name).resolve(Manifest.FILE);
    String files =
        String.format(
            Locale.ROOT,
            "[{\"path\":\"site/index.html\",\"sha256\":\"%s\",\"bytes\":%d}]",
            Sha256.of(page),
            page.length);
    byte[] list =
        String.format(
                Locale.ROOT,
                "{\"release\":\"%s\",\"tables_sha256\":\"%s\","
                    + "\"version\":\"1.0.0\",\"key\":\"\",\"files\":%s}",
                name,
                Manifest.read(release).tablesSha256(),
                files)
            .getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve(PublicationManifest.FILE), list);
    Files.write(
        folder.resolve(PublicationManifest.SIGNATURE),
        new Signing(TestAuthority.sharedKey(), MADE).over(list));
    Files.deleteIfExists(publications.resolve(name.toString()));
    Files.createSymbolicLink(publications.resolve(name.toString()), folder.getFileName());
  }
}
