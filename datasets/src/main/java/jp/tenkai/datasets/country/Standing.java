package jp.tenkai.datasets.country;

/** What the register counts an economy as, for lists of states only. It takes no position. */
public enum Standing {
  /** A member of the United Nations, the Holy See, or a state that Japan recognises. */
  STATE,
  /** Any other economy that has codes of its own. */
  AREA
}
