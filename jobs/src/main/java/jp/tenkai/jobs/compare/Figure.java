package jp.tenkai.jobs.compare;

import java.util.EnumSet;
import java.util.Set;
import jp.tenkai.jobs.panel.PanelCell;

/**
 * A figure before and after.
 *
 * @param restated what the later release says of the year that the earlier one spoke of, where the
 *     later one goes on to a later year; NaN where it is silent
 * @param key the key of the configuration by which it is made otherwise; -1 where it is not
 * @param logarithmic whether steps of it are ratios, as on its scale
 * @param causes why it is another; nothing where it is not, or where the configuration made it
 *     another
 */
record Figure(
    PanelCell old,
    double restated,
    PanelCell now,
    int key,
    boolean logarithmic,
    Set<Cause> causes) {

  static Figure of(PanelCell old, double restated, PanelCell now, int key, boolean logarithmic) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    if (key < 0) {
      causes.addAll(causes(old, restated, now));
    }
    return new Figure(old, restated, now, key, logarithmic, causes);
  }

  /** What it is where all figures are of one release. */
  PanelCell at(Level level) {
    boolean later = key < 0 ? level.data() : (level.keys() >> key & 1) == 1;
    return later ? now : old;
  }

  /** What it is where the changes of some causes have happened. */
  PanelCell at(Set<Cause> happened, int keys) {
    if (key >= 0) {
      return (keys >> key & 1) == 1 ? now : old;
    }
    if (causes.isEmpty()) {
      return old;
    }
    if (causes.size() < 2) {
      return happened.containsAll(causes) ? now : old;
    }
    boolean revised = happened.contains(Cause.REVISED_DATA);
    boolean renewed = happened.contains(Cause.NEW_DATA);
    if (revised == renewed) {
      return revised ? now : old;
    }
    return PanelCell.observed(
        revised ? restated : stepped(),
        revised ? old.year() : now.year(),
        now.rule(),
        now.lineage());
  }

  /** The step from the earlier year to the later one, taken from what was known before. */
  private double stepped() {
    boolean positive = old.value() > 0 && restated > 0 && now.value() > 0;
    return logarithmic && positive
        ? old.value() * (now.value() / restated)
        : old.value() + (now.value() - restated);
  }

  private static Set<Cause> causes(PanelCell old, double restated, PanelCell now) {
    if (!old.isObserved() || !now.isObserved()) {
      boolean same = old.isObserved() == now.isObserved();
      if (!same) {
        return EnumSet.of(now.isObserved() ? Cause.NEW_DATA : Cause.LOST_DATA);
      }
      return isApplicable(old) == isApplicable(now)
          ? EnumSet.noneOf(Cause.class)
          : EnumSet.of(Cause.REVISED_DATA);
    }
    if (isRevised(old, restated)) {
      return EnumSet.of(Cause.NEW_DATA, Cause.REVISED_DATA);
    }
    if (old.value() == now.value()) {
      return EnumSet.noneOf(Cause.class);
    }
    return EnumSet.of(
        now.year() > old.year()
            ? Cause.NEW_DATA
            : now.year() < old.year() ? Cause.LOST_DATA : Cause.REVISED_DATA);
  }

  boolean isRevised() {
    return isRevised(old, restated);
  }

  /** Whether the earlier year was given another value before a later year took its place. */
  private static boolean isRevised(PanelCell old, double restated) {
    return Double.isFinite(restated)
        && Math.abs(restated - old.value()) > 1e-12 * Math.abs(old.value());
  }

  boolean isChanged() {
    return !causes.isEmpty();
  }

  private static boolean isApplicable(PanelCell cell) {
    return cell.state() != PanelCell.State.NOT_APPLICABLE;
  }
}
