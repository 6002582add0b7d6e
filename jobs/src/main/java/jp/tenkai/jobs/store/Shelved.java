package jp.tenkai.jobs.store;

import java.util.List;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseName;

/**
 * A release at a glance.
 *
 * @param created ISO 8601 instant in UTC; empty where the manifest can't be read
 * @param tablesSha256 digest of the tables; empty where the manifest can't be read
 * @param bytes of the release and its publication
 * @param mismatches what is not as the manifest says
 * @param published whether it has a publication
 * @param signatures names of the files beside the manifest that sign it
 */
public record Shelved(
    ReleaseName name,
    String created,
    String tablesSha256,
    long bytes,
    List<Mismatch> mismatches,
    boolean published,
    List<String> signatures) {

  public Shelved {
    mismatches = List.copyOf(mismatches);
    signatures = List.copyOf(signatures);
  }
}
