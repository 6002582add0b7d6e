package jp.tenkai.scoring.outrank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** TOPSIS, VIKOR and PROMETHEE II; each known answer names its source. */
class DistanceAndFlowTest {

  private static final double NA = Double.NaN;

  /** Mountain climbing of Opricovic and Tzeng (2004): risk (less is better) and altitude. */
  private static final double[][] MOUNTAINS = {{-1, -2, -5}, {3000, 3750, 4500}};

  private static final double[] EQUAL = {0.5, 0.5};

  /** The paper's tie needs the linear scaling, which pymcdm's TOPSIS uses by default. */
  @Test
  void topsis_of_opricovic_and_tzeng_2004() {
    double[] scores = new Topsis(Topsis.Scaling.LINEAR).scores(MOUNTAINS, EQUAL);

    assertThat(scores).containsExactly(new double[] {0.500, 0.617, 0.500}, offset(5e-4));
    assertThat(scores[0]).isEqualTo(scores[2]);
  }

  /**
   * By hand: the lengths are sqrt(30) and 750 sqrt(16 + 25 + 36), so the ranges 4 and 1500 become p
   * = 4 / sqrt(30) and q = 2 / sqrt(77); the first is p from the anti-ideal and q from the ideal.
   */
  @Test
  void topsis_by_vectors_sees_little_in_the_altitude() {
    double p = 4 / Math.sqrt(30);
    double q = 2 / Math.sqrt(77);
    double near = Math.hypot(0.75 * p, 0.5 * q);
    double far = Math.hypot(0.25 * p, 0.5 * q);

    assertThat(new Topsis(Topsis.Scaling.VECTOR).scores(MOUNTAINS, EQUAL))
        .containsExactly(
            new double[] {p / (p + q), near / (near + far), q / (p + q)}, offset(1e-14));
  }

