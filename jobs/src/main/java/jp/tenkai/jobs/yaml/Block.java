package jp.tenkai.jobs.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.YamlValue.Entry;
import jp.tenkai.jobs.yaml.YamlValue.Mapping;
import jp.tenkai.jobs.yaml.YamlValue.Sequence;

/**
 * A block of keys, read key by key. A key that is asked for is known; {@link #make} reports the
 * others. What is wrong goes to the problems, and a harmless value is handed out so that reading
 * goes on and finds the rest.
 */
public final class Block {
  private final Reading reading;
  private final String name;
  private final long line;
  private final Mapping mapping;
  private final int problemsBefore;
  private final Set<String> known = new LinkedHashSet<>();

  public Block(Reading reading, String name, long line, Mapping mapping) {
    this.reading = reading;
    this.name = name;
    this.line = line;
    this.mapping = mapping;
    this.problemsBefore = reading.problems().count();
  }

  /** The line of the key under which the block stands. */
  public long line() {
    return line;
  }

  /** The line of a key, or of the block where the key is not written. */
  public long line(String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? line : entry.line();
  }

  /** Whether a key is written; it is known from then on. */
  public boolean has(String key) {
    known.add(key);
    return mapping.entries().containsKey(key);
  }

  /** All keys in the order of the file, for blocks whose keys are ids. All are known then. */
  public Map<String, Entry> ids() {
    known.addAll(mapping.entries().keySet());
    return mapping.entries();
  }

  public String text(String key) {
    return need(key, "text").map(value -> reading.text(value)).orElse("");
  }

  public String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  public double real(String key, Limits limits) {
    return need(key, limits.form()).map(value -> reading.real(value, limits)).orElse(Double.NaN);
  }

  public double real(String key, Limits limits, double otherwise) {
    return has(key) ? real(key, limits) : otherwise;
  }

  /** The numbers of a list under a key that must be there. */
  public double[] reals(String key, Limits limits) {
    need(key, "a list of numbers");
    return items(key).stream().mapToDouble(item -> reading.real(item, limits)).toArray();
  }

  public long integer(String key, Limits limits) {
    return need(key, "a whole number").map(value -> reading.integer(value, limits)).orElse(0L);
  }

  public long integer(String key, Limits limits, long otherwise) {
    return has(key) ? integer(key, limits) : otherwise;
  }

  /** The whole numbers of a list under a key that must be there. */
  public List<Long> integers(String key, Limits limits) {
    need(key, "a list of whole numbers");
    return items(key).stream().map(item -> reading.integer(item, limits)).toList();
  }

  public boolean flag(String key, boolean otherwise) {
    return has(key) ? need(key, "true, false").map(reading::flag).orElse(otherwise) : otherwise;
  }

  public <E extends Enum<E> & Spelled> E word(String key, Class<E> words) {
    List<E> all = Arrays.asList(words.getEnumConstants());
    return need(key, oneOf(all.stream().map(Spelled::word).toList()))
        .map(value -> reading.word(value, all))
        .orElse(all.get(0));
  }

  public <E extends Enum<E> & Spelled> E word(String key, Class<E> words, E otherwise) {
    return has(key) ? word(key, words) : otherwise;
  }

  /** The block under a key that must be there. */
  public Optional<Block> block(String key) {
    return need(key, "a block of keys").flatMap(value -> reading.block(key, line(key), value));
  }

  /** What a reader makes of the block under a key, or what holds where the key is not written. */
  public <T> Optional<T> block(String key, Function<Block, Optional<T>> reader, T otherwise) {
    return has(key) ? block(key).flatMap(reader) : Optional.of(otherwise);
  }

  /** The blocks of a list under a key; none where the key is not written. */
  public List<Block> blocks(String key) {
    List<Block> blocks = new ArrayList<>();
    for (YamlValue item : items(key)) {
      reading.block(key, item.line(), item).ifPresent(blocks::add);
    }
    return blocks;
  }

  /** The texts of a list under a key; none where the key is not written. No text twice. */
  public List<Located> texts(String key) {
    Map<String, Located> texts = new LinkedHashMap<>();
    for (YamlValue item : items(key)) {
      String text = reading.text(item);
      if (texts.putIfAbsent(text, new Located(text, item.line())) != null && !text.isEmpty()) {
        reading.problem(ProblemCode.BAD_VALUE, item.line(), text, "each one once");
      }
    }
    return List.copyOf(texts.values());
  }

  /** The blocks by id under a key that must be there, in the order of the file. */
  public Map<Located, Block> named(String key) {
    Map<Located, Block> named = new LinkedHashMap<>();
    block(key)
        .ifPresent(
            outer ->
                outer
                    .ids()
                    .forEach(
                        (id, entry) ->
                            reading
                                .block(key, entry.line(), entry.value())
                                .ifPresent(
                                    block -> named.put(new Located(id, entry.line()), block))));
    return named;
  }

  /** Whether a list or block without anything in it stands under a key that is written. */
  public boolean isEmpty(String key) {
    YamlValue value = mapping.entries().get(key).value();
    return (value instanceof Sequence sequence && sequence.items().isEmpty())
        || (value instanceof Mapping inner && inner.entries().isEmpty());
  }

  /** Whether a block of keys stands under a key; the key is known from then on. */
  public boolean isBlock(String key) {
    return has(key) && mapping.entries().get(key).value() instanceof Mapping;
  }

  /** The bare word under a key, if a word and not a block or list stands there. */
  public Optional<String> bareWord(String key) {
    return has(key) && mapping.entries().get(key).value() instanceof YamlValue.Scalar scalar
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  public void problem(ProblemCode code, String key, String found, String expected) {
    reading.problem(code, line(key), found, expected);
  }

  /** Reports keys that nobody asked for, then makes the value if nothing in the block is wrong. */
  public <T> Optional<T> make(Supplier<T> maker) {
    reportUnknown();
    if (reading.problems().count() > problemsBefore) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      reading.problem(ProblemCode.BAD_VALUE, line, name, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Reports keys that nobody asked for. */
  public void reportUnknown() {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (known.contains(key)) {
                return;
              }
              String instead = reading.retired().insteadOf(name, key);
              String expected =
                  instead.isEmpty() ? oneOf(known) + Nearest.hint(key, known) : instead;
              reading.problem(ProblemCode.UNKNOWN_KEY, entry.line(), key, expected);
            });
  }

  private List<YamlValue> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    YamlValue value = mapping.entries().get(key).value();
    if (value instanceof Sequence sequence) {
      return sequence.items();
    }
    reading.problem(ProblemCode.WRONG_TYPE, line(key), key + ": " + value.shown(), "a list");
    return List.of();
  }

  private Optional<YamlValue> need(String key, String expected) {
    if (!has(key)) {
      reading.problem(
          ProblemCode.MISSING_KEY,
          line,
          name.isEmpty() ? "no " + key : name + ": no " + key,
          key + ": " + expected);
      return Optional.empty();
    }
    return Optional.of(mapping.entries().get(key).value());
  }

  public static String oneOf(Iterable<String> words) {
    return "one of: " + String.join(", ", words);
  }
}
