package jp.tenkai.jobs.configuration;

import java.util.List;
import java.util.Objects;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * What the figures, or the release made from them, must keep to. Each has two limits: beyond the
 * first the verdict is "uncertain", beyond the second "bad", which stops publication unless
 * somebody accepts it by name.
 */
public sealed interface QualityGate {
  /** Its name, kebab-case, by which it can be accepted. */
  String id();

  /** Why it stands where it stands. */
  String reason();

  /**
   * The two limits.
   *
   * @param uncertain beyond it something should be looked at
   * @param bad beyond it nothing is published
   */
  record Limit(double uncertain, double bad) {
    public Limit {
      if (!Double.isFinite(uncertain) || !Double.isFinite(bad)) {
        throw new IllegalArgumentException("limits must be finite");
      }
    }
  }

  /**
   * How long ago a source last said something, in months before the release's day.
   *
   * @param sources those it is for; empty for every source that no other such gate names
   */
  record Freshness(String id, List<String> sources, Limit months, String reason)
      implements QualityGate {
    public Freshness {
      sources = List.copyOf(sources);
      Objects.requireNonNull(months, "months");
    }
  }

  /** How many countries a series has at least: fewer is worse. */
  record CountriesAtLeast(String id, List<String> series, Limit countries, String reason)
      implements QualityGate {
    public CountriesAtLeast {
      series = List.copyOf(series);
      Objects.requireNonNull(countries, "countries");
    }
  }

  /** How many years a series' newest figure lies back. */
  record YearsBack(String id, List<String> series, Limit years, String reason)
      implements QualityGate {
    public YearsBack {
      series = List.copyOf(series);
      Objects.requireNonNull(years, "years");
    }
  }

  /**
   * Within what bounds every figure of some units lies: a figure of the last ten years beyond them
   * is bad, an older one uncertain.
   */
  record Range(String id, List<String> units, double low, double high, String reason)
      implements QualityGate {
    public Range {
      units = List.copyOf(units);
      if (!(low < high)) {
        throw new IllegalArgumentException("low must be below high");
      }
    }
  }

  /**
   * How many of a series' figures jump: are more than so many times the year's before, or less than
   * that part of it. Series with figures below nought, such as growth, are left out: a ratio says
   * nothing of them.
   *
   * @param ratio above 1
   * @param share of the figures, 0 to 1
   */
  record Jumps(String id, double ratio, Limit share, String reason) implements QualityGate {
    public Jumps {
      if (!(ratio > 1)) {
        throw new IllegalArgumentException("ratio must be above 1");
      }
      Objects.requireNonNull(share, "share");
    }
  }

  /**
   * How many rows of a source were refused for reasons that speak of a damaged or changed file.
   *
   * @param share of the rows read, 0 to 1
   */
  record Refused(String id, List<Refusal> refusals, Limit share, String reason)
      implements QualityGate {
    public Refused {
      refusals = List.copyOf(refusals);
      Objects.requireNonNull(share, "share");
    }
  }

  /** How large a part of a strategy's candidates can be ranked at least: fewer is worse. */
  record Ranked(String id, Limit share, String reason) implements QualityGate {
    public Ranked {
      Objects.requireNonNull(share, "share");
    }
  }

  /**
   * How many of a strategy's ranks moved far since the release before.
   *
   * @param places how far
   * @param share of the ranks that both releases have, 0 to 1
   */
  record RanksMoved(String id, int places, Limit share, String reason) implements QualityGate {
    public RanksMoved {
      if (places < 1) {
        throw new IllegalArgumentException("places must be 1 or more");
      }
      Objects.requireNonNull(share, "share");
    }
  }
}
