package jp.tenkai.jobs.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.configuration.YamlValue.Mapping;

/**
 * Reads conf/ strictly: an unknown key, a missing one, a value of the wrong type or a reference to
 * nothing is a problem with file and line. All problems of all files are thrown together.
 */
public final class ConfigurationReader {
  private static final String SUFFIX = ".yaml";

  private final Path folder;
  private final RetiredKeys retired;
  private final Problems problems = new Problems();
  private final KnownIds sources = new KnownIds(ProblemCode.UNKNOWN_SOURCE, "conf/sources.yaml");
  private final KnownIds indicators =
      new KnownIds(ProblemCode.UNKNOWN_INDICATOR, "conf/indicators.yaml");

  ConfigurationReader(Path folder, RetiredKeys retired) {
    this.folder = folder;
    this.retired = retired;
  }

  /**
   * The configuration in a folder with sources.yaml, indicators.yaml, fields.yaml, snapshot.yaml,
   * quality.yaml, equivalents.yaml and strategies/*.yaml.
   *
   * @throws UnusableInput with everything that is wrong, by file and line
   */
  public static Configuration read(Path confFolder) {
    return new ConfigurationReader(confFolder, RetiredKeys.STANDARD).configuration();
  }

  /**
   * How mirror flows are reconciled: mirror.yaml in a folder.
   *
   * @throws UnusableInput with everything that is wrong, by line
   */
  public static MirrorConf readMirror(Path confFolder) {
    var reader = new ConfigurationReader(confFolder, RetiredKeys.STANDARD);
    Optional<MirrorConf> mirror =
        reader.open("mirror.yaml").flatMap(file -> new MirrorReader().read(file.top()));
    reader.problems.throwIfAny();
    return mirror.orElseThrow();
  }

  Configuration configuration() {
    Map<SourceId, SourceConf> sourceMap = new LinkedHashMap<>();
    open("sources.yaml")
        .ifPresentOrElse(
            file -> sourceMap.putAll(SourcesReader.read(file.reading(), file.top(), sources)),
            sources::fileIsUnreadable);
    Map<IndicatorId, IndicatorConf> indicatorMap = new LinkedHashMap<>();
    open("indicators.yaml")
        .ifPresentOrElse(
            file ->
                indicatorMap.putAll(
                    new IndicatorsReader(file.reading(), sources, indicators).read(file.top())),
            indicators::fileIsUnreadable);
    Map<FieldId, FieldConf> fieldMap = new LinkedHashMap<>();
    open("fields.yaml")
        .ifPresent(
            file -> fieldMap.putAll(new FieldsReader(file.reading(), indicators).read(file.top())));
    Optional<SnapshotPlan> plan =
        open("snapshot.yaml")
            .flatMap(file -> new SnapshotReader(file.reading(), sources).read(file.top()));
    List<QualityGate> gates =
        open("quality.yaml")
            .map(file -> new QualityReader(file.reading()).read(file.top()))
            .orElse(List.of());
    List<Equivalent> equivalents =
        open("equivalents.yaml")
            .map(
                file ->
                    new EquivalentsReader(file.reading(), sources, indicatorMap).read(file.top()))
            .orElse(List.of());
    Map<StrategyId, StrategyConf> strategies = strategies();
    problems.throwIfAny();
    return new Configuration(
        sourceMap, indicatorMap, fieldMap, strategies, plan.orElseThrow(), gates, equivalents);
  }

  private record Opened(Reading reading, Block top) {}

  private Optional<Opened> open(String name) {
    String shown = "conf/" + name;
    try {
      String text = ConfText.read(folder.resolve(name), shown);
      YamlValue root = YamlTree.parse(shown, text, problems);
      var reading = new Reading(shown, problems, retired);
      if (root instanceof Mapping mapping) {
        return Optional.of(new Opened(reading, new Block(reading, "", 1, mapping)));
      }
      reading.problem(ProblemCode.WRONG_TYPE, root.line(), root.shown(), "a block of keys");
    } catch (UnusableInput e) {
      problems.addAll(e);
    }
    return Optional.empty();
  }

  private Map<StrategyId, StrategyConf> strategies() {
    Map<StrategyId, StrategyConf> strategies = new LinkedHashMap<>();
    for (String name : strategyFiles()) {
      if (!name.endsWith(SUFFIX)) {
        problems.add(
            ProblemCode.BAD_VALUE, "conf/strategies/" + name, 0, name, "a name with " + SUFFIX);
        continue;
      }
      String id = name.substring(0, name.length() - SUFFIX.length());
      open("strategies/" + name)
          .flatMap(file -> new StrategyReader(file.reading(), indicators).read(file.top(), id))
          .ifPresent(strategy -> strategies.put(strategy.id(), strategy));
    }
    return strategies;
  }

  /** Names in conf/strategies, sorted; hidden files are none of ours. */
  private List<String> strategyFiles() {
    Path strategies = folder.resolve("strategies");
    if (!Files.isDirectory(strategies)) {
      problems.add(ProblemCode.UNREADABLE_FILE, "conf/strategies", 0, "no such folder", "a folder");
      return List.of();
    }
    try (Stream<Path> files = Files.list(strategies)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .sorted()
              .toList();
      if (names.isEmpty()) {
        problems.add(
            ProblemCode.EMPTY_FILE, "conf/strategies", 0, "no file", "at least one <id>.yaml");
      }
      return names;
    } catch (IOException e) {
      problems.add(
          ProblemCode.UNREADABLE_FILE,
          "conf/strategies",
          0,
          e.getClass().getSimpleName(),
          "a readable folder");
      return List.of();
    }
  }
}
