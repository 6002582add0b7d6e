package jp.tenkai.jobs.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.trade.HsRevision;

/**
 * Everything an analyst decides. References between its parts are sound: every indicator, source
 * and country that is named exists. Maps keep the order of the files, which is the order of
 * display. It stays on the driver and is never sent to Spark's executors.
 *
 * @param hsRevision the revision of the Harmonized System that the codes of the fields belong to
 * @param smallCells which figures of surveys no output shows
 * @param exportLines by six-digit code, how Japan's exports divide it
 */
public record Configuration(
    Map<SourceId, SourceConf> sources,
    Map<IndicatorId, IndicatorConf> indicators,
    HsRevision hsRevision,
    Map<FieldId, FieldConf> fields,
    Map<String, ExportLines> exportLines,
    Map<StrategyId, StrategyConf> strategies,
    SnapshotPlan snapshotPlan,
    List<QualityGate> qualityGates,
    SmallCellRule smallCells,
    List<Equivalent> equivalents,
    Map<String, HostConf> hosts) {
  public Configuration {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    exportLines = Collections.unmodifiableMap(new LinkedHashMap<>(exportLines));
    Objects.requireNonNull(hsRevision, "hsRevision");
    strategies = Collections.unmodifiableMap(new LinkedHashMap<>(strategies));
    Objects.requireNonNull(snapshotPlan, "snapshotPlan");
    qualityGates = List.copyOf(qualityGates);
    Objects.requireNonNull(smallCells, "smallCells");
    equivalents = List.copyOf(equivalents);
    hosts = Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
  }
}
