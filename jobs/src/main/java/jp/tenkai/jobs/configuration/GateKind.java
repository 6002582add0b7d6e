package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** The kinds of gates in conf/quality.yaml. */
enum GateKind implements Spelled {
  FRESHNESS("freshness"),
  COUNTRIES("countries"),
  YEARS_BACK("years-back"),
  RANGE("range"),
  JUMPS("jumps"),
  REFUSED("refused"),
  RANKED("ranked"),
  RANKS_MOVED("ranks-moved");

  private final String word;

  GateKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
