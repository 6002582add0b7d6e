package jp.tenkai.jobs.configuration;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Nearest;

/** Reads the blocks {@code hosts} and {@code fetch} of conf/sources.yaml. */
final class FetchReader {
  /** The placeholder that every address may use without listing it. */
  static final String SINCE = "since";

  private static final Limits PER_MINUTE = Limits.aboveUpTo(0, 6000);
  private static final Limits MEBIBYTES = Limits.between(1, 65_536);
  private static final Limits YEARS = Limits.between(1950, 2100);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final String HOST = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?";
  private static final String NAME = "[A-Za-z0-9._{}-]+";

  private final Map<String, HostConf> hosts = new LinkedHashMap<>();

  /** The hosts that may be asked; read before any address. */
  Map<String, HostConf> hosts(Block top) {
    if (top.has("hosts")) {
      top.named("hosts").forEach((id, block) -> host(id, block));
    }
    return hosts;
  }

  private void host(Located id, Block block) {
    if (!id.text().matches(HOST)) {
      block.problem(
          ProblemCode.BAD_VALUE, "hosts", id.text(), "a host in small letters: api.example.org");
    }
    double perMinute = block.real("per_minute", PER_MINUTE, Defaults.REQUESTS_PER_MINUTE);
    String reason = block.text("reason");
    block
        .make(() -> new HostConf(id.text(), perMinute, reason))
        .ifPresent(host -> hosts.put(host.host(), host));
  }

  /** The ways to fetch files of a source, in the order of the file; none where none is written. */
  List<FetchConf> read(Block source) {
    List<FetchConf> ways = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Block block : source.blocks("fetch")) {
      way(block)
          .ifPresent(
              way -> {
                if (!ids.add(way.id())) {
                  block.problem(ProblemCode.DUPLICATE_KEY, "id", way.id(), "each id once");
                }
                ways.add(way);
              });
    }
    return ways;
  }

  private Optional<FetchConf> way(Block block) {
    String id = block.text("id");
    if (!id.isEmpty() && !Kebab.fits(id)) {
      block.problem(ProblemCode.BAD_VALUE, "id", id, Kebab.FORM);
    }
    ServiceKind service = block.word("service", ServiceKind.class);
    String address = block.text("address");
    Map<String, Each> each = placeholders(block, address);
    check(block, "address", address, each);
    String name = block.text("name");
    if (!name.isEmpty() && !name.matches(NAME)) {
      block.problem(
          ProblemCode.BAD_VALUE, "name", name, "letters, digits, . _ - and {placeholder}");
    }
    placeholders(block, "name", name, each);
    each.keySet().stream()
        .filter(key -> !name.isEmpty() && !name.contains("{" + key + "}"))
        .forEach(
            key ->
                block.problem(
                    ProblemCode.BAD_VALUE,
                    "name",
                    name,
                    "a name of its own for each {" + key + "}"));
    Optional<ServiceKey> key = key(block, each);
    long mebibytes = block.integer("most_mib", MEBIBYTES, Defaults.MOST_MEBIBYTES);
    boolean isDefault = block.flag("default", true);
    String reason = block.text("reason");
    return block.make(
        () -> new FetchConf(id, service, address, name, each, key, mebibytes, isDefault, reason));
  }

  private Map<String, Each> placeholders(Block block, String address) {
    Map<String, Each> each = new LinkedHashMap<>();
    if (block.has("each")) {
      block
          .block("each")
          .ifPresent(
              inner ->
                  inner
                      .ids()
                      .keySet()
                      .forEach(
                          key -> {
                            if (!address.contains("{" + key + "}")) {
                              inner.problem(
                                  ProblemCode.UNKNOWN_KEY, key, key, "a {placeholder} of address");
                            }
                            each(inner, key).ifPresent(e -> each.put(key, e));
                          }));
    }
    return each;
  }

  private Optional<Each> each(Block block, String key) {
    Optional<String> word = block.bareWord(key);
    if (word.isPresent()) {
      if (word.get().equals("used-series")) {
        return Optional.of(new Each.UsedSeries());
      }
      block.problem(ProblemCode.BAD_VALUE, key, word.get(), "used-series, [a, list], {from: 2022}");
      return Optional.empty();
    }
    if (block.isBlock(key)) {
      return block
          .block(key)
          .flatMap(
              inner -> {
                int first = (int) inner.integer("from", YEARS);
                return inner.make(() -> new Each.YearsFrom(first));
              });
    }
    List<String> words = block.texts(key).stream().map(Located::text).toList();
    for (String listed : words) {
      if (!listed.matches("[A-Za-z0-9._,-]+")) {
        block.problem(ProblemCode.BAD_VALUE, key, listed, "letters, digits, commas, . _ -");
        return Optional.empty();
      }
    }
    return Optional.of(new Each.Listed(words));
  }

  private Optional<ServiceKey> key(Block block, Map<String, Each> each) {
    if (!block.has("key")) {
      return Optional.empty();
    }
    return block
        .block("key")
        .flatMap(
            inner -> {
              String header = inner.text("header");
              String environment = inner.text("environment");
              String without = inner.text("without", "");
              check(inner, "without", without, each);
              return inner.make(() -> new ServiceKey(header, environment, without));
            });
  }

  private void check(Block block, String key, String address, Map<String, Each> each) {
    if (address.isEmpty()) {
      return;
    }
    placeholders(block, key, address, each);
    try {
      URI uri = URI.create(PLACEHOLDER.matcher(address).replaceAll("x"));
      if (!"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
        block.problem(ProblemCode.BAD_VALUE, key, address, "https://host/...");
      } else if (!hosts.containsKey(uri.getAuthority().toLowerCase(Locale.ROOT))) {
        block.problem(
            ProblemCode.BAD_VALUE,
            key,
            uri.getAuthority(),
            "a host of the block hosts"
                + Nearest.hint(uri.getAuthority(), new TreeSet<>(hosts.keySet())));
      }
    } catch (IllegalArgumentException e) {
      block.problem(ProblemCode.BAD_VALUE, key, address, "an address; blanks as %20");
    }
  }

  private static void placeholders(Block block, String key, String text, Map<String, Each> each) {
    Matcher placeholder = PLACEHOLDER.matcher(text);
    while (placeholder.find()) {
      String found = placeholder.group(1);
      if (!each.containsKey(found) && !found.equals(SINCE)) {
        block.problem(
            ProblemCode.BAD_VALUE,
            key,
            "{" + found + "}",
            "placeholders that 'each' lists, or {since}");
      }
    }
  }
}
