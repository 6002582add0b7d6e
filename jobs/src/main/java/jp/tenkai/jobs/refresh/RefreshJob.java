package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.publication.Publications;
import jp.tenkai.export.release.Advance;
import jp.tenkai.export.release.JournalEntry;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseOutcome;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.Releases;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.fetch.Surroundings;
import jp.tenkai.jobs.run.RunEvent.Dataset;
import jp.tenkai.jobs.run.RunEvents;
import jp.tenkai.jobs.run.RunEvents.Work;
import jp.tenkai.jobs.run.Step;
import jp.tenkai.jobs.session.EngineOnDemand;
import jp.tenkai.jobs.watch.StepMetrics;
import tech.tablesaw.api.Table;

/**
 * Takes a quarter from the sources to a release that readers see. The last thing it does is one
 * rename: whatever happens before, readers keep what they had, and the next run goes on from the
 * last result that is whole.
 */
public final class RefreshJob {
  /** Steps whose result is the release's tables: done together or not at all. */
  static final List<Step> COMPUTED = List.of(Step.GATES, Step.PANEL, Step.SCORE, Step.ROBUSTNESS);

  private final RefreshRequest request;
  private final Catalogue catalogue;
  private final RunEvents events;
  private final StepMetrics metrics;

  /**
   * A run that has not begun.
   *
   * @param metrics what is told of the steps and goes into the release; also one of the listeners
   */
  public RefreshJob(
      RefreshRequest request, Catalogue catalogue, RunEvents events, StepMetrics metrics) {
    this.request = request;
    this.metrics = metrics;
    this.catalogue = catalogue;
    this.events = events;
  }

  /**
   * What a refresh gave.
   *
   * @param configuration under which it was made
   * @param ranking the release's ranking table
   * @param audit what each step and the statistical audit say
   * @param licences what leaving out sources changed; empty where none was left out, or where
   *     nothing was computed anew
   * @param outcome the release, and whether it was made by this run
   * @param advance what readers see now
   * @param publication what people open; empty where only tables were asked for
   */
  public record Refreshed(
      Configuration configuration,
      Table ranking,
      Table audit,
      Optional<LicenceEffect> licences,
      ReleaseOutcome outcome,
      Advance advance,
      Optional<Path> publication) {}

  /** The steps that a refresh goes through. */
  public static List<Step> steps(RefreshRequest request) {
    List<Step> steps = new ArrayList<>(List.of(Step.values()));
    if (request.services().isEmpty()) {
      steps.remove(Step.FETCH);
    }
    return List.copyOf(steps);
  }

  /** Runs all steps; on any failure readers keep the release they had. */
  public Refreshed run() throws IOException {
    Configuration configuration = ConfigurationReader.read(request.conf());
    return RunLock.takeOver(
        request.out(),
        killed -> {
          killed.ifPresent(
              owner -> events.warn(catalogue.text("cli.lock_taken_over", Map.of("owner", owner))));
          return run(configuration);
        });
  }

  private Refreshed run(Configuration configuration) throws IOException {
    ForwardClock.require(Instant.now(), request.out());
    Computation.Computed computed;
    try (EngineOnDemand engine = new EngineOnDemand("refresh " + request.quarter())) {
      Arrivals arrivals = new Arrivals(request, configuration, catalogue, events);
      if (request.services().isPresent()) {
        Surroundings services = request.services().get();
        arrivals.fetch(services);
      }
      arrivals.ingest(engine);
      computed = computed(configuration, engine);
    }
    ReleaseOutcome outcome = computed.outcome();
    ReleaseReader release = ReleaseReader.open(outcome.directory());
    Optional<Publication.Draft> draft = publish(release, outcome);
    try {
      verify(release, draft);
      Advance advance = show(release.manifest().name(), draft);
      return new Refreshed(
          configuration,
          release.table(ReleaseTables.RANKING),
          release.table(ReleaseTables.AUDIT),
          computed.licences(),
          outcome,
          advance,
          request.parts().isEmpty()
              ? Optional.empty()
              : Optional.of(PublishJob.directory(request.out(), release.manifest().name())));
    } finally {
      if (draft.isPresent()) {
        draft.get().close();
      }
    }
  }

