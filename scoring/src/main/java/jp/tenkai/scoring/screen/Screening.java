package jp.tenkai.scoring.screen;

import java.util.Set;
import java.util.TreeSet;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/**
 * The rule by which units stay: enough indicators present, enough of the present ones not zero. A
 * share that equals its threshold passes. Named units stay or go whatever the shares.
 *
 * <p>Source: COINr 1.1.14, {@code Screen} with {@code unit_screen = "byNA"}, {@code "by0"} and
 * both.
 *
 * @param minAvailability the smallest share of present values among a unit's indicators, 0 to 1
 * @param minNonZero the smallest share of values other than zero among the present ones, 0 to 1; a
 *     unit without a present value passes at 0 only
 * @param keep codes of units that stay in any case
 * @param drop codes of units that go in any case; none that is in {@code keep}
 */
public record Screening(
    double minAvailability, double minNonZero, Set<String> keep, Set<String> drop) {

  /** COINr's default: two thirds present, a twentieth of them not zero, nobody forced. */
  public static final Screening STANDARD = new Screening(2.0 / 3, 0.05, Set.of(), Set.of());

  public Screening {
    checkShare("availability", minAvailability);
    checkShare("non-zero share", minNonZero);
    keep = Set.copyOf(keep);
    drop = Set.copyOf(drop);
    Set<String> both = new TreeSet<>(keep);
    both.retainAll(drop);
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "Screening: expected a unit to be kept or dropped, but found both for " + both);
    }
  }

  /**
   * Screens units whose empty cells are all simply missing.
   *
   * @param values one row an indicator, one column a unit, NaN = missing
   * @throws IllegalArgumentException when the shape is wrong or a named code is no unit
   */
  public Screened screen(Units units, double[][] values) {
    Origin[][] origins = new Origin[values.length][];
    for (int row = 0; row < values.length; row++) {
      origins[row] = new Origin[values[row].length];
      for (int unit = 0; unit < values[row].length; unit++) {
        origins[row][unit] = Double.isNaN(values[row][unit]) ? Origin.MISSING : Origin.OBSERVED;
      }
    }
    return screen(units, values, origins);
  }

  /**
   * Screens units with the caller's statement on every cell: an indicator that is not applicable to
   * a unit is left out of the whole. Imputed values count as present.
   *
   * @throws IllegalArgumentException when the shape is wrong or a named code is no unit
   */
  public Screened screen(Units units, double[][] values, Origin[][] origins) {
    checkShape(units, values, origins);
    checkNamed("keep", keep, units);
    checkNamed("drop", drop, units);
    return new Screened(this, units, values, origins);
  }

  private static void checkShare(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "Screening, smallest " + what + ": expected 0 to 1, but found " + share);
    }
  }

  private static void checkShape(Units units, double[][] values, Origin[][] origins) {
    if (origins.length != values.length) {
      throw new IllegalArgumentException(
          "Screening: expected "
              + values.length
              + " rows of origins, one a row of values, but found "
              + origins.length);
    }
    for (int row = 0; row < values.length; row++) {
      if (values[row].length != units.size() || origins[row].length != units.size()) {
        throw new IllegalArgumentException(
            "Screening, row "
                + row
                + ": expected "
                + units.size()
                + " values and origins, one a unit, but found "
                + values[row].length
                + " and "
                + origins[row].length);
      }
    }
  }

  private static void checkNamed(String list, Set<String> codes, Units units) {
    Set<String> unknown = new TreeSet<>(codes);
    units.codes().forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Screening, units to "
              + list
              + ": expected codes among the "
              + units.size()
              + " units, but found "
              + unknown);
    }
  }
}
