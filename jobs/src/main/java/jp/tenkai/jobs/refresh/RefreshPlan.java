package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.fetch.Resource;
import jp.tenkai.jobs.fetch.Surroundings;
import jp.tenkai.jobs.ingest.IngestJob;
import jp.tenkai.jobs.run.RunEvents;
import jp.tenkai.jobs.run.Step;

/**
 * What a refresh would do now, step by step, and why; found without opening Spark and without
 * asking anybody.
 *
 * @param steps in their order
 */
public record RefreshPlan(List<Planned> steps) {

  /** What becomes of a step. */
  public enum Fate {
    /** It will be done. */
    DONE,
    /** Its earlier result is taken, since nothing that it depends on has changed. */
    TAKEN_OVER,
    /** Nobody asked for it. */
    LEFT_OUT;

    /** The key of its word in the catalogue. */
    public String key() {
      return switch (this) {
        case DONE -> "cli.plan.done";
        case TAKEN_OVER -> "cli.plan.taken_over";
        case LEFT_OUT -> "cli.plan.left_out";
      };
    }
  }

  /**
   * One step.
   *
   * @param why one line for a person
   */
  public record Planned(Step step, Fate fate, String why) {
    public Planned {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(fate, "fate");
      Objects.requireNonNull(why, "why");
    }
  }

  public RefreshPlan {
    steps = List.copyOf(steps);
  }

  /** The plan as things stand. */
  public static RefreshPlan of(
      RefreshRequest request, Configuration configuration, Catalogue catalogue) throws IOException {
    List<Planned> steps = new ArrayList<>();
    steps.add(fetch(request, configuration, catalogue));
    steps.add(ingest(request, catalogue));
    boolean news = steps.stream().anyMatch(s -> s.fate() == Fate.DONE);
    LastRun last = new LastRun(request.out(), request.quarter());
    RunKey key = RefreshKey.of(request);
    Optional<ReleaseReader> same = news ? Optional.empty() : last.release(key);
    String why =
        same.isPresent()
            ? catalogue.text("cli.done.repeat", Map.of("name", same.get().manifest().name()))
            : changed(news, last.made(), key, catalogue);
    Fate fate = same.isPresent() ? Fate.TAKEN_OVER : Fate.DONE;
    for (Step step : RefreshJob.COMPUTED) {
      steps.add(new Planned(step, fate, why));
    }
    steps.add(publish(request, same, catalogue));
    steps.add(new Planned(Step.VERIFY, Fate.DONE, catalogue.text("cli.plan.verify")));
    steps.add(
        new Planned(
            Step.RELEASE,
            Fate.DONE,
            catalogue.text("cli.plan.release", Map.of("quarter", request.quarter()))));
    return new RefreshPlan(steps);
  }

  private static Planned fetch(
      RefreshRequest request, Configuration configuration, Catalogue catalogue) {
    Optional<Surroundings> services = request.services();
    if (services.isEmpty()) {
      return new Planned(Step.FETCH, Fate.LEFT_OUT, catalogue.text("cli.plan.fetch_not"));
    }
    List<Resource> asked = Arrivals.asked(configuration, services.get());
    long hosts = asked.stream().map(r -> r.address().getHost()).distinct().count();
    return new Planned(
        Step.FETCH,
        Fate.DONE,
        catalogue.text("cli.plan.fetch", Map.of("asked", asked.size(), "hosts", hosts)));
  }

  private static Planned ingest(RefreshRequest request, Catalogue catalogue) throws IOException {
    List<Landed> landed =
        Files.isDirectory(request.landing()) ? Landing.at(request.landing()).list() : List.of();
    long unread = IngestJob.unread(landed, new IngestedFolder(request.ingested())).size();
    return new Planned(
        Step.INGEST,
        unread > 0 ? Fate.DONE : Fate.TAKEN_OVER,
        catalogue.text("cli.plan.ingest", Map.of("landed", landed.size(), "files", unread)));
  }

  private static String changed(
      boolean news, Optional<LastRun.Made> made, RunKey key, Catalogue catalogue) {
    if (made.isEmpty()) {
      return catalogue.text("cli.plan.first");
    }
    if (news) {
      return catalogue.text("cli.plan.news");
    }
    List<String> changed = key.changedSince(made.get().key());
    return changed.isEmpty()
        ? catalogue.text("cli.plan.lost", Map.of("name", made.get().release()))
        : catalogue.text(
            "cli.plan.changed",
            Map.of("name", made.get().release(), "what", String.join(", ", changed)));
  }

  private static Planned publish(
      RefreshRequest request, Optional<ReleaseReader> same, Catalogue catalogue)
      throws IOException {
    if (request.parts().isEmpty()) {
      return new Planned(
          Step.PUBLISH,
          same.isPresent() ? Fate.TAKEN_OVER : Fate.DONE,
          catalogue.text("cli.plan.tables_only"));
    }
    PublishJob job =
        new PublishJob(
            request.out(), request.parts(), request.signer(), catalogue, RunEvents.unheard());
    boolean current = same.isPresent() && job.isCurrent(same.get());
    return new Planned(
        Step.PUBLISH,
        current ? Fate.TAKEN_OVER : Fate.DONE,
        current
            ? catalogue.text("cli.plan.publish_current")
            : catalogue.text("cli.plan.publish", Map.of("parts", request.parts().size())));
  }
}
