package jp.tenkai.jobs.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The configuration that ships with Tenkai. */
class StandardConfTest {
  private static Configuration read() {
    return ConfigurationReader.read(Path.of(System.getProperty("tenkai.home"), "conf"));
  }

  @Test
  void read_hasTheFourteenFieldsAndBothStrategies() {
    Configuration configuration = read();
    assertThat(configuration.fields()).hasSize(14);
    assertThat(configuration.strategies().keySet())
        .extracting(StrategyId::id)
        .containsExactly("africa", "mexx-expansion");
  }

  @Test
  void weightsOfAxes_andOfPillarsInAnAxis_addUpToOne() {
    for (StrategyConf strategy : read().strategies().values()) {
      double axes = strategy.axes().values().stream().mapToDouble(AxisConf::weight).sum();
      assertThat(axes).as(strategy.id().id()).isCloseTo(1, within());
      for (AxisId axis : strategy.axes().keySet()) {
        double pillars =
            strategy.pillars().values().stream()
                .filter(pillar -> pillar.axis().equals(axis))
                .mapToDouble(PillarConf::weight)
                .sum();
        assertThat(pillars).as(strategy.id() + " " + axis).isCloseTo(1, within());
      }
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }
}
