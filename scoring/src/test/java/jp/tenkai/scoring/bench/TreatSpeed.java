package jp.tenkai.scoring.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.normalise.Normalised;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.treat.Treated;
import jp.tenkai.scoring.treat.Treatment;

/**
 * The time that treating and min-max normalising take on one thread, for the 51 units of the ASEM
 * data and for copies of them with noise added, as many as asked for.
 *
 * <p>Arguments: the folder of the ASEM reference data, and optionally the number of copies (2,000
 * make 102,000 units). The copies are synthetic.
 */
public final class TreatSpeed {

  private static final int RUNS = 7;

  private TreatSpeed() {}

  public static void main(String[] arguments) throws IOException {
    double[][] asem = read(Path.of(arguments[0], "steps", "03_screened.csv"));
    int copies = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    measure("ASEM, 1,000 times", asem, 1_000);
    measure("ASEM, " + copies + " copies with noise", copies(asem, copies), 1);
  }

  private static void measure(String what, double[][] columns, int times) {
    boolean[] reference = new boolean[columns[0].length];
    Arrays.fill(reference, true);
    Normalisation minMax = new Normalisation.MinMax(0, 100);
    for (int run = 1; run <= RUNS; run++) {
      double treating = 0;
      double normalising = 0;
      int treatedColumns = 0;
      double checksum = 0;
      for (int time = 0; time < times; time++) {
        for (double[] column : columns) {
          long start = System.nanoTime();
          Treated treated = Treatment.Winsorise.STANDARD.treat(column, reference);
          long middle = System.nanoTime();
          Normalised normalised = minMax.normalise(treated.values(), Direction.UP, reference);
          normalising += System.nanoTime() - middle;
          treating += middle - start;
          treatedColumns += treated.outcome() == Treated.Outcome.UNTOUCHED ? 0 : 1;
          checksum += normalised.value(0);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%s, run %d: treat %.1f ms, normalise %.1f ms, columns treated %d, checksum %s%n",
          what,
          run,
          treating / 1e6,
          normalising / 1e6,
          treatedColumns / times,
          checksum);
    }
  }

  /** Each copy of a value is off by a normal tenth of the standard deviation of its column. */
  private static double[][] copies(double[][] columns, int copies) {
    Random random = new Random(1);
    double[][] made = new double[columns.length][];
    for (int column = 0; column < columns.length; column++) {
      double[] from = columns[column];
      double noise = 0.1 * Statistics.standardDeviation(from);
      made[column] = new double[from.length * copies];
      for (int i = 0; i < made[column].length; i++) {
        made[column][i] = from[i % from.length] + noise * random.nextGaussian();
      }
    }
    return made;
  }

  private static double[][] read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    int columns = lines.get(0).split(",", -1).length - 1;
    double[][] values = new double[columns][lines.size() - 1];
    for (int row = 1; row < lines.size(); row++) {
      String[] fields = lines.get(row).split(",", -1);
      for (int column = 0; column < columns; column++) {
        String field = fields[column + 1];
        values[column][row - 1] = field.isEmpty() ? Double.NaN : Double.parseDouble(field);
      }
    }
    return values;
  }
}
