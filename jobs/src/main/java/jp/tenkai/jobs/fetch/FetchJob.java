package jp.tenkai.jobs.fetch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fetches a plan: host by host side by side, and one request after the other at each host. What
 * fails stops nothing else.
 */
public final class FetchJob {
  /** Hosts that are asked side by side. */
  private static final int MOST_HOSTS = 4;

  private final ResourceFetch fetch;

  public FetchJob(ResourceFetch fetch) {
    this.fetch = fetch;
  }

  /**
   * Runs.
   *
   * @return one outcome a resource, in the order of the plan
   * @throws IOException when the landing can't be written
   */
  public List<FetchOutcome> run(List<Resource> resources, FetchListener listener)
      throws IOException, InterruptedException {
    Map<String, List<Integer>> byHost = new LinkedHashMap<>();
    for (int i = 0; i < resources.size(); i++) {
      byHost
          .computeIfAbsent(resources.get(i).address().getRawAuthority(), h -> new ArrayList<>())
          .add(i);
    }
    FetchOutcome[] outcomes = new FetchOutcome[resources.size()];
    ExecutorService threads = Executors.newFixedThreadPool(MOST_HOSTS);
    try {
      List<Future<Void>> hosts = new ArrayList<>();
      for (List<Integer> places : byHost.values()) {
        hosts.add(
            threads.submit(
                () -> {
                  for (int place : places) {
                    Resource resource = resources.get(place);
                    outcomes[place] = fetch.fetch(resource, listener.begins(resource));
                    listener.ended(outcomes[place]);
                  }
                  return null;
                }));
      }
      for (Future<Void> host : hosts) {
        host.get();
      }
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return List.of(outcomes);
  }

  private static IOException rethrown(Throwable cause) throws InterruptedException {
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (cause instanceof RuntimeException unforeseen) {
      throw unforeseen;
    }
    throw new IllegalStateException(cause);
  }
}
