package jp.tenkai.datasets.concordance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;

/**
 * Converts trade between any two revisions of the Harmonized System, step by step over those in
 * between. Forward and backward alike: where several codes become one, their values are added;
 * where one becomes several, its value is shared out ({@link SplitShares}); what no link names
 * keeps its number. No dollar is lost or made.
 *
 * <p>The links cover the codes of the fourteen fields and what they came from or became. They were
 * compiled from the official descriptions of each revision's codes and from what the World Customs
 * Organization says of each revision; a test holds every link against the official lists. Outside
 * that scope a code is taken over by its number, which is right for most and wrong for some.
 */
public final class Concordance {
  private static final String LINKS = "/jp/tenkai/datasets/concordance/hs-links.csv";

  /** More dollars than a code is ever split into parts. */
  private static final long ENOUGH = Integer.MAX_VALUE;

  private static final Concordance STANDARD = new Concordance(readLinks());

  private final List<HsLink> links;
  private final Map<HsRevision, Map<HsCode, List<HsCode>>> forward = new HashMap<>();
  private final Map<HsRevision, Map<HsCode, List<HsCode>>> backward = new HashMap<>();

  Concordance(List<HsLink> links) {
    this.links = List.copyOf(links);
    for (HsLink link : links) {
      add(forward, link.from(), link.source(), link.target());
      add(backward, link.to(), link.target(), link.source());
    }
  }

  private static void add(
      Map<HsRevision, Map<HsCode, List<HsCode>>> steps, HsRevision at, HsCode code, HsCode other) {
    steps
        .computeIfAbsent(at, r -> new HashMap<>())
        .computeIfAbsent(code, c -> new ArrayList<>())
        .add(other);
  }

  /** The one that comes with Tenkai. */
  public static Concordance standard() {
    return STANDARD;
  }

  /** All links, in the order of their table. */
  public List<HsLink> links() {
    return links;
  }

  /**
   * Converts the values of codes.
   *
   * @param dollars whole US dollars by code of the revision {@code from}
   * @return by code of the revision {@code to}; the values add up to the same sum
   */
  public SortedMap<HsCode, Converted> convert(
      HsRevision from, HsRevision to, Map<HsCode, Long> dollars, SplitShares shares) {
    SortedMap<HsCode, Converted> values = new TreeMap<>();
    dollars.forEach((code, value) -> values.put(code, new Converted(value, Mark.SAME_CODE)));
    SortedMap<HsCode, Converted> current = values;
    HsRevision at = from;
    while (at != to) {
      boolean up = at.compareTo(to) < 0;
      HsRevision next = at.neighbour(up ? 1 : -1).orElseThrow();
      current = step((up ? forward : backward).getOrDefault(at, Map.of()), current, next, shares);
      at = next;
    }
    return current;
  }

  private static SortedMap<HsCode, Converted> step(
      Map<HsCode, List<HsCode>> links,
      SortedMap<HsCode, Converted> values,
      HsRevision to,
      SplitShares shares) {
    SortedMap<HsCode, Converted> next = new TreeMap<>();
    Map<HsCode, Integer> sources = new HashMap<>();
    values.forEach(
        (code, value) -> {
          List<HsCode> targets = links.getOrDefault(code, List.of(code));
          boolean touched = links.containsKey(code);
          Mark mark =
              !touched ? Mark.SAME_CODE : targets.size() > 1 ? Mark.ALLOCATED : Mark.RENAMED;
          long[] parts = WholeDollars.split(value.dollars(), shares.weights(to, targets));
          for (int i = 0; i < parts.length; i++) {
            next.merge(
                targets.get(i), new Converted(parts[i], value.mark().and(mark)), Converted::plus);
            sources.merge(targets.get(i), 1, Integer::sum);
          }
        });
    sources.forEach(
        (code, count) -> {
          if (count > 1) {
            next.computeIfPresent(
                code, (c, v) -> new Converted(v.dollars(), v.mark().and(Mark.SUMMED)));
          }
        });
    return next;
  }

  /**
   * The codes of a revision whose values, or parts of them, reach any of these codes of another
   * one. Who wants to know of a few goods need not read the trade in all the others.
   */
  public Set<HsCode> sources(HsRevision from, HsRevision to, Set<HsCode> targets) {
    Set<HsCode> reached = new TreeSet<>(targets);
    boolean up = from.compareTo(to) < 0;
    HsRevision at = to;
    while (at != from) {
      HsRevision before = at.neighbour(up ? -1 : 1).orElseThrow();
      Map<HsCode, List<HsCode>> steps = (up ? forward : backward).getOrDefault(before, Map.of());
      Set<HsCode> sources = new TreeSet<>();
      steps.forEach(
          (code, became) -> {
            if (became.stream().anyMatch(reached::contains)) {
              sources.add(code);
            }
          });
      reached.stream().filter(code -> !steps.containsKey(code)).forEach(sources::add);
      reached.clear();
      reached.addAll(sources);
      at = before;
    }
    return reached;
  }

  /**
   * How sure trade of one revision is when it is read under a code of another, whatever is traded:
   * a code that gathers whole codes is their sum, one that gets a part of a code is an assumption.
   *
   * @param code in the revision {@code to}
   */
  public Mark mark(HsRevision from, HsRevision to, HsCode code) {
    SortedMap<HsCode, Long> sources = new TreeMap<>();
    convert(to, from, Map.of(code, ENOUGH), SplitShares.EQUAL)
        .keySet()
        .forEach(source -> sources.put(source, ENOUGH));
    return convert(from, to, sources, SplitShares.EQUAL)
        .getOrDefault(code, new Converted(0, Mark.SAME_CODE))
        .mark();
  }

  private static List<HsLink> readLinks() {
    List<HsLink> links = new ArrayList<>();
    try (var text =
            new InputStreamReader(
                Concordance.class.getResourceAsStream(LINKS), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        links.add(
            new HsLink(
                HsRevision.valueOf(row.getField("from_revision")),
                HsCode.of(row.getField("from_code")),
                HsRevision.valueOf(row.getField("to_revision")),
                HsCode.of(row.getField("to_code")),
                row.getField("note")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(LINKS, e);
    }
    return links;
  }
}
