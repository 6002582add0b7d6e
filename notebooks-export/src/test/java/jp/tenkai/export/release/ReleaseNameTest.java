package jp.tenkai.export.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026Q4", "2026Q4-r2", "2027Q1-r10"})
  void isReadAsItIsWritten(String text) {
    assertThat(ReleaseName.parse(text))
        .hasValueSatisfying(name -> assertThat(name).hasToString(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026Q5", "2026Q4-r1", "2026Q4-r0", "2026Q4-r02", "current", "2026Q4-x"})
  void anythingElseIsNoRelease(String text) {
    assertThat(ReleaseName.parse(text)).isEmpty();
  }

  @Test
  void theTenthRevisionComesAfterTheNinthAndBeforeTheNextQuarter() {
    assertThat(ReleaseName.parse("2026Q4-r10").orElseThrow())
        .isGreaterThan(ReleaseName.parse("2026Q4-r9").orElseThrow())
        .isLessThan(ReleaseName.parse("2027Q1").orElseThrow());
  }

  @Test
  void aQuarterHasOneForm() {
    assertThatThrownBy(() -> Quarter.parse("2026-Q4"))
        .hasMessage("quarter: found '2026-Q4', expected as in 2026Q4");
  }
}
