package jp.tenkai.export.workbook;

/** How the size of a column's numbers is drawn in their cells. */
enum Emphasis {
  NONE,
  /** A bar, whole at a score of 100. */
  SCORE_BAR,
  /** A bar, whole at a share of 1. */
  SHARE_BAR,
  /** A shade from white at a score of 1 to blue at 100. */
  SCORE_SHADE,
  /** A shade from red through white at 0 to blue, for score points against the median. */
  POINTS_SHADE
}
