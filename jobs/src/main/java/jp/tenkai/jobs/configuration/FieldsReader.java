package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.trade.HsRevision;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Reading;

/** Reads conf/fields.yaml. */
final class FieldsReader {
  private final Reading reading;
  private final ListReader lists;
  private final HsReader hs;

  FieldsReader(Reading reading, KnownIds indicators) {
    this.reading = reading;
    this.lists = new ListReader(reading, indicators);
    this.hs = new HsReader(reading);
  }

  /** The revision of the Harmonized System that the fields' codes belong to. */
  HsRevision revision(Block top) {
    if (!top.has("hs_revision")) {
      return Defaults.HS_REVISION;
    }
    String word = top.text("hs_revision");
    for (HsRevision revision : HsRevision.values()) {
      if (revision.baciCode().equals(word)) {
        return revision;
      }
    }
    List<String> words = Arrays.stream(HsRevision.values()).map(HsRevision::baciCode).toList();
    top.problem(ProblemCode.BAD_VALUE, "hs_revision", word, Block.oneOf(words));
    return Defaults.HS_REVISION;
  }

  /** The fields; the last that is read of the file. */
  Map<FieldId, FieldConf> read(Block top) {
    Map<FieldId, FieldConf> fields = new LinkedHashMap<>();
    top.named("fields")
        .forEach(
            (id, block) -> {
              if (!Kebab.fits(id.text())) {
                reading.problem(ProblemCode.BAD_VALUE, id.line(), id.text(), Kebab.FORM);
              }
              field(id.text(), block).ifPresent(field -> fields.put(field.id(), field));
            });
    top.make(() -> fields);
    hs.checkSums();
    return fields;
  }

  private Optional<FieldConf> field(String id, Block block) {
    Optional<Words> name = WordsReader.read(block, "name");
    Optional<Words> brief = block.has("short") ? WordsReader.read(block, "short") : name;
    Map<String, HsShare> shares = hs.read(block, id);
    List<WeightedIndicator> need = lists.read(block, "need");
    List<WeightedIndicator> capacity = lists.read(block, "capacity");
    List<BetterSignal> better = better(block);
    Map<FieldPart, String> notApplicable = notApplicable(block);
    checkPart(block, "hs", FieldPart.TRADE, notApplicable);
    checkPart(block, "need", FieldPart.NEED, notApplicable);
    checkPart(block, "capacity", FieldPart.CAPACITY, notApplicable);
    checkRoles(block, need, capacity);
    return block.make(
        () ->
            new FieldConf(
                new FieldId(id),
                name.orElseThrow(),
                brief.orElseThrow(),
                shares,
                need,
                capacity,
                better,
                notApplicable));
  }

  private List<BetterSignal> better(Block outer) {
    List<BetterSignal> signals = new ArrayList<>();
    if (outer.has("better_signal")) {
      outer
          .block("better_signal")
          .ifPresent(
              block -> {
                Optional<Words> what = WordsReader.read(block, "what");
                String whyNot = block.text("why_not");
                List<IndicatorId> standIn = lists.ids(block, "stand_in");
                block
                    .make(() -> new BetterSignal(what.orElseThrow(), whyNot, standIn))
                    .ifPresent(signals::add);
              });
    }
    return signals;
  }

  private static Map<FieldPart, String> notApplicable(Block outer) {
    Map<FieldPart, String> parts = new LinkedHashMap<>();
    if (outer.has("not_applicable")) {
      outer
          .block("not_applicable")
          .ifPresent(
              block -> {
                for (FieldPart part : FieldPart.values()) {
                  if (block.has(part.word())) {
                    parts.put(part, block.text(part.word()));
                  }
                }
                block.make(() -> parts);
              });
    }
    return parts;
  }

  /** A part is there, or the field says why it has none; never both, never neither. */
  private void checkPart(Block block, String key, FieldPart part, Map<FieldPart, String> without) {
    String excuse = "not_applicable: {" + part.word() + ": ...}";
    boolean excused = without.containsKey(part);
    if (!block.has(key) && !excused) {
      block.problem(ProblemCode.MISSING_KEY, key, "no " + key, key + ": ... / " + excuse);
    } else if (block.has(key) && excused) {
      block.problem(ProblemCode.BAD_VALUE, key, key + ", " + excuse, "one of the two");
    } else if (block.has(key) && block.isEmpty(key)) {
      block.problem(ProblemCode.BAD_VALUE, key, "nothing", "at least one / " + excuse);
    }
  }

  private void checkRoles(
      Block block, List<WeightedIndicator> need, List<WeightedIndicator> capacity) {
    Set<IndicatorId> needed = new HashSet<>();
    need.forEach(one -> needed.add(one.indicator()));
    for (WeightedIndicator one : capacity) {
      if (needed.contains(one.indicator())) {
        reading.problem(
            ProblemCode.BAD_VALUE,
            block.line("capacity"),
            one.indicator().id(),
            "each indicator in need or in capacity of a field, not in both");
      }
    }
  }
}
