package jp.tenkai.scoring.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units of one scoring run, in the order of every per-unit array.
 *
 * <p>Only reference units enter a statistic (median, group median, minimum, maximum, skewness). The
 * others are scored with those statistics and change nobody else's score.
 */
public final class Units {

  /** The group of a unit that belongs to none. */
  public static final int NO_GROUP = -1;

  private final List<String> codes;
  private final List<String[]> groupings;
  private final List<int[]> groups;
  private final int[] groupCounts;
  private final boolean[] reference;
  // Null outside a panel.
  private final Panel panel;

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
    this(codes, groupings, reference, null);
  }

  private Units(List<String> codes, List<String[]> groupings, boolean[] reference, Panel panel) {
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
    this.groups = new ArrayList<>();
    this.groupCounts = new int[this.groupings.size()];
    for (int grouping = 0; grouping < groupCounts.length; grouping++) {
      groups.add(number(grouping));
    }
    if (panel != null) {
      checkLength("entities of the panel", panel.size());
    }
    this.panel = panel;
  }

  /** Units without groups that all count as reference. */
  public static Units of(List<String> codes) {
    boolean[] all = new boolean[codes.size()];
    Arrays.fill(all, true);
    return new Units(codes, List.of(), all);
  }

  /**
   * Units of a panel without groups that all count as reference; their codes are made of entity and
   * time, such as "AUT 2018".
   */
  public static Units ofPanel(Panel panel) {
    List<String> codes = new ArrayList<>();
    for (int unit = 0; unit < panel.size(); unit++) {
      double time = panel.time(unit);
      boolean whole = time == Math.rint(time) && Math.abs(time) < 1e15;
      codes.add(panel.entities().get(unit) + " " + (whole ? "" + (long) time : "" + time));
    }
    return of(codes).withPanel(panel);
  }

  /**
   * The same units as the rows of a panel.
   *
   * @throws IllegalArgumentException when the panel has another number of units
   */
  public Units withPanel(Panel newPanel) {
    return new Units(codes, groupings, reference, newPanel);
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

  /**
   * The number of the unit's group in a grouping, from 0 to before {@link #groupCount}, or {@link
   * #NO_GROUP}. Units with the same label have the same number.
   */
  public int group(int grouping, int unit) {
    return groups.get(grouping)[unit];
  }

  /** A copy of the numbers of all units' groups; see {@link #group}. */
  public int[] groups(int grouping) {
    return groups.get(grouping).clone();
  }

  /** The number of different labels in a grouping. */
  public int groupCount(int grouping) {
    return groupCounts[grouping];
  }

  /** Entity and time of the units, empty when the run has no time axis. */
  public Optional<Panel> panel() {
    return Optional.ofNullable(panel);
  }

  private int[] number(int grouping) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] numbered = new int[codes.size()];
    for (int unit = 0; unit < numbered.length; unit++) {
      String label = label(grouping, unit);
      numbered[unit] =
          label.isEmpty() ? NO_GROUP : numbers.computeIfAbsent(label, unused -> numbers.size());
    }
    groupCounts[grouping] = numbers.size();
    return numbered;
  }

  private void checkLength(String what, int found) {
    if (found != codes.size()) {
      throw new IllegalArgumentException(
          "Units: expected " + codes.size() + " " + what + ", one a unit, but found " + found);
    }
  }
}
