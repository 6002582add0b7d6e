package jp.tenkai.scoring.outrank;

/**
 * How strongly one unit is preferred to another on one indicator, from 0 to 1, given how far it is
 * ahead there: the six forms of Brans and Vincke (1985). Thresholds are in the indicator's unit.
 */
public sealed interface Preference {

  /** The preference at a difference; 0 when it is 0 or below. Never falls as it grows. */
  double at(double difference);

  /** Any lead counts in full. */
  record Usual() implements Preference {
    @Override
    public double at(double difference) {
      return difference > 0 ? 1 : 0;
    }
  }

  /** A lead counts in full beyond the threshold, and not at all up to it. */
  record UShape(double indifference) implements Preference {
    public UShape {
      check("U-shape", indifference >= 0 && Double.isFinite(indifference), 0, indifference);
    }

    @Override
    public double at(double difference) {
      return difference > indifference ? 1 : 0;
    }
  }

  /** A lead counts in proportion, in full from the threshold on. */
  record VShape(double preference) implements Preference {
    public VShape {
      check("V-shape", preference > 0 && Double.isFinite(preference), 0, preference);
    }

    @Override
    public double at(double difference) {
      return difference <= 0 ? 0 : Math.min(1, difference / preference);
    }
  }

  /** A lead counts half beyond the first threshold, in full beyond the second. */
  record Level(double indifference, double preference) implements Preference {
    public Level {
      check(
          "Level",
          indifference >= 0 && indifference < preference && Double.isFinite(preference),
          indifference,
          preference);
    }

    @Override
    public double at(double difference) {
      if (difference <= indifference) {
        return 0;
      }
      return difference <= preference ? 0.5 : 1;
    }
  }

  /** A lead counts nothing up to the first threshold, then in proportion up to the second. */
  record Linear(double indifference, double preference) implements Preference {
    public Linear {
      check(
          "Linear",
          indifference >= 0 && indifference < preference && Double.isFinite(preference),
          indifference,
          preference);
    }

    @Override
    public double at(double difference) {
      if (difference <= indifference) {
        return 0;
      }
      return Math.min(1, (difference - indifference) / (preference - indifference));
    }
  }

  /** {@code 1 - exp(-d^2 / (2 s^2))}, s being where the curve bends. */
  record Gaussian(double inflection) implements Preference {
    public Gaussian {
      check("Gaussian", inflection > 0 && Double.isFinite(inflection), 0, inflection);
    }

    @Override
    public double at(double difference) {
      return difference <= 0
          ? 0
          : -Math.expm1(-difference * difference / (2 * inflection * inflection));
    }
  }

  private static void check(String form, boolean allowed, double low, double high) {
    if (!allowed) {
      throw Table.refusal(
          "Preference",
          form,
          "finite thresholds of at least 0 in rising order, the last above 0 unless U-shape",
          low + " and " + high,
          "state them in the indicator's unit");
    }
  }
}
