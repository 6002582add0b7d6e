package jp.tenkai.scoring.impute;

import static jp.tenkai.scoring.impute.SampleTable.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.RowInGroup.Statistic;
import jp.tenkai.scoring.index.IndexEngine;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treatment;
import org.junit.jupiter.api.Test;

/** The engine hands over directions and parent groups, and one table to each method. */
class ImputationInIndexTest {

  private static final Mean MEAN = new Mean.Arithmetic();
  private static final Imputation BY_ROW = new RowInGroup(Statistic.MEAN);

  @Test
  void directions_parents_and_methods_reach_the_imputation() {
    IndexSpec spec =
        new IndexSpec(
            new Group(
                "index",
                1,
                MEAN,
                List.of(
                    new Group(
                        "one",
                        1,
                        MEAN,
                        List.of(
                            leaf("down", Direction.DOWN, BY_ROW),
                            leaf("filled", Direction.UP, new RowInGroup(Statistic.MEAN)),
                            leaf("apart", Direction.UP, new Imputation.None()))),
                    new Group("two", 1, MEAN, List.of(leaf("other", Direction.UP, BY_ROW))))));
    double[][] values = {{0, 8, 2}, {100, 300, NA}, {0, 9, 9}, {0, 1, 1}};

    IndexResult result = IndexEngine.score(spec, SampleTable.units(3), values);

    // 2 of 0 to 8 where less is better is place 0.75; "apart" and "other" play no part.
    assertThat(result.imputed(1, 2)).isEqualTo(250, within(1e-12));
    assertThat(result.leaf(1).imputed().donors(2)).isEqualTo(1);
  }

  private static Leaf leaf(String code, Direction direction, Imputation imputation) {
    return new Leaf(
        code, 1, direction, new Normalisation.MinMax(0, 100), new Treatment.None(), imputation);
  }
}
