package jp.tenkai.jobs.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.configuration.StrategyId;

/**
 * What changed in conf/ between two releases as far as one strategy's scores depend on it, as keys
 * that can be changed one by one.
 */
final class ConfigurationChange {
  /** More keys than these are taken together by block: the work doubles with each. */
  static final int MOST_KEYS = 5;

  private final StrategyId strategy;
  private final ObjectNode before;
  private final ObjectNode after;
  private final Map<List<String>, JsonNode> old;
  private final Map<List<String>, JsonNode> now;
  private final List<ConfigurationKey> keys;
  private final Map<Integer, ObjectNode> mixed = new HashMap<>();

  private ConfigurationChange(StrategyId strategy, ObjectNode before, ObjectNode after) {
    this.strategy = strategy;
    this.before = before;
    this.after = after;
    this.old = ScoringTree.leaves(before);
    this.now = ScoringTree.leaves(after);
    SortedSet<List<String>> changed = new TreeSet<>(ConfigurationChange::order);
    old.forEach(
        (path, value) -> {
          if (!value.equals(now.get(path))) {
            changed.add(path);
          }
        });
    for (List<String> path : now.keySet()) {
      if (!old.containsKey(path)) {
        changed.add(path);
      }
    }
    this.keys = sound(few(merged(grouped(changed, this::keyOf))));
  }

  /**
   * The change from one release to another.
   *
   * @throws IllegalArgumentException when one of the two is not a configuration of this version
   */
  static ConfigurationChange between(ReleaseState from, ReleaseState to, StrategyId strategy) {
    SortedSet<String> used = ScoringTree.indicators(from.configuration(), strategy);
    used.addAll(ScoringTree.indicators(to.configuration(), strategy));
    ObjectNode before = ScoringTree.of(from.configuration(), strategy, used);
    ObjectNode after = ScoringTree.of(to.configuration(), strategy, used);
    // An indicator that only one release knows is no choice by itself: its place in a list is.
    lend(before, after);
    lend(after, before);
    TreeConfiguration.of(before, strategy, from.countries().get(strategy));
    TreeConfiguration.of(after, strategy, to.countries().get(strategy));
    return new ConfigurationChange(strategy, before, after);
  }

  private static void lend(ObjectNode from, ObjectNode to) {
    from.path("indicators")
        .properties()
        .forEach(
            one -> {
              if (!to.path("indicators").has(one.getKey())) {
                ((ObjectNode) to.path("indicators")).set(one.getKey(), one.getValue());
              }
            });
  }

  List<ConfigurationKey> keys() {
    return keys;
  }

  /**
   * The configuration in which some keys are as after and the rest as before.
   *
   * @param taken a bit for each key
   */
  Configuration with(int taken, Map<CountryCode, ReleaseState.Member> members) {
    return TreeConfiguration.of(tree(taken), strategy, members);
  }

  /** All indicators that the strategy can use before or after. */
  Set<String> indicators() {
    Set<String> ids = new TreeSet<>();
    before.path("indicators").properties().forEach(one -> ids.add(one.getKey()));
    return ids;
  }

  private ObjectNode tree(int taken) {
    if (taken == 0) {
      return before;
    }
    return taken == (1 << keys.size()) - 1
        ? after
        : mixed.computeIfAbsent(taken, t -> mix(keys, t));
  }

  private ObjectNode mix(List<ConfigurationKey> of, int taken) {
    ObjectNode tree = before.deepCopy();
    for (int key = 0; key < of.size(); key++) {
      if ((taken >> key & 1) == 1) {
        List<List<String>> paths = of.get(key).paths();
        paths.stream()
            .filter(path -> !now.containsKey(path))
            .forEach(path -> ScoringTree.remove(tree, path));
        paths.stream()
            .filter(now::containsKey)
            .forEach(path -> ScoringTree.put(tree, path, now.get(path)));
      }
    }
    return tree;
  }

  /** Where some of the keys without the others are no configuration, all are one. */
  private List<ConfigurationKey> sound(List<ConfigurationKey> found) {
    try {
      for (int taken = 1; taken < (1 << found.size()) - 1; taken++) {
        TreeConfiguration.of(
            mix(found, taken),
            strategy,
            Map.of(CountryCode.of("JPN"), new ReleaseState.Member(Place.NONE, false)));
      }
      return found;
    } catch (IllegalArgumentException e) {
      return List.of(together(found));
    }
  }

  private static ConfigurationKey together(List<ConfigurationKey> found) {
    return new ConfigurationKey(
        found.stream().map(ConfigurationKey::name).collect(Collectors.joining(" + ")),
        found.stream().flatMap(key -> key.paths().stream()).toList(),
        found.stream().flatMap(key -> key.remade().stream()).collect(Collectors.toSet()));
  }

  /** Keys by which the same figures are made are one. */
  private static List<ConfigurationKey> merged(List<ConfigurationKey> found) {
    List<ConfigurationKey> merged = new ArrayList<>();
    for (ConfigurationKey key : found) {
      List<ConfigurationKey> same =
          merged.stream()
              .filter(m -> m.remade().stream().anyMatch(key.remade()::contains))
              .toList();
      merged.removeAll(same);
      List<ConfigurationKey> all = new ArrayList<>(same);
      all.add(key);
      merged.add(all.size() == 1 ? key : together(all));
    }
    return merged;
  }

