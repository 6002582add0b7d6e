package jp.tenkai.jobs.lineage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Brings events to a service on a thread of its own, in order, so that a slow or dead service costs
 * the run nothing. What could not be delivered is kept in a file, and the next run delivers it
 * first.
 */
final class Delivery implements AutoCloseable {
  /** More undelivered events than some thirty runs make are nobody's gain. */
  private static final int MOST_KEPT = 1000;

  /** After so many failures in a row the service is left alone for this run. */
  private static final int GIVE_UP = 2;

  private static final int TOO_MANY_REQUESTS = 429;

  /** What a service answers to an event that it will never take. */
  private static final List<Integer> REFUSALS = List.of(400, 413, 415, 422);

  private static final String END = "";

  private final URI address;
  private final Optional<String> key;
  private final LineageFile undelivered;
  private final Consumer<String> trouble;
  private final Patience patience;
  private final HttpClient client;
  private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
  private final List<String> left = new ArrayList<>();
  private final AtomicBoolean said = new AtomicBoolean();
  private final Thread thread;
  private int failures;

  /**
   * How long one waits.
   *
   * @param request for an answer to one event
   * @param end at the end of a run, for all that is still to be delivered
   */
  record Patience(Duration request, Duration end) {
    static Patience usual() {
      return new Patience(Duration.ofSeconds(5), Duration.ofSeconds(15));
    }
  }

  /**
   * @param key sent as a bearer's; never written anywhere
   * @param undelivered where events wait for the next run
   * @param trouble is told once why events could not be delivered
   */
  Delivery(
      URI address,
      Optional<String> key,
      LineageFile undelivered,
      Consumer<String> trouble,
      Patience patience) {
    this.address = address;
    this.key = key;
    this.undelivered = undelivered;
    this.trouble = trouble;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience.request())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    this.thread = new Thread(this::work, "tenkai-lineage");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes an event; returns at once. */
  void take(String event) {
    queue.add(event);
  }

  private void work() {
    try {
      undelivered.read().forEach(this::deliver);
      for (String event = queue.take(); !event.equals(END); event = queue.take()) {
        deliver(event);
      }
    } catch (IOException e) {
      said(e.toString());
    } catch (InterruptedException e) {
      // The run ends and waits no longer: what is left is kept by close().
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(String event) {
    if (failures >= GIVE_UP || Thread.currentThread().isInterrupted() || !sent(event)) {
      synchronized (left) {
        left.add(event);
      }
    }
  }

  /** Whether an event is settled: taken, or refused for good. */
  private boolean sent(String event) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience.request())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(event, StandardCharsets.UTF_8));
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    try {
      int status =
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2) {
        failures = 0;
        return true;
      }
      said("HTTP " + status);
      if (REFUSALS.contains(status)) {
        return true;
      }
      failures = status == TOO_MANY_REQUESTS ? GIVE_UP : failures + 1;
    } catch (IOException e) {
      said(e.toString());
      failures++;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private void said(String problem) {
    if (said.compareAndSet(false, true)) {
      trouble.accept(problem);
    }
  }

  /** Waits a while for what is under way, and keeps the rest for the next run. */
  @Override
  public void close() {
    queue.add(END);
    try {
      thread.join(patience.end().toMillis());
      thread.interrupt();
      thread.join(TimeUnit.SECONDS.toMillis(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (left) {
      queue.remove(END);
      queue.drainTo(left);
      left.remove(END);
      try {
        undelivered.replace(left.subList(Math.max(0, left.size() - MOST_KEPT), left.size()));
      } catch (IOException e) {
        said(e.toString());
      }
      if (!left.isEmpty()) {
        said("no answer in time");
      }
    }
  }
}
