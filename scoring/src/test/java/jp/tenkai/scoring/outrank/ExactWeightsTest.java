package jp.tenkai.scoring.outrank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.tenkai.scoring.outrank.ExactWeights.Share;
import org.junit.jupiter.api.Test;

class ExactWeightsTest {

  @Test
  void decimals_become_the_smallest_whole_numbers() {
    assertThat(ExactWeights.ofDecimals(0.1, 0.2, 0.3).values()).containsExactly(1, 2, 3);
    assertThat(ExactWeights.ofDecimals(0.25, 1, 0).values()).containsExactly(1, 4, 0);
    assertThat(ExactWeights.ofDecimals(1e20, 5e20).values()).containsExactly(1, 5);
    assertThat(ExactWeights.equal(49).values()).containsOnly(1).hasSize(49);
    assertThat(ExactWeights.equal(49).sum()).isEqualTo(49);
  }

  /** In doubles 0.1 + 0.2 > 0.3, so the third would lose against the first two together. */
  @Test
  void one_tenth_is_one_tenth() {
    ExactWeights weights = ExactWeights.ofDecimals(0.1, 0.2, 0.3);

    assertThat(weights.value(0) + weights.value(1)).isEqualTo(weights.value(2));
  }

  @Test
  void paths_multiply_their_shares() {
    ExactWeights weights =
        ExactWeights.ofPaths(
            List.of(
                List.of(Share.of(1, 2), Share.of(1, 3)),
                List.of(Share.of(1, 2), Share.of(2, 3)),
                List.of(Share.of(1, 2), Share.of(1, 1))));

    assertThat(weights.values()).containsExactly(1, 2, 3);
    assertThat(weights.sum()).isEqualTo(6);
  }

  @Test
  void weights_without_whole_numbers_in_a_long_are_refused() {
    assertThatThrownBy(() -> ExactWeights.ofDecimals(1e-19, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Exact weights, weights as whole numbers: expected a sum of at most"
                + " 4611686018427387903, but found 10000000000000000001; state the weights with"
                + " fewer digits");
  }

  @Test
  void weights_out_of_form_are_refused() {
    assertThatThrownBy(() -> ExactWeights.ofDecimals(1, -1))
        .hasMessageContaining("weight of indicator 1: expected a finite number of at least 0");
    assertThatThrownBy(() -> ExactWeights.ofDecimals(0, 0))
        .hasMessageContaining("expected a finite sum above 0, but found 0.0");
    assertThatThrownBy(() -> ExactWeights.ofPaths(List.of(List.of(Share.of(0, 2)))))
        .hasMessageContaining("expected at least one above 0, but found none");
    assertThatThrownBy(() -> Share.of(1, 0)).hasMessageContaining("but found 1/0");
  }
}
