package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.download.Progress;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.fetch.FetchListener;
import jp.tenkai.jobs.fetch.FetchOutcome;
import jp.tenkai.jobs.fetch.FetchPlan;
import jp.tenkai.jobs.fetch.FetchRequest;
import jp.tenkai.jobs.fetch.Resource;
import jp.tenkai.jobs.fetch.Surroundings;
import jp.tenkai.jobs.ingest.FlowReading;
import jp.tenkai.jobs.ingest.IngestJob;
import jp.tenkai.jobs.ingest.IngestedOutcome;
import jp.tenkai.jobs.run.RunEvent.Dataset;
import jp.tenkai.jobs.run.RunEvents;
import jp.tenkai.jobs.run.RunEvents.Work;
import jp.tenkai.jobs.run.Step;
import jp.tenkai.jobs.session.EngineOnDemand;

/** The first steps of a run: what is new at the sources is landed, what was landed is read. */
final class Arrivals {
  private final RefreshRequest request;
  private final Configuration configuration;
  private final Catalogue catalogue;
  private final RunEvents events;

  Arrivals(
      RefreshRequest request, Configuration configuration, Catalogue catalogue, RunEvents events) {
    this.request = request;
    this.configuration = configuration;
    this.catalogue = catalogue;
    this.events = events;
  }

  /** What would be asked for. */
  static List<Resource> asked(Configuration configuration, Surroundings services) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return FetchPlan.of(
            configuration,
            new FetchRequest(List.of(), Optional.empty(), today),
            services.environment())
        .resources();
  }

  /**
   * Asks the sources. What arrives stays landed whatever happens afterwards.
   *
   * @throws UnusableInput when a source did not answer: half of the news would look like a quarter
   */
  void fetch(Surroundings services) throws IOException {
    events.begin(Step.FETCH);
    List<Resource> resources = asked(configuration, services);
    Landing landing = Landing.at(request.landing());
    List<FetchOutcome> outcomes;
    try {
      outcomes =
          services
              .fetchJob(configuration, landing, Optional.empty(), Clock.systemUTC())
              .run(resources, new Counted(resources.size()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("fetching was interrupted", e);
    }
    List<Problem> problems =
        outcomes.stream()
            .filter(FetchOutcome.Failed.class::isInstance)
            .map(outcome -> ((FetchOutcome.Failed) outcome).problem())
            .toList();
    if (!problems.isEmpty()) {
      throw new UnusableInput(problems);
    }
    List<FetchOutcome.Arrived> arrived =
        outcomes.stream()
            .filter(FetchOutcome.Arrived.class::isInstance)
            .map(FetchOutcome.Arrived.class::cast)
            .toList();
    List<Dataset> files =
        arrived.stream().flatMap(a -> a.files().stream()).map(Arrivals::dataset).toList();
    events.end(
        Work.of(files.size(), arrived.stream().mapToLong(FetchOutcome.Arrived::bytes).sum())
            .writing(files),
        catalogue.text("cli.done.fetch", Map.of("asked", resources.size(), "files", files.size())));
  }

  private static Dataset dataset(Landed file) {
    return new Dataset("landing", file.provenance().name(), file.sha256(), -1);
  }

  /** Reads what was landed and not read yet. */
  void ingest(EngineOnDemand engine) throws IOException {
    events.begin(Step.INGEST);
    List<Landed> landed =
        Files.isDirectory(request.landing()) ? Landing.at(request.landing()).list() : List.of();
    if (landed.isEmpty()) {
      events.end(Work.REPEATED, catalogue.text("cli.done.ingest_none"));
      return;
    }
    List<IngestedOutcome> read = new ArrayList<>();
    int[] done = {0};
    new IngestJob(
            configuration, new IngestedFolder(request.ingested()), new FlowReading(engine::spark))
        .run(
            landed,
            outcome -> {
              if (outcome.isNew()) {
                read.add(outcome);
              }
              events.soFar(++done[0], 0);
            });
    long rows = read.stream().mapToLong(outcome -> outcome.file().read()).sum();
    long refused = read.stream().filter(outcome -> !outcome.file().wasRead()).count();
    if (read.isEmpty()) {
      events.end(
          Work.REPEATED,
          catalogue.text("cli.done.ingest_nothing_new", Map.of("landed", landed.size())));
      return;
    }
    events.end(
        Work.rows(rows)
            .writing(
                read.stream()
                    .map(
                        outcome ->
                            new Dataset(
                                "ingested",
                                outcome.name(),
                                outcome.file().sha256(),
                                outcome.file().kept()))
                    .toList()),
        catalogue.text(
            "cli.done.ingest",
            Map.of("landed", landed.size(), "files", read.size(), "refused", refused)));
  }

  /** Counts what has been answered. */
  private final class Counted implements FetchListener {
    private final int of;
    private int done;

    private Counted(int of) {
      this.of = of;
    }

    @Override
    public Progress begins(Resource resource) {
      return Progress.NONE;
    }

    @Override
    public synchronized void ended(FetchOutcome outcome) {
      done++;
      events.soFar(done, of);
    }
  }
}
