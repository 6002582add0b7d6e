package jp.tenkai.jobs.configuration;

import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.datasets.trade.HsRevision;
import jp.tenkai.jobs.configuration.Imputation.NoImputation;
import jp.tenkai.jobs.configuration.MethodConf.Means;
import jp.tenkai.jobs.configuration.MethodConf.PointScale;

/**
 * What holds where conf/ is silent. Everything else must be written. Each release prints these with
 * the rest of the configuration, so a changed default is seen.
 */
public final class Defaults {
  /** The reason given for a whole block that is not written. */
  public static final String REASON = "default";

  /** Weight of an indicator in a list: as much as each other one. */
  public static final double WEIGHT = 1;

  /** The revision in which the fields' codes were chosen first. */
  public static final HsRevision HS_REVISION = HsRevision.HS2017;

  /** Share of an HS code that is listed without one: all of it. */
  public static final double HS_SHARE = 1;

  /** One request a second is a pace that no service complains of. */
  public static final double REQUESTS_PER_MINUTE = 60;

  /** Above any single answer of an official service but the bulk files. */
  public static final long MOST_MEBIBYTES = 256;

  /** Below five answers a figure can be told apart by those who know the firms. */
  public static final int FEWEST_ANSWERS = 5;

  /** Years before the reference year that still count. */
  public static final int MAX_AGE = 8;

  /** Years over which growth is measured. */
  public static final int GROWTH_YEARS = 5;

  /** Peers that must have a figure before their median stands in. */
  public static final int PEERS = 3;

  /** Two thirds of the weight for a country, half for a field. */
  public static final CoverageLimits COVERAGE = new CoverageLimits(0.65, 0.5, REASON);

  /** Points from 1 to 100: a geometric mean needs values above 0. */
  public static final PointScale POINT_SCALE = new PointScale(1, 100, REASON);

  /** Nothing is made up unless a strategy says so. */
  public static final Imputation IMPUTATION = new NoImputation(REASON);

  /** Inside an axis parts make up for each other; between the axes only in part. */
  public static final Means MEANS =
      new Means(Mean.ARITHMETIC, Mean.ARITHMETIC, Mean.GEOMETRIC, REASON);

  /** Fixed goalposts, outliers as they are. */
  public static final MethodConf METHOD =
      new MethodConf(POINT_SCALE, Normalisation.GOALPOSTS, Treatment.NONE, IMPUTATION, MEANS);

  /** A thousand draws, each weight up to a quarter up or down, nine in ten inside the interval. */
  public static final RobustnessConf ROBUSTNESS =
      new RobustnessConf(1000, 0.25, 0, 20261001L, 0.90, 10, REASON);

  /** Fixed, so that a class means the same in each release. */
  public static final ClassLimits CLASSES = new ClassLimits(65, 55, 45, 35, REASON);

  /**
   * No past year; where one is asked for, the market is total health spending, and the plain orders
   * beside are those that anybody could make without an index.
   */
  public static final BacktestConf BACKTEST =
      new BacktestConf(
          List.of(),
          IndicatorId.of("health-spending"),
          Stream.of("gdp-per-head", "health-spending", "medical-imports", "population")
              .map(IndicatorId::of)
              .toList(),
          REASON);

  private Defaults() {}
}
