package jp.tenkai.datasets.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import jp.tenkai.datasets.comtrade.Direction;
import jp.tenkai.datasets.mirror.Reconciled.Basis;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds whatever the reports are. */
class MirrorPropertyTest {
  private static final MirrorMethod METHOD = MadeReports.METHOD;

  private static Reconciled reconcile(double fob, double cif, double margin, double weight) {
    return Reconciliation.of(
        new MadeReports()
            .with("JPN", Direction.EXPORT, "KEN", 1, fob)
            .with("KEN", Direction.IMPORT, "JPN", 1, cif)
            .only(),
        margin,
        Basis.FITTED,
        weight,
        METHOD);
  }

  @Property(tries = 300)
  void equalReportsWithoutAMarginKeepTheirValue(
      @ForAll @DoubleRange(min = 1, max = 1e12) double usd,
      @ForAll @DoubleRange(max = 1) double weight) {
    assertThat(reconcile(usd, usd, 0, weight).fobUsd()).isEqualTo(usd);
  }

  @Property(tries = 300)
  void theValueLiesBetweenTheTwoReportsWithoutTheMargin(
      @ForAll @DoubleRange(min = 1, max = 1e12) double fob,
      @ForAll @DoubleRange(min = 1, max = 1e12) double cif,
      @ForAll @DoubleRange(max = 0.5) double margin,
      @ForAll @DoubleRange(max = 1) double weight) {
    Reconciled r = reconcile(fob, cif, margin, weight);
    assertThat(r.fobUsd())
        .isBetween(Math.min(fob, r.importerFobUsd()), Math.max(fob, r.importerFobUsd()));
  }

  @Property(tries = 300)
  void anotherCurrencyScalesTheValue(
      @ForAll @DoubleRange(min = 1, max = 1e9) double fob,
      @ForAll @DoubleRange(min = 1, max = 1e9) double cif,
      @ForAll @DoubleRange(max = 1) double weight,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double rate) {
    double scaled = reconcile(fob * rate, cif * rate, 0.05, weight).fobUsd();
    double plain = rate * reconcile(fob, cif, 0.05, weight).fobUsd();
    assertThat(scaled / plain).isCloseTo(1, within(1e-12));
  }

  /** Without a margin it makes no difference who is called the exporter. */
  @Property(tries = 300)
  void theMeanIsTheSameSeenFromEitherSide(
      @ForAll @DoubleRange(min = 1, max = 1e9) double one,
      @ForAll @DoubleRange(min = 1, max = 1e9) double other,
      @ForAll @DoubleRange(max = 1) double weight) {
    double there = Reconciliation.mean(one, other, weight);
    double back = Reconciliation.mean(other, one, 1 - weight);
    assertThat(there / back).isCloseTo(1, within(1e-12));
  }

  /** Every one of n exporters with every one of n importers. */
  private static final class World {
    private final int n;
    private final double[] residuals;
    private final int[] exporter;
    private final int[] importer;

    World(int n, long seed) {
      this.n = n;
      Random random = new Random(seed);
      exporter = new int[n * n];
      importer = new int[n * n];
      residuals = new double[n * n];
      for (int f = 0; f < n * n; f++) {
        exporter[f] = f / n;
        importer[f] = f % n;
        residuals[f] = 0.4 * random.nextGaussian();
      }
    }

    Reliability judged() {
      return Reliability.of(residuals, exporter, importer, n, METHOD);
    }
  }

  @Property(tries = 100)
  void exportersAndImportersAreJudgedAlike(
      @ForAll @IntRange(min = 2, max = 12) int n, @ForAll long seed) {
    World world = new World(n, seed);
    Reliability there = world.judged();
    double[] negated = Arrays.stream(world.residuals).map(r -> -r).toArray();
    Reliability back = Reliability.of(negated, world.importer, world.exporter, n, METHOD);
    for (int r = 0; r < n; r++) {
      assertThat(back.importer(r).value()).isCloseTo(there.exporter(r).value(), within(1e-9));
      assertThat(back.exporter(r).value()).isCloseTo(there.importer(r).value(), within(1e-9));
    }
    assertThat(back.exporterWeight(0, 1)).isCloseTo(1 - there.exporterWeight(1, 0), within(1e-6));
  }

  @Property(tries = 100)
  void theOrderOfFlowsMakesNoDifference(
      @ForAll @IntRange(min = 2, max = 12) int n, @ForAll long seed) {
    World world = new World(n, seed);
    int flows = n * n;
    double[] residuals = new double[flows];
    int[] exporter = new int[flows];
    int[] importer = new int[flows];
    for (int f = 0; f < flows; f++) {
      residuals[f] = world.residuals[flows - 1 - f];
      exporter[f] = world.exporter[flows - 1 - f];
      importer[f] = world.importer[flows - 1 - f];
    }
    Reliability reversed = Reliability.of(residuals, exporter, importer, n, METHOD);
    for (int r = 0; r < n; r++) {
      assertThat(reversed.exporter(r).value())
          .isCloseTo(world.judged().exporter(r).value(), within(1e-9));
    }
  }

  /** All reports of one exporter lie further from their mirrors, all alike: its weight falls. */
  @Property(tries = 100)
  void noiseOfAReporterMovesWeightToTheOtherSide(
      @ForAll @IntRange(min = 6, max = 12) int n,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.05, max = 2) double variance) {
    World world = new World(n, seed);
    Reliability before = world.judged();
    double[] noisy = world.residuals.clone();
    for (int f = 0; f < noisy.length; f++) {
      noisy[f] = world.exporter[f] == 0 ? Math.sqrt(noisy[f] * noisy[f] + variance) : noisy[f];
    }
    Reliability after = Reliability.of(noisy, world.exporter, world.importer, n, METHOD);
    assertThat(after.exporter(0).value()).isGreaterThan(before.exporter(0).value());
    // On average: where an importer was taken to err not at all, a little of the noise reaches it.
    double fall = 0;
    for (int importer = 0; importer < n; importer++) {
      fall += before.exporterWeight(0, importer) - after.exporterWeight(0, importer);
    }
    assertThat(fall).isPositive();
  }
}
