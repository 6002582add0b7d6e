package jp.tenkai.jobs.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tenkai.datasets.indextable.IndexTable;
import jp.tenkai.datasets.indextable.MetaRow;
import jp.tenkai.scoring.denominate.Denominated;
import jp.tenkai.scoring.denominate.Denominator;
import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.normalise.WithinPeriods;
import jp.tenkai.scoring.screen.Screened;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Panel;
import jp.tenkai.scoring.units.Units;

/**
 * A table on its way to an index: denominated, screened, and ready for the engine.
 *
 * <p>The arrays are held, not copied, and nobody changes them.
 */
final class IndexBuild {
  private final IndexTable table;
  private final IndexMethod method;
  private final List<MetaRow> leaves;
  private final Units allUnits;
  private final double[][] raw;
  private final List<Denominated> denominated;
  private final Optional<Screened> screened;
  private final int[] staying;
  private final List<Imputed> beforeScreening;
  private final IndexInput input;

  /**
   * Puts the parts together.
   *
   * @param table both files
   * @param method the method file
   * @param leaves the indicators in the order of the rows below
   * @param allUnits every unit of the table
   * @param raw the figures as they stand in the table, one row a leaf, one column a unit of the
   *     table
   * @param denominated one a leaf; empty where the method does not denominate
   * @param screened what became of each unit of the table; empty where the method does not screen
   * @param staying the positions of the scored units in the table
   * @param beforeScreening every leaf imputed over all units; empty unless the screening looks at
   *     the imputed figures
   * @param input the scored units, for the engine
   */
  IndexBuild(
      IndexTable table,
      IndexMethod method,
      List<MetaRow> leaves,
      Units allUnits,
      double[][] raw,
      List<Denominated> denominated,
      Optional<Screened> screened,
      int[] staying,
      List<Imputed> beforeScreening,
      IndexInput input) {
    this.table = table;
    this.method = method;
    this.leaves = leaves;
    this.allUnits = allUnits;
    this.raw = raw;
    this.denominated = denominated;
    this.screened = screened;
    this.staying = staying;
    this.beforeScreening = beforeScreening;
    this.input = input;
  }

  IndexTable table() {
    return table;
  }

  IndexMethod method() {
    return method;
  }

  List<MetaRow> leaves() {
    return leaves;
  }

  Units allUnits() {
    return allUnits;
  }

  double[][] raw() {
    return raw;
  }

  List<Denominated> denominated() {
    return denominated;
  }

  Optional<Screened> screened() {
    return screened;
  }

  int[] staying() {
    return staying;
  }

  List<Imputed> beforeScreening() {
    return beforeScreening;
  }

  IndexInput input() {
    return input;
  }

  /**
   * @throws IllegalArgumentException when a step cannot be applied to the figures
   */
  static IndexBuild of(IndexTable table, IndexMethod method) {
    List<MetaRow> leaves = TreeBuilder.leaves(table.meta());
    List<String> codes = unitCodes(table);
    double[][] raw =
        leaves.stream().map(row -> table.figures().get(row.code())).toArray(double[][]::new);
    List<Denominated> denominated = denominated(table, method, leaves, raw);
    double[][] values = new double[raw.length][];
    for (int leaf = 0; leaf < raw.length; leaf++) {
      values[leaf] = denominated.isEmpty() ? raw[leaf] : denominated.get(leaf).values();
    }
    checkQuotients(leaves, denominated);
    Units allUnits = units(table, method, codes, all(codes.size()));
    IndexSpec spec = TreeBuilder.spec(table.meta(), method, codes);
    List<Imputed> before = new ArrayList<>();
    Optional<Screened> screened = Optional.empty();
    int[] staying = all(codes.size());
    if (method.screening().isPresent()) {
      double[][] looked = values;
      if (method.screensImputed()) {
        before.addAll(IndexInput.of(spec, allUnits, values).impute());
        looked = before.stream().map(Imputed::values).toArray(double[][]::new);
      }
      Screened found = method.screening().get().screen(allUnits, looked);
      screened = Optional.of(found);
      staying = found.staying().stream().mapToInt(Integer::intValue).toArray();
      if (staying.length == 0) {
        throw new IllegalArgumentException(
            "Screening: expected at least one unit to stay, but all "
                + codes.size()
                + " fall below its limits");
      }
      if (staying.length < codes.size()) {
        int[] chosen = staying;
        // The figures were filled before the units left, as the method says.
        values =
            Arrays.stream(looked)
                .map(row -> IntStream.of(chosen).mapToDouble(unit -> row[unit]).toArray())
                .toArray(double[][]::new);
        List<String> kept = IntStream.of(chosen).mapToObj(codes::get).toList();
        spec = TreeBuilder.spec(table.meta(), method, kept);
      }
    }
    if (!method.peers().isEmpty() && !table.labels().containsKey(method.peers())) {
      throw new IllegalArgumentException(
          "Peers: expected a column of Type Group, but found '" + method.peers() + "'");
    }
    Units units = units(table, method, codes, staying);
    IndexSpec scored =
        method.perPeriod()
            ? spec.withLeaves(
                leaf -> leaf.withNormalisation(perPeriod(leaf.normalisation(), units)))
            : spec;
    IndexInput input = IndexInput.of(scored, units, values);
    return new IndexBuild(
        table, method, leaves, allUnits, raw, denominated, screened, staying, before, input);
  }

