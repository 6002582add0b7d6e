package jp.tenkai.scoring.impute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/**
 * The indicators an imputation may look at: one row an indicator, one column a unit.
 *
 * <p>The arrays are held, not copied; no method changes them.
 */
public final class ImputationTable {

  private final String[] codes;
  private final double[][] values;
  private final Origin[][] origins;
  private final int[] signs;
  private final String[] groups;
  private final Units units;

  /**
   * A table whose rows are named by their position. Prefer {@link #ImputationTable(String[],
   * double[][], Origin[][], int[], String[], Units)} where values are drawn at random: a draw
   * belongs to the name of its row.
   */
  public ImputationTable(
      double[][] values, Origin[][] origins, int[] signs, String[] groups, Units units) {
    this(
        IntStream.range(0, values.length).mapToObj(row -> "row " + row).toArray(String[]::new),
        values,
        origins,
        signs,
        groups,
        units);
  }

  /**
   * @param codes one code a row, without repeats
   * @param values NaN where the origin is not {@link Origin#OBSERVED}
   * @param origins the caller's statement on each cell
   * @param signs one a row: +1 when more is better, -1 when less is
   * @param groups one a row: the code of the indicator's parent group
   * @throws IllegalArgumentException when a shape is wrong, a code stands twice, a sign is neither
   *     +1 nor -1, or a value contradicts its origin
   */
  public ImputationTable(
      String[] codes,
      double[][] values,
      Origin[][] origins,
      int[] signs,
      String[] groups,
      Units units) {
    this.codes = codes;
    this.values = values;
    this.origins = origins;
    this.signs = signs;
    this.groups = groups;
    this.units = units;
    for (int found : new int[] {codes.length, origins.length, signs.length, groups.length}) {
      if (found != values.length) {
        throw new IllegalArgumentException(
            "Imputation table: expected "
                + values.length
                + " codes, rows of origins, signs and groups, one a row of values, but found "
                + found);
      }
    }
    if (Arrays.stream(codes).distinct().count() != codes.length) {
      throw new IllegalArgumentException(
          "Imputation table: expected each code once, but found " + Arrays.toString(codes));
    }
    for (int row = 0; row < values.length; row++) {
      check(row);
    }
  }

  /** One code a row. */
  public String[] codes() {
    return codes;
  }

  /** The table itself, not a copy. */
  public double[][] values() {
    return values;
  }

  /** The table itself, not a copy. */
  public Origin[][] origins() {
    return origins;
  }

  /** One a row: +1 when more is better, -1 when less is. */
  public int[] signs() {
    return signs;
  }

  /** One a row: the code of the indicator's parent group. */
  public String[] groups() {
    return groups;
  }

  public Units units() {
    return units;
  }

  /** The number of rows. */
  public int size() {
    return values.length;
  }

  /**
   * Fills every row by its method. Each method sees the rows that carry it and no others; methods
   * that are equal are one method.
   *
   * @param methods one a row
   */
  public List<Imputed> impute(List<Imputation> methods) {
    Imputed[] imputed = new Imputed[size()];
    rowsByMethod(methods)
        .forEach((method, rows) -> scatter(method.impute(only(rows)), rows, imputed));
    return List.of(imputed);
  }

  /**
   * Fills the rows again after some of their values have changed; rows that no change can reach are
   * taken from before.
   *
   * @param methods one a row
   * @param before one a row, as the same methods filled them
   * @param changed one flag a row
   */
  public List<Imputed> imputeAgain(
      List<Imputation> methods, List<Imputed> before, boolean[] changed) {
    Imputed[] imputed = before.toArray(Imputed[]::new);
    rowsByMethod(methods)
        .forEach(
            (method, rows) -> {
              int[] own = IntStream.of(rows).filter(row -> changed[row]).toArray();
              // A method that looks at several indicators can carry a change from one to the next.
              int[] again = method instanceof ByIndicator || own.length == 0 ? own : rows;
              if (again.length > 0) {
                scatter(method.impute(only(again)), again, imputed);
              }
            });
    return List.of(imputed);
  }

