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
import jp.tenkai.datasets.trade.HsRevision;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.ConfText;
import jp.tenkai.jobs.yaml.Problems;
import jp.tenkai.jobs.yaml.Reading;
import jp.tenkai.jobs.yaml.RetiredKeys;
import jp.tenkai.jobs.yaml.YamlTree;
import jp.tenkai.jobs.yaml.YamlValue;
import jp.tenkai.jobs.yaml.YamlValue.Mapping;

/**
 * Reads conf/ strictly: an unknown key, a missing one, a value of the wrong type or a reference to
 * nothing is a problem with file and line. All problems of all files are thrown together.
 */
public final class ConfigurationReader {
  private static final String SUFFIX = ".yaml";
  private static final String ALLOCATION = "allocation.yaml";

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
   * quality.yaml, equivalents.yaml and strategies/*.yaml; and allocation.yaml, where it is there.
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
    Map<String, HostConf> hosts = new LinkedHashMap<>();
    open("sources.yaml")
        .ifPresentOrElse(
            file -> {
              SourcesReader.Read read = SourcesReader.read(file.reading(), file.top(), sources);
              sourceMap.putAll(read.sources());
              hosts.putAll(read.hosts());
            },
            sources::fileIsUnreadable);
    Map<IndicatorId, IndicatorConf> indicatorMap = new LinkedHashMap<>();
    open("indicators.yaml")
        .ifPresentOrElse(
            file ->
                indicatorMap.putAll(
                    new IndicatorsReader(file.reading(), sources, indicators).read(file.top())),
            indicators::fileIsUnreadable);
    Fields fields = fields();
    Map<String, ExportLines> exportLines = exportLines(fields);
    Optional<SnapshotPlan> plan =
        open("snapshot.yaml")
            .flatMap(file -> new SnapshotReader(file.reading(), sources).read(file.top()));
    // Where something is wrong already an indicator may be missing, and no gate is to blame.
    Map<IndicatorId, IndicatorConf> sound = problems.count() == 0 ? indicatorMap : Map.of();
    Optional<QualityReader.Read> quality =
        open("quality.yaml")
            .map(file -> new QualityReader(file.reading(), sources, sound).read(file.top()));
    List<Equivalent> equivalents =
        open("equivalents.yaml")
            .map(
                file ->
                    new EquivalentsReader(file.reading(), sources, indicatorMap).read(file.top()))
            .orElse(List.of());
    Map<StrategyId, StrategyConf> strategies = strategies();
    problems.throwIfAny();
    return new Configuration(
        sourceMap,
        indicatorMap,
        fields.revision(),
        fields.all(),
        exportLines,
        strategies,
        plan.orElseThrow(),
        quality.orElseThrow().gates(),
        quality.orElseThrow().smallCells(),
        equivalents,
        hosts);
  }

  /** What stands in fields.yaml, and whether nothing is wrong with it. */
  private record Fields(HsRevision revision, Map<FieldId, FieldConf> all, boolean isSound) {}

  private Fields fields() {
    int before = problems.count();
    Optional<Opened> file = open("fields.yaml");
    if (file.isEmpty()) {
      return new Fields(Defaults.HS_REVISION, Map.of(), false);
    }
    FieldsReader reader = new FieldsReader(file.get().reading(), indicators);
    HsRevision revision = reader.revision(file.get().top());
    Map<FieldId, FieldConf> all = reader.read(file.get().top());
    return new Fields(revision, all, problems.count() == before);
  }

  /** The one file that may be left out: then every code is divided as fields.yaml says. */
  private Map<String, ExportLines> exportLines(Fields fields) {
    if (Files.notExists(folder.resolve(ALLOCATION))) {
      return Map.of();
    }
    Map<FieldId, FieldConf> sound = fields.isSound() ? fields.all() : Map.of();
    return open(ALLOCATION)
        .map(file -> new AllocationReader(file.reading(), sound).read(file.top()))
        .orElse(Map.of());
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
