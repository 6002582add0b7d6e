package jp.tenkai.jobs.quality;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all gates say.
 *
 * @param results by gate, then subject
 * @param accepted ids of gates whose bad verdicts somebody took upon himself
 */
public record QualityReport(List<GateResult> results, Set<String> accepted) {
  public QualityReport {
    results = List.copyOf(results);
    accepted = Set.copyOf(accepted);
  }

  /** Bad verdicts that nobody accepted: with one of them nothing may be published. */
  public List<GateResult> blocking() {
    return results.stream()
        .filter(r -> r.verdict() == Verdict.BAD && !accepted.contains(r.gate()))
        .toList();
  }

  /** Gates that say bad and were accepted, by id. */
  public Set<String> waived() {
    Set<String> waived = new TreeSet<>();
    results.stream()
        .filter(r -> r.verdict() == Verdict.BAD && accepted.contains(r.gate()))
        .forEach(r -> waived.add(r.gate()));
    return waived;
  }

  /** How many say so. */
  public long count(Verdict verdict) {
    return results.stream().filter(r -> r.verdict() == verdict).count();
  }
}
