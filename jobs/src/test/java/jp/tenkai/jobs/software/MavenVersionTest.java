package jp.tenkai.jobs.software;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions in the order that Maven's own documentation gives them. */
class MavenVersionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 < 1.1",
        "1.9 < 1.10",
        "1.0-alpha < 1.0-beta",
        "1.0-beta < 1.0-milestone",
        "1.0-m1 < 1.0-rc1",
        "1.0-rc1 < 1.0-SNAPSHOT",
        "1.0-SNAPSHOT < 1.0",
        "1.0 < 1.0-sp",
        "1.0-sp < 1.0-whatever",
        "1.0-foo < 1.0-1",
        "1.0-alpha1 < 1.0-alpha2",
        "2.0-beta9 < 2.0",
        "2.0-beta9 < 2.15.0",
        "4.2.9.Final < 4.2.13.Final",
        "4.2.13.Final < 4.2.13.1",
        "4.0.0-rc1 < 4.27.5",
        "1.1.10.4 < 1.1.10.8",
        "31.1-jre < 32.0.0-android",
        "32.0.0-android < 33.0.0-jre",
        "9.9 < 9999.0-empty"
      })
  void laterIsGreater(String pair) {
    String[] both = pair.split(" < ");
    MavenVersion earlier = new MavenVersion(both[0]);
    MavenVersion later = new MavenVersion(both[1]);

    assertThat(earlier.compareTo(later)).as(pair).isNegative();
    assertThat(later.compareTo(earlier)).as(pair).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 = 1.0",
        "1.0 = 1.0.0",
        "1.0 = 1.0-final",
        "1.0.GA = 1.0.Final",
        "1.0-cr2 = 1.0-rc2",
        "4.2.0 = 4.2.0.Final",
        "1.0-ALPHA = 1.0-alpha"
      })
  void writtenInTwoWaysIsTheSame(String pair) {
    String[] both = pair.split(" = ");

    assertThat(new MavenVersion(both[0]).isSame(new MavenVersion(both[1]))).as(pair).isTrue();
  }

  @Test
  void aRangeTakesItsFirstVersionAndNotItsEnd() {
    VersionRange range =
        new VersionRange(new MavenVersion("4.2.0"), Optional.of(new MavenVersion("4.2.15")));

    assertThat(List.of("4.2.0.Final", "4.2.0", "4.2.14.Final"))
        .allMatch(version -> range.holds(new MavenVersion(version)));
    assertThat(List.of("4.1.135.Final", "4.2.15.Final", "4.2.0-rc1"))
        .noneMatch(version -> range.holds(new MavenVersion(version)));
    assertThatThrownBy(
            () -> new VersionRange(new MavenVersion("2"), Optional.of(new MavenVersion("1"))))
        .hasMessageContaining("must lie before");
  }

  @Test
  void whatIsNoVersionIsRefused() {
    assertThatThrownBy(() -> new MavenVersion("...")).isInstanceOf(IllegalArgumentException.class);
  }
}
