package jp.tenkai.scoring.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The units of one scoring run, in the order of every per-unit array.
 *
 * <p>Only reference units enter a statistic (median, group median, minimum, maximum, skewness). The
 * others are scored with those statistics and change nobody else's score.
 */
public final class Units {

  private final List<String> codes;
  private final List<String[]> groupings;
  private final boolean[] reference;

  /**
   * Checks and copies its arguments.
   *
   * @param codes one non-blank code a unit, without repeats
   * @param groupings label arrays of the length of {@code codes}, finest grouping first; a null or
   *     blank label means that the unit belongs to no group of that grouping
   * @param reference one flag a unit: true when its values enter the statistics
   * @throws IllegalArgumentException when a length differs or a code is blank or repeated
   */
  public Units(List<String> codes, List<String[]> groupings, boolean[] reference) {
    this.codes = List.copyOf(codes);
    Set<String> seen = new HashSet<>();
    for (String code : this.codes) {
      if (code.isBlank()) {
        throw new IllegalArgumentException(
            "Unit code: expected a non-blank text, but found '" + code + "'");
      }
      if (!seen.add(code)) {
        throw new IllegalArgumentException(
            "Unit codes: expected each code once, but found '" + code + "' twice");
      }
    }
    checkLength("reference flags", reference.length);
    this.reference = reference.clone();
    this.groupings = new ArrayList<>();
    for (String[] labels : groupings) {
      checkLength("labels of a grouping", labels.length);
      this.groupings.add(labels.clone());
    }
  }

  /** Units without groups that all count as reference. */
  public static Units of(List<String> codes) {
    boolean[] all = new boolean[codes.size()];
    Arrays.fill(all, true);
    return new Units(codes, List.of(), all);
  }

  public int size() {
    return codes.size();
  }

  public List<String> codes() {
    return codes;
  }

  public String code(int unit) {
    return codes.get(unit);
  }

  /** True when the unit's values enter the statistics. */
  public boolean isReference(int unit) {
    return reference[unit];
  }

  /** A copy of the reference flags. */
  public boolean[] reference() {
    return reference.clone();
  }

  /** The number of groupings; grouping 0 is the finest. */
  public int groupings() {
    return groupings.size();
  }

  /** The unit's label in a grouping, empty text when it belongs to no group. */
  public String label(int grouping, int unit) {
    String label = groupings.get(grouping)[unit];
    return label == null || label.isBlank() ? "" : label;
  }

  private void checkLength(String what, int found) {
    if (found != codes.size()) {
      throw new IllegalArgumentException(
          "Units: expected " + codes.size() + " " + what + ", one a unit, but found " + found);
    }
  }
}
