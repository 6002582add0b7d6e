package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.Releases;

/** The key of a quarter's tables: all that they depend on. */
final class RefreshKey {
  private RefreshKey() {}

  /** The key as things stand, the releases that changes may be counted from included. */
  static RunKey of(RefreshRequest request) throws IOException {
    List<String> earlier = new ArrayList<>();
    ReleaseHistory history = Releases.in(request.out()).history();
    for (ReleaseName name : history.names()) {
      // A withdrawn release is not one that changes are counted from.
      if (name.quarter().compareTo(request.quarter()) < 0 && history.withdrawal(name).isEmpty()) {
        earlier.add(name.toString());
      }
    }
    return RunKey.ofProgram()
        // How a run is started is no part of what it gives.
        .withFolder(
            "configuration",
            request.conf(),
            file -> !file.startsWith(request.conf().resolve("cluster")))
        .withFolder("snapshot", request.snapshot())
        // The accounts hold the hashes of the rows beside them.
        .withFolder("ingested", request.ingested(), file -> file.endsWith(IngestedFolder.ACCOUNT))
        .withWords("earlier-releases", earlier)
        .withWords(
            "asked",
            List.of(
                request.quarter().toString(),
                request.asOf().toString(),
                request.accepted().toString(),
                request.licences().word()))
        .withWords("signer", List.of(request.signer().signer().fingerprint()));
  }
}
