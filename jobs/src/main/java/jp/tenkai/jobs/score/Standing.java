package jp.tenkai.jobs.score;

import java.util.Locale;

/** What a country is in a strategy's ranking. */
public enum Standing {
  /** Ranked among the candidates. */
  CANDIDATE,
  /** A partner of today: scored, and not ranked among the candidates. */
  YARDSTICK,
  /** A candidate without a rank: it stops at a gate, or too little is known. */
  UNRANKED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
