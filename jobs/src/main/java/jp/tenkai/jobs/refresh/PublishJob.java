package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.tenkai.export.publication.Part;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.ReleaseReader;
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

  /** Runs alone in the folder; on any failure the publication before stays as it was. */
  public Publication.Published run(ReleaseReader release) throws IOException {
    progress.begin(catalogue.text("cli.step.publish"));
    Publication.Published published =
        RunLock.alone(
            out,
            () -> Publication.write(ReleaseContents.of(release), out, parts, (done, of) -> {}));
    progress.end(
        catalogue.text(
            "cli.done.publish",
            Map.of("files", published.files(), "unchanged", published.unchanged())));
    return published;
  }
}
