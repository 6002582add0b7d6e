package jp.tenkai.jobs.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void distance_knownAnswers() {
    // kitten and sitting: the textbook example of Levenshtein distance.
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    // ca and abc: optimal string alignment gives 3 (Damerau-Levenshtein without limits gives 2).
    assertThat(Nearest.distance("ca", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("wieght", "weight")).isEqualTo(1);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
  }

  @Test
  void to_findsTheNearest_orNothing() {
    var known = List.of("weight", "reason", "indicator");
    assertThat(Nearest.to("wieght", known)).contains("weight");
    assertThat(Nearest.to("Weight", known)).contains("weight");
    assertThat(Nearest.to("colour", known)).isEmpty();
    assertThat(Nearest.to("x", List.of())).isEmpty();
  }
}
