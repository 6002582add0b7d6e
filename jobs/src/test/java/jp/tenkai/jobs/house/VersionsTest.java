package jp.tenkai.jobs.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import org.junit.jupiter.api.Test;

/** Versions that another library on the class path insists on. */
class VersionsTest {
  @Test
  void jacksonIsOfTheLineThatSparksScalaModuleAsksFor() {
    Version databind = PackageVersion.VERSION;
    assertThat(databind.getMajorVersion()).isEqualTo(2);
    assertThat(databind.getMinorVersion()).isEqualTo(21);
  }
}
