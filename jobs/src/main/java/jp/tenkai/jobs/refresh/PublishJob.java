package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.export.publication.Part;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.terminal.Progress;

/** Makes what people open from a release that is in place. */
public final class PublishJob {
  /** How many steps it reports. */
  public static final int STEPS = 1;

  private final Path out;
  private final Set<Part> parts;
  private final Catalogue catalogue;
  private final Progress progress;

  /**
   * @param out where releases and publications are kept
   * @param parts what to make; the rest stays as it was
   */
  public PublishJob(Path out, Set<Part> parts, Catalogue catalogue, Progress progress) {
    this.out = out;
    this.parts = EnumSet.copyOf(parts);
    this.catalogue = catalogue;
    this.progress = progress;
  }

  /**
   * Makes the parts, whether or not they are up to date; on any failure the publication before
   * stays as it was. Runs alone in the folder.
   */
  public Path run(ReleaseReader release) throws IOException {
    return run(release, key(release).orElse(""));
  }

  /** The same where the publication is not the one that this program would make of this release. */
  public Path runIfNeeded(ReleaseReader release) throws IOException {
    Optional<String> key = key(release);
    ReleaseName name = release.manifest().name();
    if (key.isPresent() && Publication.isCurrent(out, name, key.get())) {
      progress.begin(catalogue.text("cli.step.publish"));
      progress.end(catalogue.text("cli.done.publish_current", Map.of("name", name)));
      return Publication.directory(out, name);
    }
    return run(release, key.orElse(""));
  }

  private Path run(ReleaseReader release, String key) throws IOException {
    progress.begin(catalogue.text("cli.step.publish"));
    Publication.Published published =
        RunLock.alone(
            out,
            () ->
                Publication.write(
                    ReleaseContents.of(release),
                    out,
                    parts,
                    key,
                    (done, of) ->
                        progress.sofar(
                            catalogue.text("cli.publish.count", Map.of("done", done, "of", of)))));
    progress.end(
        catalogue.text(
            "cli.done.publish",
            Map.of("files", published.files(), "unchanged", published.unchanged())));
    return Publication.directory(out, release.manifest().name());
  }

  /** What the files depend on: the program, and the release, which its manifest pins. */
  private static Optional<String> key(ReleaseReader release) throws IOException {
    return RunKey.of(
        List.of(), Map.of(), List.of(Sha256.of(release.directory().resolve(Manifest.FILE))));
  }
}
