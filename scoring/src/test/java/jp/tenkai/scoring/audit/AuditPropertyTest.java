package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class AuditPropertyTest {

  private static final AuditTree TREE = SampleAudit.tree(3, 4);

  @Property(tries = 60)
  void the_order_of_the_units_changes_nothing(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.2) double missing) {
    int units = 40;
    double[][] rows = SampleAudit.indicators(TREE, units, missing, seed);
    List<Integer> order = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      order.add(unit);
    }
    Collections.shuffle(order, new Random(seed));
    List<String> codes = SampleAudit.units(units);

    AuditReport one = audit(codes, rows);
    AuditReport other = audit(order.stream().map(codes::get).toList(), permuted(rows, order));

    assertThat(other.statistics()).isEqualTo(one.statistics());
    for (int i = 0; i < one.correlations().size(); i++) {
      PairCorrelation a = one.correlations().get(i);
      PairCorrelation b = other.correlations().get(i);
      near(b.correlation().value(), a.correlation().value());
      near(b.correlation().pValue(), a.correlation().pValue());
      assertThat(b.correlation().n()).isEqualTo(a.correlation().n());
    }
    assertThat(other.components()).hasSameSizeAs(one.components());
    for (int i = 0; i < one.components().size(); i++) {
      near(other.components().get(i).eigenvalue(0), one.components().get(i).eigenvalue(0));
    }
    assertThat(other.findings()).hasSameSizeAs(one.findings());
    for (int i = 0; i < one.findings().size(); i++) {
      Finding a = one.findings().get(i);
      Finding b = other.findings().get(i);
      // Units of one kind of finding stand in the order of the input.
      if (a.code() != FindingCode.UNIT_AVAILABILITY) {
        assertThat(b.subject()).isEqualTo(a.subject());
        near(b.value(), a.value());
      }
      assertThat(b.code()).isEqualTo(a.code());
      assertThat(b.n()).isEqualTo(a.n());
    }
    assertThat(subjects(other)).isEqualTo(subjects(one));
  }

  @Property(tries = 60)
  void loadings_of_every_component_sum_to_a_positive_number(@ForAll long seed) {
    AuditReport report = audit(SampleAudit.units(30), SampleAudit.indicators(TREE, 30, 0.02, seed));

    assertThat(report.components()).isNotEmpty();
    for (GroupComponents group : report.components()) {
      double total = 0;
      for (int component = 0; component < group.children().size(); component++) {
        double sum = 0;
        for (int child = 0; child < group.children().size(); child++) {
          sum += group.loading(child, component);
        }
        assertThat(sum).isGreaterThan(-1e-9);
        total += group.eigenvalue(component);
      }
      assertThat(total).isEqualTo(group.children().size(), within(1e-12));
    }
  }

  private static Set<Subject> subjects(AuditReport report) {
    return Set.copyOf(
        report.findings(FindingCode.UNIT_AVAILABILITY).stream().map(Finding::subject).toList());
  }

  private static AuditReport audit(List<String> units, double[][] rows) {
    return StatisticalAudit.of(
        AuditInput.of(units, TREE, rows, SampleAudit.scores(TREE, rows)), AuditLimits.JRC);
  }

  private static double[][] permuted(double[][] rows, List<Integer> order) {
    double[][] permuted = new double[rows.length][order.size()];
    for (int row = 0; row < rows.length; row++) {
      for (int unit = 0; unit < order.size(); unit++) {
        permuted[row][unit] = rows[row][order.get(unit)];
      }
    }
    return permuted;
  }

  private static void near(double found, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(found).isNaN();
    } else {
      assertThat(found).isEqualTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }
  }
}