  /** Nothing is computed twice: what the release of the quarter was made from decides. */
  private Computation.Computed computed(Configuration configuration, EngineOnDemand engine)
      throws IOException {
    LastRun last = new LastRun(request.out(), request.quarter());
    RunKey key = RefreshKey.of(request);
    Optional<ReleaseReader> same = last.release(key);
    if (same.isPresent()) {
      ReleaseName name = same.get().manifest().name();
      for (Step step : COMPUTED) {
        events.begin(step);
        events.end(Work.REPEATED, catalogue.text("cli.done.repeat", Map.of("name", name)));
      }
      events.begin(Step.PUBLISH);
      return new Computation.Computed(
          new ReleaseOutcome.Unchanged(name, same.get().directory()), Optional.empty());
    }
    Computation.Computed computed =
        new Computation(request, configuration, catalogue, events, metrics).run(engine);
    last.remember(key, computed.outcome().name());
    return computed;
  }

  /** The step has begun with the tables. */
  private Optional<Publication.Draft> publish(ReleaseReader release, ReleaseOutcome outcome)
      throws IOException {
    List<Dataset> tables =
        release.manifest().outputs().stream()
            .map(
                output ->
                    new Dataset(
                        "tenkai",
                        release.manifest().name() + "/" + output.path(),
                        output.sha256(),
                        output.rows() == null ? -1 : output.rows()))
            .toList();
    boolean isNew = outcome instanceof ReleaseOutcome.Settled;
    Work done = (isNew ? Work.of(tables.size(), bytes(release)) : Work.REPEATED).writing(tables);
    Map<String, Object> name = Map.of("name", outcome.name());
    if (request.parts().isEmpty()) {
      events.end(
          done, catalogue.text(isNew ? "cli.done.tables" : "cli.done.tables_unchanged", name));
      return Optional.empty();
    }
    PublishJob job =
        new PublishJob(request.out(), request.parts(), request.signer(), catalogue, events);
    if (job.isCurrent(release)) {
      events.end(done, catalogue.text("cli.done.publish_current", name));
      return Optional.empty();
    }
    return Optional.of(job.draft(release));
  }

  private static long bytes(ReleaseReader release) {
    return release.manifest().outputs().stream().mapToLong(Manifest.Output::bytes).sum();
  }

  private void verify(ReleaseReader release, Optional<Publication.Draft> draft) throws IOException {
    events.begin(Step.VERIFY);
    List<Mismatch> mismatches = ReleaseReader.verify(release.directory());
    if (!mismatches.isEmpty()) {
      throw new UnusableInput(
          ProblemCode.BROKEN_RELEASE,
          release.directory().toString(),
          0,
          mismatches.size() + ": " + mismatches.get(0),
          "the files as they were written");
    }
    int files = release.manifest().outputs().size();
    if (draft.isPresent()) {
      PublishJob.requireWhole(draft.get());
      files += draft.get().files();
    }
    events.end(Work.rows(files), catalogue.text("cli.done.verify", Map.of("files", files)));
  }

  /** First what people open, which nobody is led to before its release, then the release. */
  private Advance show(ReleaseName name, Optional<Publication.Draft> draft) throws IOException {
    events.begin(Step.RELEASE);
    if (draft.isPresent()) {
      draft.get().show();
    }
    Advance advance = Releases.in(request.out()).advance(name);
    if (advance instanceof Advance.Refused refused) {
      throw withdrawn(refused.by());
    }
    Publications.in(request.out()).follow();
    events.end(Work.rows(1), said(advance, name));
    return advance;
  }

  /** The same result again does not undo what a person has decided. */
  private UnusableInput withdrawn(JournalEntry by) {
    return new UnusableInput(
        ProblemCode.WITHDRAWN_RELEASE,
        request.out().toString(),
        0,
        by.release() + ", " + by.at() + ", " + by.who() + ": " + by.reason(),
        "a result other than the one that was withdrawn");
  }

  private String said(Advance advance, ReleaseName name) {
    if (advance instanceof Advance.Shown) {
      return catalogue.text("cli.done.release", Map.of("name", name));
    }
    return catalogue.text(
        "cli.done.release_stayed",
        Map.of("current", advance.current().map(ReleaseName::toString).orElse("")));
  }
}
