package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.publication.Part;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.publication.Publications;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.export.signature.Signing;
import jp.tenkai.export.signature.SigningKey;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.run.RunEvents;
import jp.tenkai.jobs.run.RunEvents.Work;
import jp.tenkai.jobs.run.Step;

/** Makes what people open from a release that stands under its name. */
public final class PublishJob {
  /** Differences that a message names before it only counts them. */
  private static final int NAMED = 10;

  private final Path out;
  private final Set<Part> parts;
  private final SigningKey signer;
  private final Catalogue catalogue;
  private final RunEvents events;

  /**
   * A job that has not begun.
   *
   * @param out where releases and publications are kept
   * @param parts what to make; the rest stays as it was
   * @param signer who signs what is made
   */
  public PublishJob(
      Path out, Set<Part> parts, SigningKey signer, Catalogue catalogue, RunEvents events) {
    this.out = out;
    this.parts = EnumSet.copyOf(parts);
    this.signer = signer;
    this.catalogue = catalogue;
    this.events = events;
  }

  /** The steps of {@link #run}. */
  public static List<Step> steps() {
    return List.of(Step.PUBLISH, Step.VERIFY);
  }

  /**
   * Makes the parts, whether or not they are up to date, checks and shows them; on any failure the
   * publication before stays as it was. Runs alone in the folder.
   */
  public Path run(ReleaseReader release) throws IOException {
    return RunLock.alone(
        out,
        () -> {
          events.begin(Step.PUBLISH);
          try (Publication.Draft draft = draft(release)) {
            events.begin(Step.VERIFY);
            requireWhole(draft);
            Path shown = draft.show().directory();
            Publications.in(out).follow();
            events.end(
                Work.of(draft.files(), 0),
                catalogue.text("cli.done.verify_publication", Map.of("files", draft.files())));
            return shown;
          }
        });
  }

  /**
   * Whether what people open was made by this very program from this very release, and is whole.
   */
  boolean isCurrent(ReleaseReader release) throws IOException {
    return Publication.isCurrent(out, release.manifest().name(), key(release));
  }

  /** Makes the parts and shows nothing yet; ends the step that is under way. */
  Publication.Draft draft(ReleaseReader release) throws IOException {
    Publication.Draft draft =
        Publication.draft(
            ReleaseContents.of(release),
            out,
            parts,
            key(release),
            new Signing(signer, Instant.parse(release.manifest().created())),
            events::soFar);
    events.end(
        Work.of(draft.files(), draft.bytes()),
        catalogue.text(
            "cli.done.publish", Map.of("files", draft.files(), "unchanged", draft.unchanged())));
    return draft;
  }

  /**
   * Reads a draft again.
   *
   * @throws UnusableInput when what is on the disk is not what was made
   */
  static void requireWhole(Publication.Draft draft) throws IOException {
    List<Mismatch> differences = draft.differences();
    if (!differences.isEmpty()) {
      throw new UnusableInput(
          ProblemCode.BROKEN_RELEASE,
          "",
          0,
          differences.size()
              + ": "
              + differences.stream()
                  .limit(NAMED)
                  .map(difference -> difference.path() + " " + difference.kind())
                  .collect(Collectors.joining("; ")),
          "the files as they were written");
    }
  }

  /** Where readers find the publication of a release. */
  static Path directory(Path out, ReleaseName name) {
    return Publication.directory(out, name);
  }

  /** What the files depend on: the program, the release, which its manifest pins, the signer. */
  private String key(ReleaseReader release) throws IOException {
    return RunKey.ofProgram()
        .withWords("release", List.of(Sha256.of(release.directory().resolve(Manifest.FILE))))
        .withWords("signer", List.of(signer.signer().fingerprint()))
        .digest();
  }
}
