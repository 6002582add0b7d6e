package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A release whose files don't agree with its manifest and which must not be read. */
public final class BrokenReleaseException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mismatch> mismatches;

  BrokenReleaseException(Path directory, List<Mismatch> mismatches) {
    super(
        "release "
            + directory
            + " doesn't agree with its manifest: "
            + mismatches.size()
            + " mismatches, the first is "
            + mismatches.get(0));
    this.mismatches = List.copyOf(mismatches);
  }

  /** Every difference found. */
  public List<Mismatch> mismatches() {
    return mismatches;
  }
}