  private List<ConfigurationKey> few(List<ConfigurationKey> found) {
    if (found.size() <= MOST_KEYS) {
      return found;
    }
    SortedSet<List<String>> paths = new TreeSet<>(ConfigurationChange::order);
    found.forEach(key -> paths.addAll(key.paths()));
    List<ConfigurationKey> blocks =
        merged(grouped(paths, p -> p.subList(0, p.get(0).equals("strategies") ? 3 : 1)));
    return blocks.size() <= MOST_KEYS ? blocks : merged(grouped(paths, p -> p.subList(0, 1)));
  }

  private List<ConfigurationKey> grouped(
      SortedSet<List<String>> changed, UnaryOperator<List<String>> keyOf) {
    Map<List<String>, List<List<String>>> groups = new LinkedHashMap<>();
    changed.forEach(
        path ->
            groups
                .computeIfAbsent(List.copyOf(keyOf.apply(path)), k -> new ArrayList<>())
                .add(path));
    List<ConfigurationKey> found = new ArrayList<>();
    groups.forEach(
        (key, paths) ->
            found.add(new ConfigurationKey(String.join(".", key), paths, remade(paths))));
    return found;
  }

  /** The part of a path that stands for a choice of its own. */
  private List<String> keyOf(List<String> path) {
    if (path.get(0).equals("indicators")) {
      return path.subList(0, 3);
    }
    if (path.get(0).equals("fields")) {
      boolean both = isBlock(before, path, 2) && isBlock(after, path, 2);
      return both && !path.get(2).equals("hs") ? item(path, 4) : path.subList(0, both ? 3 : 2);
    }
    if (!path.get(0).equals("strategies")) {
      return path.subList(0, 1);
    }
    return switch (path.get(2)) {
      case "axes" -> axesMoved() ? path.subList(0, 3) : path;
      case "pillars" -> pillar(path);
      case "field_pillars" -> {
        boolean same = has(before, pillarPath(path)) == has(after, pillarPath(path));
        boolean blocks = isBlock(before, path, 4) && isBlock(after, path, 4);
        yield !same ? pillarPath(path) : blocks ? item(path, 6) : path.subList(0, 4);
      }
      case "method" -> method(path);
      case "gates" -> path.subList(0, 4);
      default -> path;
    };
  }

  private List<String> pillar(List<String> path) {
    if (path.get(path.size() - 1).equals("axis") && axesMoved()) {
      return List.of("strategies", path.get(1), "axes");
    }
    boolean both = isBlock(before, path, 4) && isBlock(after, path, 4);
    return both ? item(path, 6) : path.subList(0, 4);
  }

  private static List<String> pillarPath(List<String> path) {
    return List.of("strategies", path.get(1), "pillars", path.get(3));
  }

  private static List<String> method(List<String> path) {
    return switch (path.get(3)) {
      case "scale", "impute" -> path.subList(0, 4);
      // Outliers are not treated with goalposts, so the two are one choice.
      case "treat" -> List.of("strategies", path.get(1), "method", "normalise");
      default -> path;
    };
  }

  /** An item that comes or goes as a whole is one choice. */
  private List<String> item(List<String> path, int length) {
    boolean whole =
        path.size() > length && !(isBlock(before, path, length) && isBlock(after, path, length));
    return whole ? path.subList(0, length) : path;
  }

  private boolean axesMoved() {
    return old.entrySet().stream()
            .filter(one -> one.getKey().contains("axes") || one.getKey().contains("axis"))
            .filter(one -> !one.getKey().get(one.getKey().size() - 1).equals("weight"))
            .anyMatch(one -> !one.getValue().equals(now.get(one.getKey())))
        || !axes(old).equals(axes(now));
  }

  private static Set<List<String>> axes(Map<List<String>, JsonNode> leaves) {
    return leaves.keySet().stream()
        .filter(path -> path.contains("axes"))
        .collect(Collectors.toSet());
  }

  private static boolean isBlock(ObjectNode tree, List<String> path, int length) {
    return path.size() >= length && at(tree, path.subList(0, length)).isObject();
  }

  private static boolean has(ObjectNode tree, List<String> path) {
    return !at(tree, path).isMissingNode();
  }

  private static JsonNode at(ObjectNode tree, List<String> path) {
    JsonNode node = tree;
    for (String key : path) {
      node = node.path(key);
    }
    return node;
  }

  /** The indicators made by another rule, with those that are made of them. */
  private Set<IndicatorId> remade(List<List<String>> paths) {
    Set<String> ids = new LinkedHashSet<>();
    for (List<String> path : paths) {
      String first = path.get(0);
      if (first.equals("indicators")
          && (path.get(2).equals("from") || path.get(2).equals("max_age"))) {
        ids.add(path.get(1));
      } else if (!first.equals("strategies")
          && !first.equals("indicators")
          && !(first.equals("fields") && path.size() > 2 && !path.get(2).equals("hs"))) {
        ids.addAll(trade());
      }
    }
    int size;
    do {
      size = ids.size();
      ids.addAll(madeOf(ids));
    } while (ids.size() > size);
    return ids.stream().map(IndicatorId::new).collect(Collectors.toSet());
  }

  private Set<String> trade() {
    return indicators().stream()
        .filter(id -> after.path("indicators").path(id).path("from").has("trade"))
        .collect(Collectors.toSet());
  }

  private Set<String> madeOf(Set<String> parts) {
    return indicators().stream()
        .filter(
            id -> {
              JsonNode from = after.path("indicators").path(id).path("from");
              boolean grows = parts.contains(from.path("growth_of").asText());
              boolean multiplies = false;
              for (JsonNode factor : from.path("product")) {
                multiplies |= parts.contains(factor.asText());
              }
              return grows || multiplies;
            })
        .collect(Collectors.toSet());
  }

  private static int order(List<String> one, List<String> other) {
    return String.join("\0", one).compareTo(String.join("\0", other));
  }
}