  /** Where a cell of the engine's input came from before the engine saw it. */
  Origin originBefore(int leaf, int unit) {
    return beforeScreening.isEmpty()
        ? input.origins()[leaf][unit]
        : beforeScreening.get(leaf).origin(staying[unit]);
  }

  /**
   * A normalisation within each time of a panel.
   *
   * @throws IllegalArgumentException without a panel
   */
  static Normalisation perPeriod(Normalisation inner, Units units) {
    Panel panel =
        units
            .panel()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "per_period: expected a column Time with several times, but found none"));
    return new WithinPeriods(
        inner, IntStream.range(0, units.size()).mapToObj(panel::timePoint).toList());
  }

  private static List<Denominated> denominated(
      IndexTable table, IndexMethod method, List<MetaRow> leaves, double[][] raw) {
    List<Denominated> denominated = new ArrayList<>();
    boolean any = leaves.stream().anyMatch(row -> !row.denominator().isEmpty());
    if (!method.denominates() || !any) {
      return denominated;
    }
    double[] one = new double[table.size()];
    Arrays.fill(one, 1);
    for (int leaf = 0; leaf < raw.length; leaf++) {
      MetaRow row = leaves.get(leaf);
      denominated.add(
          row.denominator().isEmpty()
              ? new Denominator("1", 1).divide(raw[leaf], one)
              : new Denominator(row.denominator(), row.scale())
                  .divide(raw[leaf], table.figures().get(row.denominator())));
    }
    return denominated;
  }

  private static void checkQuotients(List<MetaRow> leaves, List<Denominated> denominated) {
    for (int leaf = 0; leaf < denominated.size(); leaf++) {
      if (denominated.get(leaf).count(Denominated.Outcome.DIVIDED) == 0) {
        throw new IllegalArgumentException(
            "Denomination of '"
                + leaves.get(leaf).code()
                + "' by '"
                + leaves.get(leaf).denominator()
                + "': expected at least one quotient, but found none");
      }
    }
  }

  private static Units units(
      IndexTable table, IndexMethod method, List<String> codes, int[] chosen) {
    List<String[]> groupings = new ArrayList<>();
    for (String column : method.groups()) {
      String[] labels = table.labels().get(column);
      if (labels == null) {
        throw new IllegalArgumentException(
            "Groups for imputation: expected a column of Type Group, but found '" + column + "'");
      }
      groupings.add(IntStream.of(chosen).mapToObj(unit -> labels[unit]).toArray(String[]::new));
    }
    boolean[] reference = new boolean[chosen.length];
    Arrays.fill(reference, true);
    Units units =
        new Units(IntStream.of(chosen).mapToObj(codes::get).toList(), groupings, reference);
    if (!table.isPanel()) {
      return units;
    }
    return units.withPanel(
        new Panel(
            IntStream.of(chosen).mapToObj(table.codes()::get).toList(),
            IntStream.of(chosen).mapToDouble(unit -> table.times()[unit]).toArray()));
  }

  private static List<String> unitCodes(IndexTable table) {
    if (!table.isPanel()) {
      return table.codes();
    }
    List<String> codes = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      double time = table.times()[row];
      codes.add(
          table.codes().get(row)
              + "@"
              + (time == Math.rint(time)
                  ? String.format(Locale.ROOT, "%.0f", time)
                  : Double.toString(time)));
    }
    return codes;
  }

  private static int[] all(int count) {
    return IntStream.range(0, count).toArray();
  }
}
