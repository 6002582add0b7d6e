package jp.tenkai.jobs.ingest;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;

/** Says which ingested files a release draws on. */
public final class FilesInForce {
  /**
   * A year of the world's trade has some 220 exporters and importers. A table of a few exporters
   * would make every other one look like a country that sells nothing.
   */
  static final long LEAST_TRADERS = 150;

  private static final String JAPAN_CUSTOMS = "japan-customs";

  /** What every release shows, or asks for by country, without a series that names it. */
  private static final Set<DataTable> SHOWN =
      EnumSet.of(DataTable.COUNTRY_GROUPS, DataTable.FACTS, DataTable.SURVEY_FIGURES);

  private final Configuration configuration;
  private final LocalDate asOf;
  private final Set<String> embedded;
  private final Set<String> wanted = new HashSet<>();

  /**
   * @param asOf later vintages are left aside
   * @param embedded hashes of the files that the embedded snapshot was made from: their figures are
   *     there already
   */
  public FilesInForce(Configuration configuration, LocalDate asOf, Set<String> embedded) {
    this.configuration = configuration;
    this.asOf = asOf;
    this.embedded = Set.copyOf(embedded);
    for (IndicatorConf indicator : configuration.indicators().values()) {
      if (indicator.from() instanceof SeriesFrom from) {
        from.series().forEach(s -> wanted.add(s.source().id() + ":" + s.code()));
      }
    }
    configuration
        .equivalents()
        .forEach(group -> group.series().forEach(s -> wanted.add(s.toString())));
  }

  /** Those of the files that count, in their order. */
  public List<IngestedFile> of(List<IngestedFile> files) {
    Map<Edition, IngestedFile> longest = new HashMap<>();
    List<IngestedFile> counting = files.stream().filter(this::counts).toList();
    counting.forEach(file -> longest.merge(Edition.of(file), file, FilesInForce::longer));
    return counting.stream().filter(longest::containsValue).toList();
  }

  /**
   * What tells one year of trade from another. Landed twice under one name, such as cut short and
   * then whole, each dollar would count twice. Figures have their row, of which one wins anyway.
   */
  private record Edition(String source, String name, String revision, String vintage, String only) {
    static Edition of(IngestedFile file) {
      boolean isTrade = file.parts().containsKey(DataTable.FLOWS);
      return new Edition(
          file.source(),
          file.name(),
          file.revision(),
          file.vintage(),
          isTrade ? file.detail() : file.sha256());
    }
  }

  private static IngestedFile longer(IngestedFile a, IngestedFile b) {
    return b.kept() > a.kept() ? b : a;
  }

  private boolean counts(IngestedFile file) {
    return file.wasRead()
        && file.isVintageStated()
        && file.vintage().compareTo(asOf.toString()) <= 0
        && !embedded.contains(file.sha256())
        && !file.source().isEmpty()
        && configuration.sources().containsKey(new SourceId(file.source()))
        && isUsed(file);
  }

  private boolean isUsed(IngestedFile file) {
    if (file.parts().containsKey(DataTable.FLOWS)) {
      return Math.min(file.exporters(), file.importers()) >= LEAST_TRADERS
          && !file.revision().isEmpty();
    }
    return SHOWN.stream().anyMatch(file.parts()::containsKey)
        || dividesCodes(file)
        || file.series().stream().anyMatch(s -> wanted.contains(file.source() + ":" + s));
  }

  /** Japan's exports count where conf/allocation.yaml names lines of them. */
  private boolean dividesCodes(IngestedFile file) {
    return file.parts().containsKey(DataTable.NATIONAL_TRADE)
        && file.source().equals(JAPAN_CUSTOMS)
        && configuration.exportLines().values().stream().anyMatch(c -> !c.lines().isEmpty());
  }
}
