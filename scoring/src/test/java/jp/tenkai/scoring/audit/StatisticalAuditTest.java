package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.tenkai.scoring.audit.Subject.Group;
import jp.tenkai.scoring.audit.Subject.Indicator;
import jp.tenkai.scoring.audit.Subject.Pair;
import org.junit.jupiter.api.Test;

/** One planted fault at a time in a small index, invented for it. */
class StatisticalAuditTest {

  private static final AuditTree TREE = SampleAudit.tree(3, 4);
  private static final int UNITS = 60;

  private final double[][] rows = SampleAudit.indicators(TREE, UNITS, 0, 5);

  @Test
  void a_sound_index_is_sound() {
    AuditReport report = audit(rows);

    assertThat(report.worst()).isEqualTo(Verdict.GOOD);
    assertThat(report.count(Verdict.GOOD)).isEqualTo(report.findings().size());
    // 12 indicators by 7, 15 nodes below the root by 2, 4 groups by 2 of alpha and 4 of components.
    assertThat(report.findings()).hasSize(12 * 7 + 15 * 2 + 4 * 6);
    assertThat(report.statistics()).hasSize(12);
    assertThat(report.consistency()).hasSize(4);
    assertThat(report.components()).hasSize(4);
    assertThat(report.importance()).hasSize(15);
    // 3 pillars by 6 pairs of siblings and 3 of pillars, 15 with their parents, 12 with the index,
    // 48 across pillars, 24 with other pillars; three methods.
    assertThat(report.correlations()).hasSize(3 * (21 + 15 + 12 + 48 + 24));
  }

