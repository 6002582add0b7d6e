package jp.tenkai.jobs.backtest;

import java.util.Arrays;
import java.util.Objects;
import jp.tenkai.export.text.Bilingual;

/** One way to put the ranked countries in order before anybody knew what would happen. */
final class Order {
  /** The strategy's own ranking. */
  static final String RANKING = "ranking";

  /**
   * A plain order must know this part of the ranked countries; what it lacks leaves every order.
   */
  static final double LEAST_KNOWN = 0.9;

  private final String id;
  private final Bilingual name;
  private final double[] values;
  private final Bilingual reason;

  /**
   * @param id {@link #RANKING}, or an indicator's id for its plain order
   * @param name for a reader
   * @param values one a ranked country, higher is better, NaN where nothing is known
   * @param reason why it can't be used; empty where it can
   */
  Order(String id, Bilingual name, double[] values, Bilingual reason) {
    this.id = Objects.requireNonNull(id, "id");
    this.name = Objects.requireNonNull(name, "name");
    this.values = values.clone();
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  String id() {
    return id;
  }

  Bilingual name() {
    return name;
  }

  double value(int country) {
    return values[country];
  }

  Bilingual reason() {
    return reason;
  }

  boolean isUsable() {
    return reason.isEmpty();
  }

  /** How many countries have a value. */
  static int known(double[] values) {
    return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
  }
}
