package jp.tenkai.scoring.impute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.units.Origin;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ImputationPropertyTest {

  private static final List<DrawnImputation> DRAWN =
      List.of(
          new Imputation.GroupMedian(2),
          new Regression(2, 2),
          new MultivariateNormal(0.1, 1e-10, 5000));

  private static final List<Imputation> FIXED =
      List.of(
          new Imputation.None(),
          new Imputation.Mean(),
          new Imputation.Median(),
          new Imputation.GroupMean(2),
          new RowInGroup(RowInGroup.Statistic.MEAN),
          new RowInGroup(RowInGroup.Statistic.MEDIAN),
          new PanelLatest(1),
          PanelLatest.UNLIMITED,
          new PanelConstant(),
          new PanelLinear(),
          new PanelLinearConstant(),
          new NearestNeighbours(3, 2));

  @Property(tries = 60)
  void observed_values_are_kept_bit_for_bit_and_every_empty_cell_says_why(@ForAll long seed) {
    ImputationTable table = SampleTable.random(seed);
    for (Function<ImputationTable, List<Imputed>> method : methods(seed)) {
      List<Imputed> imputed = method.apply(table);

      assertThat(imputed).hasSize(table.size());
      for (int row = 0; row < table.size(); row++) {
        for (int unit = 0; unit < table.units().size(); unit++) {
          check(imputed.get(row), unit, table.values()[row][unit], table.origins()[row][unit]);
        }
      }
    }
  }

  private static void check(Imputed imputed, int unit, double given, Origin origin) {
    boolean open = origin == Origin.MISSING || origin == Origin.TOO_OLD;
    boolean filled = imputed.origin(unit) == Origin.IMPUTED;
    if (!open) {
      assertThat(Double.doubleToRawLongBits(imputed.value(unit)))
          .isEqualTo(Double.doubleToRawLongBits(given));
      assertThat(imputed.origin(unit)).isEqualTo(origin);
    } else if (!filled) {
      assertThat(imputed.value(unit)).isNaN();
      assertThat(imputed.origin(unit)).isEqualTo(origin);
    } else {
      assertThat(imputed.value(unit)).isFinite();
    }
    assertThat(imputed.filling(unit).isPresent()).isEqualTo(filled);
    assertThat(imputed.gap(unit).isPresent()).isEqualTo(open && !filled);
    assertThat(imputed.donors(unit) > 0).isEqualTo(filled);
    assertThat(imputed.grouping(unit) == Imputed.NOT_FILLED).isEqualTo(!filled);
  }

  @Property(tries = 60)
  void the_order_of_rows_and_units_plays_no_part(@ForAll long seed) {
    ImputationTable table = SampleTable.random(seed);
    int[] rows = SampleTable.shuffled(table.size(), seed);
    int[] units = SampleTable.shuffled(table.units().size(), seed + 1);
    ImputationTable permuted = SampleTable.permuted(table, rows, units);
    for (Function<ImputationTable, List<Imputed>> method : methods(seed)) {
      List<Imputed> straight = method.apply(table);
      List<Imputed> other = method.apply(permuted);

      for (int row = 0; row < rows.length; row++) {
        for (int unit = 0; unit < units.length; unit++) {
          Imputed expected = straight.get(rows[row]);
          assertThat(other.get(row).filling(unit)).isEqualTo(expected.filling(units[unit]));
          assertThat(other.get(row).gap(unit)).isEqualTo(expected.gap(units[unit]));
          assertThat(other.get(row).donors(unit)).isEqualTo(expected.donors(units[unit]));
          assertSame(other.get(row).value(unit), expected.value(units[unit]), 1e-6);
        }
      }
    }
  }

  @Property(tries = 60)
  void units_outside_the_reference_fill_nobody_else(@ForAll long seed) {
    ImputationTable table = SampleTable.random(seed);
    double[][] changed = new double[table.size()][];
    for (int row = 0; row < table.size(); row++) {
      changed[row] = table.values()[row].clone();
      for (int unit = 0; unit < changed[row].length; unit++) {
        changed[row][unit] *= table.units().isReference(unit) ? 1 : 1000;
      }
    }
    ImputationTable other =
        new ImputationTable(
            table.codes(), changed, table.origins(), table.signs(), table.groups(), table.units());
    for (Function<ImputationTable, List<Imputed>> method : methods(seed)) {
      List<Imputed> before = method.apply(table);
      List<Imputed> after = method.apply(other);

      for (int row = 0; row < table.size(); row++) {
        for (int unit = 0; unit < table.units().size(); unit++) {
          if (table.units().isReference(unit)) {
            assertSame(after.get(row).value(unit), before.get(row).value(unit), 0);
          }
        }
      }
    }
  }

  @Property(tries = 40)
  void a_draw_is_the_same_again_and_another_draw_is_another(@ForAll long seed) {
    ImputationTable table = SampleTable.random(seed);
    for (DrawnImputation method : DRAWN) {
      Sampler sampler = method.sampler(table);
      List<List<Double>> first = valuesOf(sampler.draw(seed, 0));

      assertThat(valuesOf(method.draw(table, seed, 0))).isEqualTo(first);
      // A small hot deck may well give the same twice.
      boolean anyFilled =
          sampler.draw(seed, 0).stream()
              .anyMatch(row -> Arrays.stream(row.open()).anyMatch(u -> row.donors(u) > 0));
      if (anyFilled && !(method instanceof Imputation.GroupMedian)) {
        assertThat(valuesOf(sampler.draw(seed, 1))).isNotEqualTo(first);
        assertThat(valuesOf(sampler.draw(seed + 1, 0))).isNotEqualTo(first);
      }
    }
  }

  @Property(tries = 300)
  void the_group_median_is_the_median(@ForAll @Size(min = 1, max = 30) List<Double> values) {
    double[] group = values.stream().mapToDouble(value -> value / 1e10).toArray();

    double expected = Statistics.median(group);

    assertThat(GroupDonors.median(group)).isEqualTo(expected);
  }

  private static List<Function<ImputationTable, List<Imputed>>> methods(long seed) {
    List<Function<ImputationTable, List<Imputed>>> all = new ArrayList<>();
    FIXED.forEach(method -> all.add(method::impute));
    DRAWN.forEach(method -> all.add(method::impute));
    DRAWN.forEach(method -> all.add(table -> method.draw(table, seed, 3)));
    return all;
  }

  /** As objects, so that NaN equals NaN and nothing else. */
  private static List<List<Double>> valuesOf(List<Imputed> rows) {
    return rows.stream().map(row -> Arrays.stream(row.values()).boxed().toList()).toList();
  }

  private static void assertSame(double found, double expected, double tolerance) {
    if (Double.isNaN(expected)) {
      assertThat(found).isNaN();
    } else {
      assertThat(found).isEqualTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
  }
}
