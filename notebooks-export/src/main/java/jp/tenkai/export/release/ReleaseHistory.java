package jp.tenkai.export.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The releases that stand at a place, which of them readers see, and what was done to them. Tells
 * what may be done next; wherever the releases lie, the same rules hold.
 *
 * @param names every release there, oldest first
 * @param current the one readers see; empty where there is none
 * @param journal what was done, oldest first
 */
public record ReleaseHistory(
    List<ReleaseName> names, Optional<ReleaseName> current, List<JournalEntry> journal) {

  public ReleaseHistory {
    names = names.stream().sorted().toList();
    journal = List.copyOf(journal);
  }

  /** Where a release stands. */
  public ReleaseState state(ReleaseName name) {
    if (current.isPresent() && current.get().equals(name)) {
      return ReleaseState.CURRENT;
    }
    if (withdrawal(name).isPresent()) {
      return ReleaseState.WITHDRAWN;
    }
    boolean seen =
        journal.stream()
            .anyMatch(e -> e.kind() == JournalEntry.Kind.SHOWN && e.name().equals(name));
    boolean passed = current.isPresent() && name.compareTo(current.get()) < 0;
    return seen || passed ? ReleaseState.SUPERSEDED : ReleaseState.SETTLED;
  }

  /** The withdrawal of a release, where the last word about it is one. */
  public Optional<JournalEntry> withdrawal(ReleaseName name) {
    Optional<JournalEntry> last = Optional.empty();
    for (JournalEntry entry : journal) {
      if (entry.name().equals(name)) {
        last =
            switch (entry.kind()) {
              case WITHDRAWN -> Optional.of(entry);
              case RESTORED, PRUNED -> Optional.empty();
              case SHOWN -> last;
            };
      }
    }
    return last;
  }

  /**
   * The withdrawal of the very release that readers see: whoever took it back was killed before
   * {@code current} moved.
   */
  public Optional<JournalEntry> unfinished() {
    return current.flatMap(this::withdrawal);
  }

  /** The release that readers are led back to from the current one, if there is one. */
  public Optional<ReleaseName> before() {
    Optional<ReleaseName> named =
        unfinished().flatMap(entry -> ReleaseName.parse(entry.to())).filter(names::contains);
    return named.isPresent() ? named : current.flatMap(this::newestBefore);
  }

  private Optional<ReleaseName> newestBefore(ReleaseName name) {
    return standing().filter(n -> n.compareTo(name) < 0).reduce((a, b) -> b);
  }

  /** The newest release of any earlier quarter that was not withdrawn. */
  public Optional<ReleaseName> before(Quarter quarter) {
    return standing().filter(n -> n.quarter().compareTo(quarter) < 0).reduce((a, b) -> b);
  }

  /** The release last taken back that is still there and newer than what readers see. */
  public Optional<ReleaseName> restorable() {
    return journal.stream()
        .filter(
            entry ->
                entry.kind() == JournalEntry.Kind.WITHDRAWN
                    || entry.kind() == JournalEntry.Kind.RESTORED)
        .map(JournalEntry::name)
        .filter(names::contains)
        .filter(name -> current.isEmpty() || name.compareTo(current.get()) > 0)
        .reduce((a, b) -> b);
  }

  /**
   * The releases that are not needed when the newest are kept, oldest first. Kept besides: what
   * readers see and where an unfinished withdrawal leads them; the release that the changes of the
   * current quarter count from, since a repeated run would otherwise come out different; and what
   * was withdrawn or not yet shown in the current quarter or later, since it says what must not, or
   * has still to be, shown.
   *
   * @param keep how many of the newest that were not withdrawn
   */
  public List<ReleaseName> prunable(int keep) {
    if (keep < 1) {
      throw new IllegalArgumentException("keep: 1 or more, found " + keep);
    }
    List<ReleaseName> standing = standing().toList();
    Set<ReleaseName> kept =
        new HashSet<>(standing.subList(Math.max(0, standing.size() - keep), standing.size()));
    current.ifPresent(kept::add);
    unfinished().ifPresent(entry -> before().ifPresent(kept::add));
    current.flatMap(name -> before(name.quarter())).ifPresent(kept::add);
    List<ReleaseName> rest = new ArrayList<>();
    for (ReleaseName name : names) {
      boolean recent = current.isEmpty() || name.quarter().compareTo(current.get().quarter()) >= 0;
      boolean needed = recent && state(name) != ReleaseState.SUPERSEDED;
      if (!kept.contains(name) && !needed) {
        rest.add(name);
      }
    }
    return rest;
  }

  /** The highest name that a quarter's releases ever had, those that were removed included. */
  Optional<ReleaseName> highestEver(Quarter quarter) {
    return Stream.concat(names.stream(), journal.stream().map(JournalEntry::name))
        .filter(name -> name.quarter().equals(quarter))
        .max(ReleaseName::compareTo);
  }

  private Stream<ReleaseName> standing() {
    return names.stream().filter(name -> withdrawal(name).isEmpty());
  }
}