  /**
   * The same with the values of drawing methods drawn at random; the other rows are filled as
   * {@link #impute} fills them.
   *
   * @param methods one a row
   */
  public Sampler sampler(List<Imputation> methods) {
    Map<Imputation, int[]> rowsByMethod = rowsByMethod(methods);
    Map<Imputation, Sampler> samplers = new LinkedHashMap<>();
    rowsByMethod.forEach((method, rows) -> samplers.put(method, sampler(method, only(rows))));
    return (seed, draw) -> {
      Imputed[] imputed = new Imputed[size()];
      samplers.forEach(
          (method, sampler) ->
              scatter(sampler.draw(seed, draw), rowsByMethod.get(method), imputed));
      return List.of(imputed);
    };
  }

  private static Sampler sampler(Imputation method, ImputationTable rows) {
    if (method instanceof DrawnImputation drawn) {
      return drawn.sampler(rows);
    }
    List<Imputed> fixed = method.impute(rows);
    return (seed, draw) -> fixed;
  }

  /** The rows with nothing filled yet, for the reason given. */
  List<Imputed> unfilled(Gap gap) {
    List<Imputed> rows = new ArrayList<>();
    for (int row = 0; row < size(); row++) {
      rows.add(new Imputed(values[row], origins[row], gap));
    }
    return rows;
  }

  /** The rows in the order of their codes, so that no sum depends on the caller's order. */
  int[] rowsByCode() {
    return IntStream.range(0, size())
        .boxed()
        .sorted((a, b) -> codes[a].compareTo(codes[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Map<Imputation, int[]> rowsByMethod(List<Imputation> methods) {
    if (methods.size() != size()) {
      throw new IllegalArgumentException(
          "Imputation: expected " + size() + " methods, one a row, but found " + methods.size());
    }
    Map<Imputation, int[]> rows = new LinkedHashMap<>();
    for (Imputation method : methods) {
      rows.computeIfAbsent(
          method,
          same ->
              IntStream.range(0, size()).filter(row -> methods.get(row).equals(same)).toArray());
    }
    return rows;
  }

  private ImputationTable only(int[] rows) {
    return new ImputationTable(
        Arrays.stream(rows).mapToObj(row -> codes[row]).toArray(String[]::new),
        Arrays.stream(rows).mapToObj(row -> values[row]).toArray(double[][]::new),
        Arrays.stream(rows).mapToObj(row -> origins[row]).toArray(Origin[][]::new),
        Arrays.stream(rows).map(row -> signs[row]).toArray(),
        Arrays.stream(rows).mapToObj(row -> groups[row]).toArray(String[]::new),
        units);
  }

  private static void scatter(List<Imputed> found, int[] rows, Imputed[] all) {
    for (int i = 0; i < rows.length; i++) {
      all[rows[i]] = found.get(i);
    }
  }

  private void check(int row) {
    if (values[row].length != units.size() || origins[row].length != units.size()) {
      throw new IllegalArgumentException(
          "Imputation table, '"
              + codes[row]
              + "': expected "
              + units.size()
              + " values and origins, one a unit, but found "
              + values[row].length
              + " and "
              + origins[row].length);
    }
    if (signs[row] != 1 && signs[row] != -1) {
      throw new IllegalArgumentException(
          "Imputation table, sign of '"
              + codes[row]
              + "': expected 1 or -1, but found "
              + signs[row]);
    }
    for (int unit = 0; unit < units.size(); unit++) {
      boolean observed = origins[row][unit] == Origin.OBSERVED;
      if (observed == Double.isNaN(values[row][unit]) || origins[row][unit] == Origin.IMPUTED) {
        throw new IllegalArgumentException(
            "Imputation table, '"
                + codes[row]
                + "', unit '"
                + units.code(unit)
                + "': expected a number that is OBSERVED, or NaN that is not, but found "
                + values[row][unit]
                + " that is "
                + origins[row][unit]);
      }
    }
  }
}
