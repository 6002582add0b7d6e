package jp.tenkai.jobs.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.file.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchReaderTest {
  @TempDir private Path folder;

  @Test
  void everyKeyIsReadAndEveryDefaultIsPinned() {
    Configuration configuration = SampleConf.full().read(folder);

    assertThat(configuration.hosts().get("api.bank.test").perMinute()).isEqualTo(30);
    assertThat(configuration.hosts().get("files.bank.test").perMinute()).isEqualTo(60);
    List<FetchConf> ways = configuration.sources().get(new SourceId("bank")).fetches();
    assertThat(ways).extracting(FetchConf::id).containsExactly("series", "bulk");
    FetchConf series = ways.get(0);
    assertThat(series.service()).isEqualTo(ServiceKind.WORLD_BANK);
    assertThat(series.each())
        .isEqualTo(Map.of("series", new Each.UsedSeries(), "year", new Each.YearsFrom(2020)));
    assertThat(series.key())
        .contains(
            new ServiceKey("X-Key", "BANK_KEY", "https://api.bank.test/free/{series}/{year}"));
    assertThat(series.mostMebibytes()).isEqualTo(256);
    assertThat(series.isDefault()).isTrue();
    assertThat(ways.get(1).each()).isEqualTo(Map.of("part", new Each.Listed(List.of("a", "b"))));
    assertThat(ways.get(1).mostMebibytes()).isEqualTo(9);
    assertThat(ways.get(1).isDefault()).isFalse();
  }

  /** Where a file comes from changes no figure, so a moved service makes no new release. */
  @Test
  void addressesAreNoPartOfTheConfigurationThatAReleaseRecords() {
    String before = hash(SampleConf.full(), "a");
    String moved =
        hash(
            SampleConf.full()
                .with(
                    SampleConf.SOURCES, "https://files.bank.test/all", "https://api.bank.test/all"),
            "b");

    assertThat(moved).isEqualTo(before);
  }

  private String hash(SampleConf conf, String name) {
    return ConfigurationTree.sha256(ConfigurationTree.of(conf.read(folder.resolve(name))));
  }
}
