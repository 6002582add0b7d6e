package jp.tenkai.datasets.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MirrorMethodTest {
  @Test
  void numbersOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> new MirrorMethod(1, 1.1, 0, 3, 1, 10, 0.05, 1.25))
        .hasMessage("default margin: 0 to below 1, found 1.0");
    assertThatThrownBy(() -> new MirrorMethod(0, 1, 0, 3, 1, 10, 0.05, 1.25))
        .hasMessage("tail factor: above 1, found 1.0");
    assertThatThrownBy(() -> new MirrorMethod(0, 1.1, -1, 3, 1, 10, 0.05, 1.25))
        .hasMessageContaining("least value");
    assertThatThrownBy(() -> new MirrorMethod(0, 1.1, 0, 2, 1, 10, 0.05, 1.25))
        .hasMessageContaining("least pairs");
    assertThatThrownBy(() -> new MirrorMethod(0, 1.1, 0, 3, 0, 10, 0.05, 1.25))
        .hasMessageContaining("prior pairs");
    assertThatThrownBy(() -> new MirrorMethod(0, 1.1, 0, 3, 1, 1, 0.05, 1.25))
        .hasMessageContaining("cap factor");
    assertThatThrownBy(() -> new MirrorMethod(0, 1.1, 0, 3, 1, 10, 0.51, 1.25))
        .hasMessageContaining("least weight");
    assertThatThrownBy(() -> new MirrorMethod(0, 1.1, 0, 3, 1, 10, 0.05, 0.9))
        .hasMessageContaining("agreement factor");
  }

  @Test
  void schemesOfClassifications() {
    assertThat(MirrorKey.schemeOf("H5")).isEqualTo("HS");
    assertThat(MirrorKey.schemeOf("HS")).isEqualTo("HS");
    assertThat(MirrorKey.schemeOf("S3")).isEqualTo("SITC");
    assertThat(MirrorKey.schemeOf("EB")).isEqualTo("EB");
    assertThat(MirrorKey.schemeOf("")).isEqualTo("unstated");
  }
}
