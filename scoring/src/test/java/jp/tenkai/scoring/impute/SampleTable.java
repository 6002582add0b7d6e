package jp.tenkai.scoring.impute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Panel;
import jp.tenkai.scoring.units.Units;

/** Invented tables for tests. */
final class SampleTable {

  static final double NA = Double.NaN;

  private static final double[] YEARS = {2018, 2019, 2021, 2025};

  private SampleTable() {}

  /** All empty cells missing, all signs +1, one parent group. */
  static ImputationTable of(Units units, double[]... rows) {
    return withSigns(units, filled(rows.length, 1), rows);
  }

  static ImputationTable withSigns(Units units, int[] signs, double[]... rows) {
    Origin[][] origins = Arrays.stream(rows).map(SampleTable::origins).toArray(Origin[][]::new);
    String[] groups = new String[rows.length];
    Arrays.fill(groups, "group");
    return new ImputationTable(rows, origins, signs, groups, units);
  }

  static Origin[] origins(double... values) {
    return Arrays.stream(values)
        .mapToObj(value -> Double.isNaN(value) ? Origin.MISSING : Origin.OBSERVED)
        .toArray(Origin[]::new);
  }

  /** Units U0, U1, ... that all count as reference. */
  static Units units(int count) {
    List<String> codes = new ArrayList<>();
    for (int unit = 0; unit < count; unit++) {
      codes.add("U" + unit);
    }
    return Units.of(codes);
  }

  /**
   * Three to seven correlated rows in two parent groups, 12 to 40 units that are rows of a panel of
   * four years, one unit in six outside the reference, about one cell in five empty.
   */
  static ImputationTable random(long seed) {
    Random random = new Random(seed);
    int rows = 3 + random.nextInt(5);
    int count = 12 + random.nextInt(29);
    List<String> codes = new ArrayList<>();
    List<String> entities = new ArrayList<>();
    double[] times = new double[count];
    String[] fine = new String[count];
    String[] coarse = new String[count];
    boolean[] reference = new boolean[count];
    double[] level = new double[count];
    for (int unit = 0; unit < count; unit++) {
      codes.add("U" + unit);
      entities.add("E" + unit / 4);
      times[unit] = YEARS[unit % 4];
      fine[unit] = random.nextInt(6) == 0 ? null : "fine-" + random.nextInt(4);
      coarse[unit] = random.nextInt(9) == 0 ? "" : "coarse-" + random.nextInt(2);
      reference[unit] = random.nextInt(6) > 0;
      level[unit] = random.nextGaussian();
    }
    String[] names = new String[rows];
    double[][] values = new double[rows][count];
    Origin[][] origins = new Origin[rows][count];
    int[] signs = new int[rows];
    String[] groups = new String[rows];
    for (int row = 0; row < rows; row++) {
      names[row] = "row-" + row;
      signs[row] = random.nextBoolean() ? 1 : -1;
      groups[row] = "group-" + row % 2;
      for (int unit = 0; unit < count; unit++) {
        int kind = random.nextInt(15);
        values[row][unit] =
            kind < 3 ? NA : 10 * row + signs[row] * level[unit] + random.nextGaussian();
        origins[row][unit] =
            kind < 3
                ? List.of(Origin.MISSING, Origin.TOO_OLD, Origin.NOT_APPLICABLE).get(kind)
                : Origin.OBSERVED;
      }
    }
    Units units =
        new Units(codes, List.of(fine, coarse), reference).withPanel(new Panel(entities, times));
    return new ImputationTable(names, values, origins, signs, groups, units);
  }

  /** The same table with rows and units in another order. */
  static ImputationTable permuted(ImputationTable table, int[] rowOrder, int[] unitOrder) {
    Units from = table.units();
    Panel panel = from.panel().orElseThrow();
    List<String[]> labels = new ArrayList<>();
    for (int grouping = 0; grouping < from.groupings(); grouping++) {
      int same = grouping;
      labels.add(
          Arrays.stream(unitOrder).mapToObj(u -> from.label(same, u)).toArray(String[]::new));
    }
    boolean[] reference = new boolean[unitOrder.length];
    double[][] values = new double[rowOrder.length][unitOrder.length];
    Origin[][] origins = new Origin[rowOrder.length][unitOrder.length];
    for (int unit = 0; unit < unitOrder.length; unit++) {
      reference[unit] = from.isReference(unitOrder[unit]);
      for (int row = 0; row < rowOrder.length; row++) {
        values[row][unit] = table.values()[rowOrder[row]][unitOrder[unit]];
        origins[row][unit] = table.origins()[rowOrder[row]][unitOrder[unit]];
      }
    }
    Units units =
        new Units(Arrays.stream(unitOrder).mapToObj(from::code).toList(), labels, reference)
            .withPanel(
                new Panel(
                    Arrays.stream(unitOrder).mapToObj(panel.entities()::get).toList(),
                    Arrays.stream(unitOrder).mapToDouble(panel::time).toArray()));
    return new ImputationTable(
        Arrays.stream(rowOrder).mapToObj(row -> table.codes()[row]).toArray(String[]::new),
        values,
        origins,
        Arrays.stream(rowOrder).map(row -> table.signs()[row]).toArray(),
        Arrays.stream(rowOrder).mapToObj(row -> table.groups()[row]).toArray(String[]::new),
        units);
  }

  static int[] shuffled(int size, long seed) {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Collections.shuffle(Arrays.asList(order), new Random(seed));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private static int[] filled(int length, int value) {
    int[] array = new int[length];
    Arrays.fill(array, value);
    return array;
  }
}
