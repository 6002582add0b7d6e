package jp.tenkai.jobs.lineage;

import io.openlineage.client.OpenLineage.RunEvent.EventType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.jobs.run.RunEvent;
import jp.tenkai.jobs.run.Step;

/**
 * Tells the lineage of a run while it happens: START and then COMPLETE, FAIL or ABORT, for the run
 * and for each of its steps. Nothing here stops a run; trouble is said once.
 */
public final class Lineage implements RunEvent.Listener, AutoCloseable {
  /** The variable with the key of the service, by the custom of OpenLineage's own clients. */
  private static final String KEY = "OPENLINEAGE_API_KEY";

  private static final int INTERRUPTED = 5;

  private final String version;
  private final String commit;
  private final Consumer<String> trouble;
  private final LineageTarget target;
  private final Optional<Delivery> delivery;
  private LineageEvents events;
  private Step open;
  private boolean troubled;

  private Lineage(
      LineageTarget target,
      Optional<Delivery> delivery,
      String version,
      String commit,
      Consumer<String> trouble) {
    this.target = target;
    this.delivery = delivery;
    this.version = version;
    this.commit = commit;
    this.trouble = trouble;
  }

  /**
   * Begins to tell.
   *
   * @param runs where undelivered events wait for the next run
   * @param environment may hold the service's key
   * @param version of Tenkai
   * @param commit of its source, or "unknown"
   * @param trouble is told, once, why events could not be delivered
   */
  public static Lineage to(
      LineageTarget target,
      Path runs,
      Map<String, String> environment,
      String version,
      String commit,
      Consumer<String> trouble) {
    return to(target, runs, environment, version, commit, trouble, Delivery.Patience.usual());
  }

  static Lineage to(
      LineageTarget target,
      Path runs,
      Map<String, String> environment,
      String version,
      String commit,
      Consumer<String> trouble,
      Delivery.Patience patience) {
    Optional<Delivery> delivery = Optional.empty();
    if (target instanceof LineageTarget.ToService service) {
      delivery =
          Optional.of(
              new Delivery(
                  service.address(),
                  Optional.ofNullable(environment.get(KEY)).filter(key -> !key.isBlank()),
                  new LineageFile(runs.resolve("lineage-undelivered.jsonl")),
                  trouble,
                  patience));
    }
    return new Lineage(target, delivery, version, commit, trouble);
  }

  @Override
  public void heard(RunEvent event) {
    if (event instanceof RunEvent.RunBegan e) {
      events = new LineageEvents(e.run(), Quarter.parse(e.quarter()), version, commit);
      tell(events.run(EventType.START, e.time(), ""));
    } else if (events == null) {
      return;
    } else if (event instanceof RunEvent.StepBegan e) {
      open = e.step();
      tell(events.step(EventType.START, e.time(), open, List.of(), List.of(), ""));
    } else if (event instanceof RunEvent.StepEnded e) {
      Step step = e.metric().step();
      tell(events.step(EventType.COMPLETE, e.time(), step, e.inputs(), e.outputs(), ""));
      open = null;
    } else if (event instanceof RunEvent.RunEnded e) {
      ended(e);
    }
  }

  private void ended(RunEvent.RunEnded event) {
    EventType type =
        switch (event.exitCode()) {
          case 0 -> EventType.COMPLETE;
          case INTERRUPTED -> EventType.ABORT;
          default -> EventType.FAIL;
        };
    if (open != null) {
      tell(events.step(type, event.time(), open, List.of(), List.of(), event.problem()));
      open = null;
    }
    tell(events.run(type, event.time(), event.problem()));
  }

  private void tell(String event) {
    if (target instanceof LineageTarget.ToFile to) {
      try {
        new LineageFile(to.file()).append(event);
      } catch (IOException e) {
        if (!troubled) {
          troubled = true;
          trouble.accept(e.toString());
        }
      }
    }
    delivery.ifPresent(service -> service.take(event));
  }

  /** Waits at most a quarter of a minute for what is still under way. */
  @Override
  public void close() {
    delivery.ifPresent(Delivery::close);
  }
}
