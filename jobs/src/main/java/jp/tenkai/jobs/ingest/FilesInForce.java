package jp.tenkai.jobs.ingest;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  /** What the account says of a page of several, and of one whose number nobody says. */
  private static final Pattern PAGE = Pattern.compile("page (\\d{1,6}) of (\\d{1,6})$");

  private static final String UNCOUNTED_PAGE = "a page, more follow";

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
    Set<String> pages =
        files.stream().map(FilesInForce::pageKey).flatMap(Optional::stream).collect(toSet());
    List<IngestedFile> counting =
        files.stream().filter(this::counts).filter(file -> isWhole(file, pages)).toList();
    counting.forEach(file -> longest.merge(Edition.of(file), file, FilesInForce::longer));
    return counting.stream().filter(longest::containsValue).toList();
  }

  /**
   * Whether all pages of the answer that a file is part of are here. Half an answer would renew the
   * countries at the beginning of the alphabet and leave the others as they were.
   */
  private static boolean isWhole(IngestedFile file, Set<String> pages) {
    Matcher page = PAGE.matcher(file.detail());
    if (!page.find()) {
      return !file.detail().endsWith(UNCOUNTED_PAGE);
    }
    return IntStream.rangeClosed(1, Integer.parseInt(page.group(2)))
        .allMatch(number -> pages.contains(pageKey(file, page, number)));
  }

  private static Optional<String> pageKey(IngestedFile file) {
    Matcher page = PAGE.matcher(file.detail());
    return page.find()
        ? Optional.of(pageKey(file, page, Integer.parseInt(page.group(1))))
        : Optional.empty();
  }

  private static String pageKey(IngestedFile file, Matcher page, int number) {
    // A page of regions only keeps no series; what it was recognised as names it all the same.
    String what = file.detail().substring(0, page.start());
    return String.join(
        " ",
        file.source(),
        what.isEmpty() ? String.join("+", file.series()) : what,
        file.vintage(),
        Integer.toString(number),
        page.group(2));
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
