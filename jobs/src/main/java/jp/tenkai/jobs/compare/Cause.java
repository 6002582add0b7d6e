package jp.tenkai.jobs.compare;

import java.util.Locale;

/** A group of reasons for which a score or a rank moves; in the order in which they are shown. */
public enum Cause {
  /** Own figures that are newly there, or of a later year. */
  NEW_DATA,
  /** Own figures of the same year with another value. */
  REVISED_DATA,
  /** Own figures that are gone, too old by now, or fell back to an earlier year. */
  LOST_DATA,
  /** The figures of the others, with everything that is drawn from all of them. */
  OTHERS,
  /** Who is a candidate, who is a yardstick, and who belongs to which income group. */
  MEMBERSHIP,
  /** What an analyst changed in conf/, key by key. */
  CONFIGURATION,
  /** The computation itself: the earlier figures under the earlier rules give something else. */
  METHOD,
  /** Groups that can't be told apart, since without one of them there is no score. */
  TOGETHER,
  /** It has no score before: nothing to compare with. */
  ENTERED,
  /** It has no score any more. */
  LEFT;

  /** The word that tables use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
