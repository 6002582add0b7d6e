package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Reading;

/** Reads one file of conf/strategies. */
final class StrategyReader {
  private final Reading reading;
  private final ListReader lists;
  private final CandidatesReader countries;
  private final PillarsReader pillars;
  private final BacktestReader backtests;

  StrategyReader(Reading reading, KnownIds indicators) {
    this.reading = reading;
    this.lists = new ListReader(reading, indicators);
    this.countries = new CandidatesReader(reading);
    this.pillars = new PillarsReader(reading, lists);
    this.backtests = new BacktestReader(reading, lists, indicators);
  }

  /** The strategy, whose id must be the file's name without {@code .yaml}. */
  Optional<StrategyConf> read(Block top, String fileId) {
    String id = top.text("strategy");
    if (!id.isEmpty() && (!id.equals(fileId) || !Kebab.fits(id))) {
      top.problem(ProblemCode.BAD_VALUE, "strategy", id, "the file's name: " + fileId);
    }
    Optional<Words> name = WordsReader.read(top, "name");
    Optional<Words> question = WordsReader.read(top, "question");
    Optional<Candidates> candidates = top.block("candidates").flatMap(countries::candidates);
    List<NamedCountry> yardsticks = countries.named(top, "yardsticks");
    List<CountryMark> marks = countries.marks(top);
    List<Gate> gates = gates(top);
    Optional<CoverageLimits> coverage =
        top.block("coverage", MethodReader::coverage, Defaults.COVERAGE);
    Optional<MethodConf> method = top.block("method", MethodReader::method, Defaults.METHOD);
    Map<AxisId, AxisConf> axes = pillars.axes(top);
    Map<PillarId, PillarConf> countryPillars = pillars.pillars(top);
    Map<PillarId, FieldPillar> fieldPillars = pillars.fieldPillars(top);
    Optional<RobustnessConf> robustness =
        top.block("robustness", MethodReader::robustness, Defaults.ROBUSTNESS);
    Optional<ClassLimits> classes = top.block("classes", MethodReader::classes, Defaults.CLASSES);
    Optional<BacktestConf> backtest = top.block("backtest", backtests::read, Defaults.BACKTEST);
    return top.make(
        () ->
            new StrategyConf(
                new StrategyId(id),
                name.orElseThrow(),
                question.orElseThrow(),
                candidates.orElseThrow(),
                yardsticks,
                marks,
                gates,
                coverage.orElseThrow(),
                method.orElseThrow(),
                axes,
                countryPillars,
                fieldPillars,
                robustness.orElseThrow(),
                classes.orElseThrow(),
                backtest.orElseThrow()));
  }

  private List<Gate> gates(Block top) {
    List<Gate> gates = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    for (Block block : top.blocks("gates")) {
      Located id = new Located(block.text("id"), block.line("id"));
      if (!id.text().isEmpty() && !Kebab.fits(id.text())) {
        reading.problem(ProblemCode.BAD_VALUE, id.line(), id.text(), Kebab.FORM);
      }
      Long first = lines.putIfAbsent(id.text(), id.line());
      if (first != null && !id.text().isEmpty()) {
        reading.problem(
            ProblemCode.BAD_VALUE, id.line(), id.text(), "each id once; first on line " + first);
      }
      gate(block, id.text()).ifPresent(gates::add);
    }
    return gates;
  }

  private Optional<Gate> gate(Block block, String id) {
    Located indicator = lists.indicator(block);
    boolean least = block.has(Bound.AT_LEAST.word());
    boolean most = block.has(Bound.AT_MOST.word());
    if (least == most) {
      reading.problem(
          least ? ProblemCode.BAD_VALUE : ProblemCode.MISSING_KEY,
          block.line(),
          least ? "at_least, at_most" : "none of them",
          "one of: at_least, at_most");
    }
    Bound bound = least || !most ? Bound.AT_LEAST : Bound.AT_MOST;
    double limit = least == most ? Double.NaN : block.real(bound.word(), Limits.ANY);
    String reason = block.text("reason");
    return block.make(() -> new Gate(id, new IndicatorId(indicator.text()), bound, limit, reason));
  }
}