  @Test
  void scarce_data() {
    double[][] raw = copy(rows);
    Arrays.fill(raw[0], 0, 20, Double.NaN);
    Arrays.fill(raw[1], 0, 40, Double.NaN);
    for (int row = 2; row < 6; row++) {
      raw[row][7] = Double.NaN;
    }
    AuditReport report = audit(raw, rows, AuditLimits.JRC);

    Finding third = only(report, FindingCode.AVAILABILITY, new Indicator("p0i0"));
    assertThat(third.verdict()).isEqualTo(Verdict.GOOD);
    assertThat(third.value()).isEqualTo(2.0 / 3);
    assertThat(third.n()).isEqualTo(UNITS);
    assertThat(only(report, FindingCode.AVAILABILITY, new Indicator("p0i1")).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
    Finding imputed = only(report, FindingCode.IMPUTED_SHARE, new Indicator("p0i1"));
    assertThat(imputed.value()).isEqualTo(2.0 / 3);
    assertThat(imputed.verdict()).isEqualTo(Verdict.BAD);
    // Unit 7 lacks 6 of 12.
    assertThat(report.findings(FindingCode.UNIT_AVAILABILITY))
        .containsExactly(
            new Finding(
                FindingCode.UNIT_AVAILABILITY,
                new Subject.Units(List.of("u7")),
                0.5,
                AuditLimits.JRC.data().availability(),
                12));
  }

  @Test
  void a_constant_indicator() {
    Arrays.fill(rows[5], 3);
    AuditReport report = audit(rows);

    assertThat(only(report, FindingCode.COMMONEST_SHARE, new Indicator("p1i1")).verdict())
        .isEqualTo(Verdict.BAD);
    Finding left = only(report, FindingCode.COMPONENTS_CONSTANT_CHILD, new Group("p1"));
    assertThat(left.value()).isEqualTo(1);
    assertThat(left.verdict()).isEqualTo(Verdict.BAD);
    assertThat(report.components()).extracting(GroupComponents::group).doesNotContain("p1");
    // Its correlations do not exist: uncertain, never silently gone.
    Finding own = only(report, FindingCode.OWN_GROUP, new Indicator("p1i1"));
    assertThat(own.value()).isNaN();
    assertThat(own.verdict()).isEqualTo(Verdict.UNCERTAIN);
    assertThat(report.findings(FindingCode.UNRELATED_SIBLINGS))
        .hasSize(3)
        .allSatisfy(finding -> assertThat(finding.value()).isNaN());
    assertThat(report.findings(FindingCode.REDUNDANT_ACROSS)).isEmpty();
  }

  @Test
  void near_constants_and_zeros() {
    Arrays.fill(rows[2], 0, 58, 0);
    AuditReport report = audit(rows);

    assertThat(only(report, FindingCode.COMMONEST_SHARE, new Indicator("p0i2")).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
    assertThat(only(report, FindingCode.ZERO_SHARE, new Indicator("p0i2")).value())
        .isEqualTo(58.0 / 60);
    assertThat(only(report, FindingCode.ZERO_SHARE, new Indicator("p0i2")).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
    assertThat(only(report, FindingCode.DISTINCT_SHARE, new Indicator("p0i2")).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
    assertThat(only(report, FindingCode.OUTLIERS, new Indicator("p0i2")).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
  }

  @Test
  void redundant_opposed_and_misplaced_indicators() {
    for (int unit = 0; unit < UNITS; unit++) {
      rows[1][unit] = 2 * rows[0][unit] + unit % 2;
      rows[7][unit] = -rows[6][unit] + unit % 3;
      rows[8][unit] = 3 * rows[2][unit] - unit % 2;
    }
    AuditReport report = audit(rows);

    Finding twice = only(report, FindingCode.REDUNDANT_SIBLINGS, new Pair("p0i0", "p0i1"));
    assertThat(twice.value()).isGreaterThan(0.99);
    assertThat(twice.verdict()).isEqualTo(Verdict.BAD);
    assertThat(twice.n()).isEqualTo(UNITS);
    Finding opposed = only(report, FindingCode.OPPOSED_SIBLINGS, new Pair("p1i2", "p1i3"));
    assertThat(opposed.value()).isLessThan(-0.9);
    assertThat(opposed.verdict()).isEqualTo(Verdict.UNCERTAIN);
    assertThat(only(report, FindingCode.OPPOSED_LOADINGS, new Group("p1")).value()).isEqualTo(1);
    assertThat(only(report, FindingCode.OPPOSED_LOADINGS, new Group("p1")).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
    assertThat(only(report, FindingCode.ALPHA, new Group("p1")).verdict()).isEqualTo(Verdict.BAD);
    assertThat(only(report, FindingCode.REDUNDANT_ACROSS, new Pair("p0i2", "p2i0")).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
  }

  @Test
  void an_indicator_nearer_to_another_pillar_is_named_with_it() {
    for (int unit = 0; unit < UNITS; unit++) {
      rows[0][unit] = (rows[9][unit] + rows[10][unit] + rows[11][unit]) / 3;
    }
    AuditReport report = audit(rows);

    Finding found = only(report, FindingCode.CLOSER_TO_OTHER_GROUP, new Pair("p0i0", "p2"));
    assertThat(found.value()).isPositive();
    assertThat(found.verdict()).isEqualTo(Verdict.UNCERTAIN);
    double own = between(report, CorrelationMethod.PEARSON, "p0", "p0i0");
    double there = between(report, CorrelationMethod.PEARSON, "p0i0", "p2");
    assertThat(found.value()).isEqualTo(there - own);
  }

  @Test
  void alpha_of_raw_values_is_never_good_and_bad_in_unlike_units() {
    StructureLimits jrc = StructureLimits.JRC;
    AuditLimits raw =
        new AuditLimits(
            DataLimits.JRC,
            CorrelationLimits.JRC,
            new StructureLimits(
                AlphaBasis.RAW,
                jrc.alpha(),
                jrc.spreadNormalised(),
                jrc.spreadRaw(),
                jrc.dimensions(),
                jrc.firstShare(),
                jrc.opposedLoadings(),
                jrc.casesPerChild()),
            RankingLimits.STANDARD);
    double[][] unlike = copy(rows);
    Arrays.setAll(unlike[0], unit -> 1e6 * rows[0][unit]);

    AuditReport report = audit(unlike, rows, raw);
    AuditReport normalised = audit(unlike, rows, AuditLimits.JRC);

    assertThat(only(report, FindingCode.ALPHA_SPREAD, new Group("p0")).verdict())
        .isEqualTo(Verdict.BAD);
    assertThat(only(report, FindingCode.ALPHA_SPREAD, new Group("p1")).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
    assertThat(only(report, FindingCode.ALPHA, new Group("p0")).value()).isLessThan(0.01);
    assertThat(only(normalised, FindingCode.ALPHA, new Group("p0")).verdict())
        .isEqualTo(Verdict.GOOD);
    assertThat(report.consistency())
        .extracting(GroupConsistency::basis)
        .containsOnly(AlphaBasis.RAW);
  }

  @Test
  void components_need_complete_units_and_say_how_many_they_had() {
    Arrays.fill(rows[4], 0, 30, Double.NaN);
    Arrays.fill(rows[5], 32, 60, Double.NaN);
    Arrays.fill(rows[8], 0, 52, Double.NaN);
    AuditReport report = audit(rows);

    Finding tooFew = only(report, FindingCode.COMPONENTS_TOO_FEW_UNITS, new Group("p1"));
    assertThat(tooFew.value()).isEqualTo(2);
    assertThat(tooFew.verdict()).isEqualTo(Verdict.BAD);
    Finding cases = only(report, FindingCode.CASES_PER_CHILD, new Group("p2"));
    assertThat(cases.value()).isEqualTo(8.0 / 4);
    assertThat(cases.n()).isEqualTo(8);
    assertThat(cases.verdict()).isEqualTo(Verdict.UNCERTAIN);
  }

  @Test
  void importance_is_the_share_of_explained_variance_over_the_share_of_weight() {
    AuditReport report = audit(rows);

    double all = 0;
    for (int indicator = 0; indicator < 4; indicator++) {
      all += Math.pow(between(report, CorrelationMethod.PEARSON, "p0", "p0i" + indicator), 2);
    }
    NodeImportance found = report.importance().get(1);
    assertThat(found.code()).isEqualTo("p0i0");
    assertThat(found.parent()).isEqualTo("p0");
    assertThat(found.stated()).isEqualTo(0.25);
    assertThat(found.effective()).isEqualTo(1.0 / 12, within(1e-16));
    double own = Math.pow(between(report, CorrelationMethod.PEARSON, "p0", "p0i0"), 2);
    assertThat(found.achieved()).isEqualTo(own / all, within(1e-15));
    assertThat(only(report, FindingCode.IMPORTANCE, new Indicator("p0i0")).value())
        .isEqualTo(own / all / 0.25, within(1e-15));
  }

  @Test
  void an_indicator_of_narrow_spread_counts_for_less_than_its_weight() {
    double[][] other = SampleAudit.indicators(TREE, UNITS, 0, 99);
    Arrays.setAll(rows[0], unit -> 50 + 0.01 * other[0][unit]);
    AuditReport report = audit(rows);

    Finding found = only(report, FindingCode.IMPORTANCE, new Indicator("p0i0"));
    assertThat(found.value()).isLessThan(0.5);
    assertThat(found.verdict()).isEqualTo(Verdict.UNCERTAIN);
  }

  @Test
  void what_the_caller_knows_is_judged() {
    double[] shifts = new double[TREE.size()];
    Arrays.fill(shifts, 1.5);
    shifts[0] = Double.NaN;
    shifts[2] = 0;
    int[] zeros = new int[12];
    zeros[3] = 2;
    rows[4][0] = 0;
    rows[5][1] = -1;
    AuditInput input =
        input(rows, rows)
            .withRankShiftWithout(shifts)
            .withZeroDenominators(zeros)
            .withPositiveGroups(Set.of("p1", "p2"));
    AuditReport report = StatisticalAudit.of(input, AuditLimits.JRC);

    assertThat(report.findings(FindingCode.RANK_SHIFT)).hasSize(TREE.size() - 1);
    Finding never = only(report, FindingCode.RANK_SHIFT, new Indicator("p0i0"));
    assertThat(never.verdict()).isEqualTo(Verdict.UNCERTAIN);
    assertThat(never.n()).isEqualTo(UNITS);
    assertThat(only(report, FindingCode.RANK_SHIFT, new Group("p1")).verdict())
        .isEqualTo(Verdict.GOOD);
    Finding denominators = only(report, FindingCode.ZERO_DENOMINATORS, new Indicator("p0i3"));
    assertThat(denominators.value()).isEqualTo(2);
    assertThat(denominators.verdict()).isEqualTo(Verdict.BAD);
    Finding scale = only(report, FindingCode.SCALE_REACHES_ZERO, new Group("p1"));
    assertThat(scale.value()).isEqualTo(2);
    assertThat(scale.n()).isEqualTo(4 * UNITS);
    assertThat(scale.verdict()).isEqualTo(Verdict.BAD);
    assertThat(only(report, FindingCode.SCALE_REACHES_ZERO, new Group("p2")).verdict())
        .isEqualTo(Verdict.GOOD);
  }

  @Test
  void exact_ties_and_near_ties() {
    double[][] scores = SampleAudit.scores(TREE, rows);
    scores[0] = new double[UNITS];
    Arrays.setAll(scores[0], unit -> unit);
    scores[0][9] = 3;
    scores[0][30] = 29 + 1e-13;
    scores[0][31] = 29 + 2e-13;
    scores[0][40] = Double.NaN;
    AuditReport report =
        StatisticalAudit.of(
            AuditInput.of(SampleAudit.units(UNITS), TREE, rows, scores), AuditLimits.JRC);

    assertThat(report.findings(FindingCode.EXACT_TIE))
        .containsExactly(
            new Finding(
                FindingCode.EXACT_TIE,
                new Subject.Units(List.of("u3", "u9")),
                2,
                Band.uncertainFrom(2),
                59));
    assertThat(report.findings(FindingCode.NEAR_TIE))
        .extracting(Finding::subject)
        .containsExactly(new Subject.Units(List.of("u29", "u30", "u31")));
  }

  @Test
  void a_rank_correlation_that_is_left_out_is_a_finding() {
    CorrelationLimits jrc = CorrelationLimits.JRC;
    AuditLimits small =
        new AuditLimits(
            DataLimits.JRC,
            new CorrelationLimits(
                jrc.siblings(), jrc.opposedBelow(), jrc.across(), jrc.ownGroup(), UNITS, 59),
            StructureLimits.JRC,
            RankingLimits.STANDARD);
    AuditReport report = audit(rows, rows, small);

    assertThat(report.correlations())
        .extracting(PairCorrelation::method)
        .containsOnly(CorrelationMethod.PEARSON, CorrelationMethod.SPEARMAN);
    Finding found = only(report, FindingCode.KENDALL_LEFT_OUT, new Group("index"));
    assertThat(found.value()).isEqualTo(UNITS);
    assertThat(found.limits().uncertainFrom()).isEqualTo(60);
    assertThat(found.verdict()).isEqualTo(Verdict.UNCERTAIN);
    assertThat(report.findings(FindingCode.SPEARMAN_LEFT_OUT)).isEmpty();
  }

  private static AuditReport audit(double[][] rows) {
    return audit(rows, rows, AuditLimits.JRC);
  }

  private static AuditReport audit(double[][] raw, double[][] normalised, AuditLimits limits) {
    return StatisticalAudit.of(input(raw, normalised), limits);
  }

  private static AuditInput input(double[][] raw, double[][] normalised) {
    return AuditInput.of(SampleAudit.units(UNITS), TREE, raw, SampleAudit.scores(TREE, normalised));
  }

  private static Finding only(AuditReport report, FindingCode code, Subject subject) {
    List<Finding> found =
        report.findings(code).stream()
            .filter(finding -> finding.subject().equals(subject))
            .toList();
    assertThat(found).as(code + " of " + subject).hasSize(1);
    return found.get(0);
  }

  private static double between(
      AuditReport report, CorrelationMethod method, String one, String other) {
    return report.correlations().stream()
        .filter(pair -> pair.method() == method)
        .filter(pair -> Set.of(pair.first(), pair.second()).equals(Set.of(one, other)))
        .findFirst()
        .orElseThrow()
        .correlation()
        .value();
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
