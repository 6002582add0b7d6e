package jp.tenkai.jobs.index;

import java.util.function.IntFunction;
import jp.tenkai.scoring.robustness.Replicates;
import jp.tenkai.scoring.robustness.Replicates.Part;
import jp.tenkai.scoring.sample.SobolPoints;
import jp.tenkai.scoring.sensitivity.SensitivityDesign;

/** Where replicates are built. */
sealed interface Replication permits Replication.Here, SparkReplication {

  /** The sample a replicate belongs to; with the number of a replicate it gives its point. */
  sealed interface Sample extends java.io.Serializable {
    /** The point of a replicate, by its number. */
    IntFunction<double[]> points();

    /** Points for the distribution of ranks. */
    record Draws(int dimension, long seed) implements Sample {
      @Override
      public IntFunction<double[]> points() {
        SobolPoints sobol = new SobolPoints(dimension, seed);
        return sobol::point;
      }
    }

    /** The rows of a sensitivity analysis. */
    record Design(int base, int inputs, long seed) implements Sample {
      @Override
      public IntFunction<double[]> points() {
        SensitivityDesign design = new SensitivityDesign(base, inputs, seed);
        return design::row;
      }
    }
  }

  /** Builds the replicates from {@code first} to before {@code end}. */
  Part part(Sample sample, int first, int end);

  /** In this process, on all its cores. */
  record Here(Replicates replicates) implements Replication {
    @Override
    public Part part(Sample sample, int first, int end) {
      return replicates.part(sample.points(), first, end);
    }
  }
}
