package jp.tenkai.jobs.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import jp.tenkai.scoring.explain.CooperativeGame;

/**
 * Who has a part in a change: each cause that happened, and under the configuration each changed
 * key. What all of them changed is shared out by the Shapley value over the causes, and what is the
 * configuration's among its keys by the Owen value.
 */
final class Players {
  private final List<Cause> causes = new ArrayList<>();
  private final List<ConfigurationKey> keys;

  /**
   * @param own causes in a country's or field's own figures
   * @param others whether anybody's figures changed
   */
  Players(Set<Cause> own, boolean others, boolean members, List<ConfigurationKey> keys) {
    this.causes.addAll(own);
    if (others) {
      causes.add(Cause.OTHERS);
    }
    if (members) {
      causes.add(Cause.MEMBERSHIP);
    }
    this.keys = keys;
  }

  /**
   * What has happened in one coalition.
   *
   * @param own causes in the own figures
   * @param level what has happened to everybody
   */
  record Happened(Set<Cause> own, Level level) {}

  private int size() {
    return causes.size() + keys.size();
  }

  private Happened happened(int coalition) {
    Set<Cause> in = EnumSet.noneOf(Cause.class);
    for (int player = 0; player < causes.size(); player++) {
      if ((coalition >> player & 1) == 1) {
        in.add(causes.get(player));
      }
    }
    boolean others = in.remove(Cause.OTHERS);
    boolean members = in.remove(Cause.MEMBERSHIP);
    return new Happened(in, new Level(others, members, coalition >> causes.size()));
  }

  /** The worth of every coalition. */
  private double[] worths(ToDoubleFunction<Happened> worth) {
    double[] worths = new double[1 << size()];
    Arrays.setAll(worths, coalition -> worth.applyAsDouble(happened(coalition)));
    return worths;
  }

  /**
   * The parts of all causes, those of nothing left out.
   *
   * @param points the score of a coalition
   * @param ranks its rank; not asked where {@code ranked} is false
   */
  List<Part> parts(
      ToDoubleFunction<Happened> points, ToDoubleFunction<Happened> ranks, boolean ranked) {
    double[] scores = worths(points);
    double[] places = new double[scores.length];
    if (ranked) {
      places = Arrays.stream(worths(ranks)).map(rank -> -rank).toArray();
    }
    int all = scores.length - 1;
    if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
      return List.of(
          new Part(
              Cause.TOGETHER,
              "",
              scores[all] - scores[0],
              ranked ? places[all] - places[0] : Double.NaN));
    }
    double[] ofPoints = values(scores);
    double[] ofPlaces = values(places);
    List<Part> parts = new ArrayList<>();
    for (int player = 0; player < size(); player++) {
      if (ofPoints[player] != 0 || ofPlaces[player] != 0) {
        boolean key = player >= causes.size();
        parts.add(
            new Part(
                key ? Cause.CONFIGURATION : causes.get(player),
                key ? keys.get(player - causes.size()).name() : "",
                ofPoints[player],
                ranked ? ofPlaces[player] : Double.NaN));
      }
    }
    return parts;
  }

  private double[] values(double[] worths) {
    int[] unions = new int[size()];
    for (int player = 0; player < unions.length; player++) {
      unions[player] = Math.min(player, causes.size());
    }
    return new CooperativeGame(worths).owen(unions);
  }
}
