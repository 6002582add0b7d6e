package jp.tenkai.jobs.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import org.junit.jupiter.api.Test;

/**
 * GDP per head (NY.GDP.PCAP.CD) as the World Bank gave it on 2026-04-08 and on 2026-07-09, read
 * cell by cell with the groups of countries, which the readers refuse. The collection's own notes:
 * "875 of 2,510 cells differ, 60 by more than 5 %".
 */
class RealRevisionsTest {
  private static final Path DATA =
      Path.of(System.getProperty("tenkai.home", ".."), "..", "shared", "data", "worldbank");
  private static final Path EARLIER =
      DATA.resolve("api-csv/API_NY.GDP.PCAP.CD_DS2_EN_csv_v2_4310.csv");
  private static final Path LATER = DATA.resolve("api-long/worldbank_indicators.csv");

  private static Optional<CsvFile> open(Path path) {
    if (!Files.isRegularFile(path)) {
      System.err.println("left out: no file " + path.normalize());
      return Optional.empty();
    }
    return Optional.of(
        CsvFile.open(
            new InputFile(path, path.toString(), new SourceId("test"), new Vintage("2026-01"))));
  }

  private static Map<Place, Double> wide(CsvFile csv) {
    Map<Place, Double> figures = new HashMap<>();
    List<String> header = List.of();
    while (csv.hasNext()) {
      CsvRow row = csv.next();
      if (row.get(0).equals("Country Name")) {
        header = row.cells();
      } else if (!header.isEmpty()) {
        for (int c = 4; c < Math.min(header.size(), row.cells().size()); c++) {
          if (header.get(c).matches("\\d{4}") && !row.get(c).isBlank()) {
            figures.put(
                new Place(CountryCode.of(row.get(1)), Integer.parseInt(header.get(c))),
                Double.parseDouble(row.get(c)));
          }
        }
      }
    }
    return figures;
  }

  private static Map<Place, Double> tidy(CsvFile csv) {
    Map<Place, Double> figures = new HashMap<>();
    while (csv.hasNext()) {
      CsvRow row = csv.next();
      if (row.get(0).equals("NY.GDP.PCAP.CD") && !row.get(3).isBlank()) {
        figures.put(
            new Place(CountryCode.of(row.get(1)), Integer.parseInt(row.get(2))),
            Double.parseDouble(row.get(3)));
      }
    }
    return figures;
  }

  @Test
  void gdpPerHeadWasRevisedAsNoted() {
    Optional<CsvFile> earlier = open(EARLIER);
    Optional<CsvFile> later = open(LATER);
    if (earlier.isEmpty() || later.isEmpty()) {
      return;
    }
    Map<Place, Double> before = wide(earlier.get());
    Map<Place, Double> after = tidy(later.get());
    Set<Place> both = new HashSet<>(before.keySet());
    both.retainAll(after.keySet());
    assertThat(both).hasSize(2510);

    Revisions r = Revisions.between("NY.GDP.PCAP.CD", "2026-04-08", before, "2026-07-09", after);
    assertThat(r.count(Change.Kind.REVISED)).isEqualTo(875);
    assertThat(r.unchanged()).isEqualTo(2510 - 875);
    assertThat(r.count(Change.Kind.NEW)).isEqualTo(after.size() - 2510);
    // The notes count against the later figure; against the earlier one there is one more.
    assertThat(
            r.changes().stream()
                .filter(c -> c.kind() == Change.Kind.REVISED)
                .filter(c -> Math.abs(c.before() / c.after() - 1) > 0.05))
        .hasSize(60);
    assertThat(r.changes().stream().filter(c -> Math.abs(c.percent()) > 5)).hasSize(61);
  }
}
