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
 */
record Figure(PanelCell old, double restated, PanelCell now, int key, boolean logarithmic) {

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
    Set<Cause> own = causes();
    if (own.size() < 2) {
      return own.stream().anyMatch(happened::contains) ? now : old;
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

  /** Why it is another; nothing where it is not, or where the configuration made it another. */
  Set<Cause> causes() {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    if (key >= 0) {
      return causes;
    }
    if (!old.isObserved() || !now.isObserved()) {
      boolean same = old.isObserved() == now.isObserved();
      if (!same) {
        causes.add(now.isObserved() ? Cause.NEW_DATA : Cause.LOST_DATA);
      } else if (isApplicable(old) != isApplicable(now)) {
        causes.add(Cause.REVISED_DATA);
      }
      return causes;
    }
    if (isRevised()) {
      causes.add(Cause.REVISED_DATA);
      causes.add(Cause.NEW_DATA);
    } else if (old.value() != now.value()) {
      causes.add(
          now.year() > old.year()
              ? Cause.NEW_DATA
              : now.year() < old.year() ? Cause.LOST_DATA : Cause.REVISED_DATA);
    }
    return causes;
  }

  /** Whether the earlier year was given another value before a later year took its place. */
  boolean isRevised() {
    return Double.isFinite(restated)
        && Math.abs(restated - old.value()) > 1e-12 * Math.abs(old.value());
  }

  boolean isChanged() {
    return !causes().isEmpty();
  }

  private static boolean isApplicable(PanelCell cell) {
    return cell.state() != PanelCell.State.NOT_APPLICABLE;
  }
}
