package jp.tenkai.jobs.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.secret.Secrets;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.Each;
import jp.tenkai.jobs.configuration.FetchConf;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.SourceConf;

/** Everything that a request asks for, address by address, in the order of conf/sources.yaml. */
public final class FetchPlan {
  private final List<Resource> resources;
  private final List<String> empty;

  private FetchPlan(List<Resource> resources, List<String> empty) {
    this.resources = List.copyOf(resources);
    this.empty = List.copyOf(empty);
  }

  /**
   * Makes the plan.
   *
   * @param environment where the keys to services are looked for
   * @throws UnusableInput when a name means nothing, or a service that was named needs a key
   */
  public static FetchPlan of(
      Configuration configuration, FetchRequest request, Map<String, String> environment) {
    List<Resource> resources = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    request.names().forEach(name -> require(configuration, name));
    Maker maker = new Maker(configuration, request, environment);
    for (SourceConf source : configuration.sources().values()) {
      for (FetchConf way : source.fetches()) {
        if (isWanted(source, way, request.names())) {
          List<Resource> made = maker.resources(source, way);
          resources.addAll(made);
          if (made.isEmpty()) {
            empty.add(source.id() + "/" + way.id());
          }
        }
      }
    }
    return new FetchPlan(resources, empty);
  }

  private static boolean isWanted(SourceConf source, FetchConf way, List<String> names) {
    String id = source.id() + "/" + way.id();
    return names.isEmpty()
        ? way.isDefault()
        : names.stream()
            .anyMatch(n -> n.equals(id) || (way.isDefault() && means(n, source.id().id())));
  }

  /** A whole id, or the first words of one: worldbank means worldbank-wdi, not worldbanks. */
  private static boolean means(String name, String id) {
    return id.equals(name) || id.startsWith(name + "-");
  }

  private static void require(Configuration configuration, String name) {
    Set<String> known = new TreeSet<>();
    boolean found = false;
    for (SourceConf source : configuration.sources().values()) {
      for (FetchConf way : source.fetches()) {
        known.add(source.id() + "/" + way.id());
        found |= name.equals(source.id() + "/" + way.id());
        found |= way.isDefault() && means(name, source.id().id());
      }
    }
    if (!found) {
      throw new UnusableInput(
          ProblemCode.UNKNOWN_SOURCE,
          "--source",
          0,
          name,
          "a source that can be fetched, or one way of it: " + String.join(", ", known));
    }
  }

  /** What is asked for. */
  public List<Resource> resources() {
    return resources;
  }

  /** Ways that list nothing to ask for. */
  public List<String> empty() {
    return empty;
  }

  /** Fills the placeholders. */
  private record Maker(
      Configuration configuration, FetchRequest request, Map<String, String> environment) {
    List<Resource> resources(SourceConf source, FetchConf way) {
      String address = address(source, way);
      if (address.isEmpty()) {
        return List.of();
      }
      List<String[]> filled = List.of(new String[][] {{address, way.name()}});
      for (Map.Entry<String, Each> each : way.each().entrySet()) {
        Collection<String> words = words(source.id(), each.getValue());
        List<String[]> next = new ArrayList<>();
        for (String[] pair : filled) {
          for (String word : words) {
            String hole = "{" + each.getKey() + "}";
            next.add(new String[] {pair[0].replace(hole, word), pair[1].replace(hole, word)});
          }
        }
        filled = next;
      }
      return filled.stream()
          .map(
              pair ->
                  new Resource(
                      source,
                      way,
                      URI.create(pair[0].replace("{since}", since())),
                      pair[1].replace("{since}", since())))
          .toList();
    }

    /** The address for whoever holds the key, or the one for everybody. */
    private String address(SourceConf source, FetchConf way) {
      if (way.key().isEmpty()
          || Secrets.find(environment, way.key().get().environment()).isPresent()) {
        return way.address();
      }
      if (way.key().get().without().isEmpty()) {
        throw new UnusableInput(
            ProblemCode.MISSING_KEY_TO_SERVICE,
            source.id() + "/" + way.id(),
            0,
            way.key().get().environment() + " is not set",
            "a key of the service in the variable " + way.key().get().environment());
      }
      return way.key().get().without();
    }

    private String since() {
      return request.since().orElse(Quarter.of(request.today()).firstDay()).toString();
    }

    private Collection<String> words(SourceId source, Each each) {
      if (each instanceof Each.Listed listed) {
        return listed.words();
      }
      if (each instanceof Each.YearsFrom years) {
        return IntStream.range(years.first(), request.today().getYear())
            .mapToObj(Integer::toString)
            .toList();
      }
      Set<String> codes = new TreeSet<>();
      for (IndicatorConf indicator : configuration.indicators().values()) {
        if (indicator.from() instanceof SeriesFrom from) {
          from.series().forEach(s -> add(codes, source, new Series(s.source(), s.code())));
        }
      }
      configuration.equivalents().forEach(e -> e.series().forEach(s -> add(codes, source, s)));
      return codes;
    }

    private static void add(Set<String> codes, SourceId source, Series series) {
      if (series.source().equals(source)) {
        codes.add(series.code());
      }
    }
  }
}
