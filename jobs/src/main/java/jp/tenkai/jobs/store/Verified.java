package jp.tenkai.jobs.store;

import java.util.List;
import jp.tenkai.export.release.Mismatch;

/**
 * What reading every byte of a release brought to light.
 *
 * @param mismatches between the release's files and its manifest
 * @param differences between its publication's files and their list, a line each
 */
public record Verified(List<Mismatch> mismatches, List<String> differences) {
  public Verified {
    mismatches = List.copyOf(mismatches);
    differences = List.copyOf(differences);
  }

  /** Whether everything is as it was written. */
  public boolean isWhole() {
    return mismatches.isEmpty() && differences.isEmpty();
  }
}
