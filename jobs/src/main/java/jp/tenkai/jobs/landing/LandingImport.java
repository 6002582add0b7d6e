package jp.tenkai.jobs.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.datasets.landing.Way;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.configuration.SourceConf;
import jp.tenkai.jobs.ingest.Recogniser;
import jp.tenkai.jobs.ingest.Recognition;
import jp.tenkai.jobs.ingest.Recognition.Known;
import jp.tenkai.jobs.landing.ImportOutcome.LeftOut;
import jp.tenkai.jobs.landing.ImportOutcome.Taken;
import jp.tenkai.jobs.landing.ImportOutcome.Why;
import jp.tenkai.jobs.landing.ImportRequest.Unrecognised;

/** Lands files that lie on a disk. The same bytes under the same name are landed once. */
public final class LandingImport {
  private static final String NO_LICENCE = "not stated";

  private final Landing landing;
  private final Map<SourceId, SourceConf> sources;
  private final Clock clock;
  private final Recogniser recogniser = new Recogniser();
  private final Earlier earlier;

  /**
   * @param sources the configured sources, for their licences
   * @param clock for the time of receipt
   * @throws UnusableInput when the landing holds a damaged record
   */
  public LandingImport(Landing landing, Map<SourceId, SourceConf> sources, Clock clock)
      throws IOException {
    this.landing = landing;
    this.sources = Map.copyOf(sources);
    this.clock = clock;
    this.earlier = new Earlier(landing.list());
  }

  /**
   * Lands a folder's files in the order of their names. Links are not followed; hidden files and
   * lists of sources are left out.
   *
   * @param done is told of each file as soon as it is done with
   * @throws UnusableInput when a stated source contradicts a file's content
   */
  public List<ImportOutcome> folder(
      Path folder, ImportRequest request, Consumer<ImportOutcome> done) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UnusableInput(
          ProblemCode.UNREADABLE_FILE, folder.toString(), 0, "no such folder", "a folder");
    }
    List<ImportOutcome> outcomes = new ArrayList<>();
    for (Map.Entry<String, FolderWalk.Found> entry :
        FolderWalk.of(folder, landing.folder().toRealPath()).entrySet()) {
      FolderWalk.Found found = entry.getValue();
      ImportOutcome outcome =
          found.leftOut().isPresent()
              ? new LeftOut(entry.getKey(), found.leftOut().get(), "")
              : file(found.path(), entry.getKey(), request);
      outcomes.add(outcome);
      done.accept(outcome);
    }
    return List.copyOf(outcomes);
  }

  /**
   * Lands one file.
   *
   * @param name what lineage is to call it; never used as a path
   * @throws UnusableInput when a stated source contradicts the content, or is not configured
   */
  public ImportOutcome file(Path file, String name, ImportRequest request) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return new LeftOut(
          name, Files.isSymbolicLink(file) ? Why.LINK : Why.NOT_A_FILE, file.toString());
    }
    if (!Files.isReadable(file)) {
      return new LeftOut(name, Why.UNREADABLE, file.toString());
    }
    Recognition recognition = recogniser.recognise(file, "", name);
    SourceId source = source(file, name, recognition, request);
    if (source.equals(Provenance.UNRECOGNISED) && request.unrecognised() == Unrecognised.LEAVE) {
      return new LeftOut(name, Why.UNRECOGNISED, SeenSources.words(recognition));
    }
    VintageBasis.Stated stated =
        recognition instanceof Known known
            ? VintageBasis.of(known, name, request.vintage())
            : VintageBasis.of(request.vintage());
    Provenance provenance =
        new Provenance(
            source,
            file.getFileName().toString(),
            name,
            clock.instant(),
            Map.of(),
            stated.vintage(),
            stated.basis().words(),
            licence(source),
            Way.IMPORTED);
    Optional<Landed> before = earlier.same(file, provenance);
    if (before.isPresent()) {
      return new Taken(before.get(), recognition, false);
    }
    Landed landed = land(file, provenance);
    boolean isNew = earlier.add(landed);
    return new Taken(landed, recognition, isNew);
  }

  private Landed land(Path file, Provenance provenance) throws IOException {
    // A key of its own, so that two imports of one file do not write into one draft.
    Path draft = landing.draft("import " + UUID.randomUUID());
    try {
      Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
      return landing.settle(draft, provenance);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private SourceId source(Path file, String name, Recognition recognition, ImportRequest request) {
    Map<SourceId, Integer> seen = SeenSources.of(recogniser, file, name, recognition);
    if (request.source().isEmpty()) {
      return seen.entrySet().stream()
          .reduce((a, b) -> a.getValue() >= b.getValue() ? a : b)
          .map(Map.Entry::getKey)
          .orElse(Provenance.UNRECOGNISED);
    }
    SourceId stated = request.source().get();
    if (!sources.containsKey(stated)) {
      throw new UnusableInput(
          ProblemCode.UNKNOWN_SOURCE,
          name,
          0,
          stated.id(),
          "one of: "
              + String.join(", ", sources.keySet().stream().map(SourceId::id).sorted().toList()));
    }
    if (!seen.isEmpty() && !seen.containsKey(stated)) {
      throw new UnusableInput(
          ProblemCode.OTHER_SOURCE,
          name,
          0,
          SeenSources.words(recognition),
          "content of " + stated);
    }
    return stated;
  }

  private String licence(SourceId source) {
    SourceConf conf = sources.get(source);
    return conf == null ? NO_LICENCE : conf.licence();
  }
}
