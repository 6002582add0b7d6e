package jp.tenkai.scoring.rank;

/** Which rank equal scores get. */
public enum TieRule {
  /** The smallest of the ranks they take up, the others being skipped: 1 2 2 4. */
  SMALLEST,
  /** The largest of them: 1 3 3 4. */
  LARGEST,
  /** Their mean: 1 2.5 2.5 4. */
  AVERAGE,
  /** The next rank, and none skipped: 1 2 2 3. */
  DENSE
}