  @Test
  void topsis_gives_a_unit_with_a_gap_no_score_and_no_say() {
    double[][] gap = {{-1, -2, -5, -900}, {3000, 3750, 4500, NA}};
    Topsis topsis = new Topsis(Topsis.Scaling.VECTOR);
    double[] scores = topsis.scores(gap, EQUAL);

    assertThat(scores).startsWith(topsis.scores(MOUNTAINS, EQUAL)).endsWith(NA).hasSize(4);
    assertThat(topsis.scores(gap, new double[] {1, 0})).doesNotContain(NA);
    assertThatThrownBy(() -> topsis.scores(new double[][] {{1, 1, NA}}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "TOPSIS, complete units: expected at least 2 that differ, but found none; impute first,"
                + " or leave out the indicators with many gaps");
  }

  /** S = 1/2, 3/8, 1/2; R = 1/2, 1/4, 1/2; so Q = 1, 0, 1, as in the paper. */
  @Test
  void vikor_of_opricovic_and_tzeng_2004() {
    Vikor.Compromise found = Vikor.CONSENSUS.compromise(MOUNTAINS, EQUAL);

    assertThat(found.total()).containsExactly(0.5, 0.375, 0.5);
    assertThat(found.largest()).containsExactly(0.5, 0.25, 0.5);
    assertThat(found.compromise()).containsExactly(1.0, 0.0, 1.0);
    assertThat(found.order()).containsExactly(1, 0, 2);
    assertThat(found.acceptableAdvantage()).isTrue();
    assertThat(found.acceptableStability()).isTrue();
    assertThat(found.proposed()).containsExactly(1);
    assertThat(Vikor.CONSENSUS.scores(MOUNTAINS, EQUAL)).containsExactly(0, 1, 0);
  }

  /** One indicator 0, 1, 9, 10: Q = 1, 0.9, 0.1, 0, and the advantage of 0.1 is below 1/3. */
  @Test
  void vikor_proposes_all_that_are_too_near_the_first() {
    Vikor.Compromise found =
        Vikor.CONSENSUS.compromise(new double[][] {{0, 1, 9, 10}}, new double[] {1});

    assertThat(found.acceptableAdvantage()).isFalse();
    assertThat(found.proposed()).containsExactly(3, 2);
  }

  @Test
  void vikor_leaves_units_with_gaps_out_and_says_so() {
    double[][] gap = {{-1, -2, -5, -900}, {3000, 3750, 4500, NA}};

    assertThat(Vikor.CONSENSUS.scores(gap, EQUAL)).containsExactly(0, 1, 0, NA);
    assertThat(Vikor.CONSENSUS.compromise(gap, EQUAL).order()).containsExactly(1, 0, 2);
    assertThatThrownBy(() -> Vikor.CONSENSUS.scores(new double[][] {{NA, NA}}, new double[] {1}))
        .hasMessageContaining("VIKOR, complete units: expected at least 1, but found none");
    assertThatThrownBy(() -> new Vikor(1.5)).hasMessageContaining("expected 0 to 1, but found 1.5");
  }

  /**
   * Brans and Vincke (1985), six sites for a power station by six criteria, one of each form, equal
   * weights; the paper's preference indices to three digits. Criteria of which less is better have
   * their sign turned.
   */
  @Test
  void promethee_of_brans_and_vincke_1985() {
    double[][] sites = {
      {-80, -65, -83, -40, -52, -94},
      {90, 58, 60, 80, 72, 96},
      {-6, -2, -4, -10, -6, -7},
      {-5.4, -9.7, -7.2, -7.5, -2.0, -3.6},
      {-8, -1, -4, -7, -3, -5},
      {5, 1, 7, 10, 8, 6}
    };
    PrometheeTwo promethee =
        new PrometheeTwo(
            List.of(
                new Preference.UShape(10),
                new Preference.VShape(30),
                new Preference.Linear(0.5, 5),
                new Preference.Level(1, 6),
                new Preference.Usual(),
                new Preference.Gaussian(5)));
    double[][] paper = {
      {0.000, 0.296, 0.250, 0.268, 0.100, 0.185},
      {0.462, 0.000, 0.389, 0.333, 0.296, 0.500},
      {0.236, 0.180, 0.000, 0.333, 0.056, 0.429},
      {0.399, 0.505, 0.305, 0.000, 0.223, 0.212},
      {0.444, 0.515, 0.487, 0.380, 0.000, 0.448},
      {0.286, 0.399, 0.250, 0.432, 0.133, 0.000}
    };
    double[] weights = {1, 1, 1, 1, 1, 1};
    double[] net = new double[6];
    for (int a = 0; a < 6; a++) {
      for (int b = 0; b < 6; b++) {
        assertThat(promethee.preference(sites, weights, a, b)).isEqualTo(paper[a][b], within(6e-3));
        net[a] += (paper[a][b] - paper[b][a]) / 5;
      }
    }

    assertThat(promethee.scores(sites, weights)).containsExactly(net, offset(3e-3));
    PrometheeTwo.Flows flows = promethee.flows(sites, weights);
    assertThat(flows.positive().get(4) - flows.negative().get(4))
        .isEqualTo(flows.net().get(4), within(1e-15));
  }

  @Test
  void preference_forms_at_their_thresholds() {
    assertThat(new Preference.Usual().at(0)).isZero();
    assertThat(new Preference.UShape(2).at(2)).isZero();
    assertThat(new Preference.UShape(2).at(2.1)).isEqualTo(1);
    assertThat(new Preference.VShape(4).at(1)).isEqualTo(0.25);
    assertThat(new Preference.Level(1, 3).at(1)).isZero();
    assertThat(new Preference.Level(1, 3).at(3)).isEqualTo(0.5);
    assertThat(new Preference.Level(1, 3).at(3.1)).isEqualTo(1);
    assertThat(new Preference.Linear(1, 3).at(2)).isEqualTo(0.5);
    assertThat(new Preference.Gaussian(2).at(2)).isEqualTo(1 - Math.exp(-0.5), within(1e-15));
    assertThatThrownBy(() -> new Preference.Level(3, 1))
        .hasMessageContaining("but found 3.0 and 1.0");
    assertThatThrownBy(() -> new Preference.VShape(0)).hasMessageContaining("Preference, V-shape");
  }

  @Test
  void promethee_compares_on_what_both_have() {
    double[][] values = {{2, 1, NA}, {NA, 9, NA}, {NA, NA, 4}};
    PrometheeTwo usual = PrometheeTwo.all(new Preference.Usual(), 3);

    assertThat(usual.scores(values, new double[] {1, 5, 1})).containsExactly(1, -1, NA);
    assertThatThrownBy(() -> usual.scores(MOUNTAINS, EQUAL))
        .hasMessageContaining("preferences: expected one for each of 2 indicators, but found 3");
  }
}
