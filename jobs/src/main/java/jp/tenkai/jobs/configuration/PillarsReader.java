package jp.tenkai.jobs.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.configuration.FieldPillar.FieldSignals;
import jp.tenkai.jobs.configuration.FieldPillar.Own;
import jp.tenkai.jobs.configuration.FieldPillar.SameAsCountry;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Nearest;
import jp.tenkai.jobs.yaml.Reading;

/** Reads the axes and pillars of a strategy, for countries and for fields. */
final class PillarsReader {
  private final Reading reading;
  private final ListReader lists;
  private final Map<String, Long> axes = new LinkedHashMap<>();
  private final Map<String, Long> pillars = new LinkedHashMap<>();
  private final Set<String> usedAxes = new TreeSet<>();

  PillarsReader(Reading reading, ListReader lists) {
    this.reading = reading;
    this.lists = lists;
  }

  Map<AxisId, AxisConf> axes(Block top) {
    Map<AxisId, AxisConf> made = new LinkedHashMap<>();
    top.named("axes")
        .forEach(
            (id, block) -> {
              checkId(id);
              axes.put(id.text(), id.line());
              double weight = block.real("weight", Limits.ABOVE_0, Defaults.WEIGHT);
              Optional<Words> name = WordsReader.read(block, "name");
              String reason = block.text("reason");
              block
                  .make(
                      () ->
                          Map.entry(
                              new AxisId(id.text()),
                              new AxisConf(weight, name.orElseThrow(), reason)))
                  .ifPresent(axis -> made.put(axis.getKey(), axis.getValue()));
            });
    return made;
  }

  Map<PillarId, PillarConf> pillars(Block top) {
    Map<PillarId, PillarConf> made = new LinkedHashMap<>();
    top.named("pillars")
        .forEach(
            (id, block) -> {
              checkId(id);
              if (!PillarId.KNOWN.contains(id.text())) {
                reading.problem(
                    ProblemCode.UNKNOWN_KEY,
                    id.line(),
                    id.text(),
                    Block.oneOf(PillarId.KNOWN) + Nearest.hint(id.text(), PillarId.KNOWN));
              }
              pillars.put(id.text(), id.line());
              pillar(block).ifPresent(pillar -> made.put(new PillarId(id.text()), pillar));
            });
    axes.forEach(
        (axis, line) -> {
          if (!usedAxes.contains(axis)) {
            reading.problem(ProblemCode.BAD_VALUE, line, axis, "an axis with pillars");
          }
        });
    return made;
  }

  private Optional<PillarConf> pillar(Block block) {
    String axis = block.text("axis");
    usedAxes.add(axis);
    if (!axis.isEmpty() && !axes.containsKey(axis)) {
      block.problem(
          ProblemCode.BAD_VALUE,
          "axis",
          axis,
          Block.oneOf(axes.keySet()) + Nearest.hint(axis, axes.keySet()));
    }
    double weight = block.real("weight", Limits.ABOVE_0, Defaults.WEIGHT);
    Optional<Words> name = WordsReader.read(block, "name");
    String reason = block.text("reason");
    List<WeightedIndicator> indicators = indicators(block);
    return block.make(
        () -> new PillarConf(new AxisId(axis), weight, name.orElseThrow(), reason, indicators));
  }

  /** How each pillar is read for a field; every pillar must say so. */
  Map<PillarId, FieldPillar> fieldPillars(Block top) {
    Map<PillarId, FieldPillar> made = new LinkedHashMap<>();
    top.block("field_pillars")
        .ifPresent(
            block -> {
              pillars.forEach(
                  (id, line) -> {
                    if (!block.has(id)) {
                      block.problem(
                          ProblemCode.MISSING_KEY,
                          id,
                          "field_pillars: no " + id,
                          id + ": same / field / {indicators: [...]}");
                    } else if (Kebab.fits(id)) {
                      fieldPillar(block, id)
                          .ifPresent(pillar -> made.put(new PillarId(id), pillar));
                    }
                  });
              block.make(() -> made);
            });
    return made;
  }

  private Optional<FieldPillar> fieldPillar(Block outer, String id) {
    Optional<String> word = outer.bareWord(id);
    if (word.isEmpty()) {
      return outer
          .block(id)
          .flatMap(
              block -> {
                List<WeightedIndicator> indicators = indicators(block);
                return block.make(() -> new Own(indicators));
              });
    }
    if (word.get().equals("same")) {
      return Optional.of(new SameAsCountry());
    }
    if (word.get().equals("field") && id.equals(FieldPart.NEED.word())) {
      return Optional.of(new FieldSignals(FieldPart.NEED));
    }
    if (word.get().equals("field") && id.equals(FieldPart.CAPACITY.word())) {
      return Optional.of(new FieldSignals(FieldPart.CAPACITY));
    }
    outer.problem(
        ProblemCode.BAD_VALUE,
        id,
        id + ": " + word.get(),
        "same / {indicators: [...]} / field (need, capacity)");
    return Optional.empty();
  }

  private List<WeightedIndicator> indicators(Block block) {
    if (!block.has("indicators")) {
      block.problem(ProblemCode.MISSING_KEY, "indicators", "no indicators", "indicators: a list");
      return List.of();
    }
    return lists.read(block, "indicators");
  }

  private void checkId(Located id) {
    if (!Kebab.fits(id.text())) {
      reading.problem(ProblemCode.BAD_VALUE, id.line(), id.text(), Kebab.FORM);
    }
  }
}
