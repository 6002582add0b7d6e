package jp.tenkai.scoring.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Invented indices for tests: nothing in them says anything about a country. */
final class SampleAudit {

  private SampleAudit() {}

  /** Unit codes u0, u1, ... */
  static List<String> units(int count) {
    List<String> codes = new ArrayList<>();
    for (int unit = 0; unit < count; unit++) {
      codes.add("u" + unit);
    }
    return codes;
  }

  /** A root over pillars of equal size, with equal weights. */
  static AuditTree tree(int pillars, int indicatorsInEach) {
    List<String> codes = new ArrayList<>(List.of("index"));
    List<Integer> parents = new ArrayList<>(List.of(AuditTree.NONE));
    for (int pillar = 0; pillar < pillars; pillar++) {
      int position = codes.size();
      codes.add("p" + pillar);
      parents.add(0);
      for (int indicator = 0; indicator < indicatorsInEach; indicator++) {
        codes.add("p" + pillar + "i" + indicator);
        parents.add(position);
      }
    }
    double[] weights = new double[codes.size()];
    Arrays.fill(weights, 1);
    return new AuditTree(codes, parents.stream().mapToInt(Integer::intValue).toArray(), weights);
  }

  /** Scores of all nodes from rows of indicators: the mean of the present children. */
  static double[][] scores(AuditTree tree, double[][] indicators) {
    int units = indicators[0].length;
    double[][] scores = new double[tree.size()][];
    int row = 0;
    for (int node : tree.indicators()) {
      scores[node] = indicators[row++];
    }
    for (int node = tree.size() - 1; node >= 0; node--) {
      if (!tree.isIndicator(node)) {
        scores[node] = new double[units];
        for (int unit = 0; unit < units; unit++) {
          double sum = 0;
          int count = 0;
          for (int child : tree.children(node)) {
            double value = scores[child][unit];
            sum += Double.isNaN(value) ? 0 : value;
            count += Double.isNaN(value) ? 0 : 1;
          }
          scores[node][unit] = count == 0 ? Double.NaN : sum / count;
        }
      }
    }
    return scores;
  }

  /**
   * Rows with a common part, a part of the pillar and a part of their own, all normal.
   *
   * @param missing the share of cells that are NaN
   */
  static double[][] indicators(AuditTree tree, int units, double missing, long seed) {
    Random random = new Random(seed);
    double[] common = random.doubles(units).map(u -> random.nextGaussian()).toArray();
    double[][] rows = new double[tree.indicators().length][units];
    double[] pillar = new double[units];
    int row = 0;
    int last = AuditTree.NONE;
    for (int node : tree.indicators()) {
      if (tree.parent(node) != last) {
        last = tree.parent(node);
        Arrays.setAll(pillar, unit -> common[unit] + 0.5 * random.nextGaussian());
      }
      for (int unit = 0; unit < units; unit++) {
        double value = 50 + 10 * (pillar[unit] + random.nextGaussian());
        rows[row][unit] = random.nextDouble() < missing ? Double.NaN : value;
      }
      row++;
    }
    return rows;
  }
}
