package jp.tenkai.jobs.configuration;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;

/**
 * Which files the snapshot takes from a data folder, and which it leaves out on purpose.
 *
 * @param since the first year that is taken
 */
public record SnapshotPlan(int since, List<PlannedFile> files, List<LeftOut> leftOut) {
  public SnapshotPlan {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A file to take.
   *
   * @param path inside the data folder, with {@code /}
   * @param codes the series to take; empty means all
   * @param hsRevision the revision of the Harmonized System of a trade file whose name does not say
   *     it, such as {@code HS17}; empty otherwise
   * @param vintage what is stated where the file itself does not say
   * @param vintageReason where the stated vintage comes from; empty where none is stated
   */
  public record PlannedFile(
      String path,
      FileLayout layout,
      SourceId source,
      List<String> codes,
      String hsRevision,
      Vintage vintage,
      String vintageReason) {
    private static final Pattern HS_REVISION = Pattern.compile("|HS(92|96|02|07|12|17|22)");

    public PlannedFile {
      DataPath.require(path);
      Objects.requireNonNull(layout, "layout");
      Objects.requireNonNull(source, "source");
      codes = List.copyOf(codes);
      if (!HS_REVISION.matcher(hsRevision).matches()) {
        throw new IllegalArgumentException("hs_revision must be one such as HS17: " + hsRevision);
      }
      Objects.requireNonNull(vintage, "vintage");
      Objects.requireNonNull(vintageReason, "vintageReason");
      if (vintage.isStated() == vintageReason.isEmpty()) {
        throw new IllegalArgumentException("vintage and vintage_reason must stand together");
      }
    }
  }

  /** Files that are known and not taken, as a path or a pattern, and why. */
  public record LeftOut(String path, String reason) {
    public LeftOut {
      DataPath.require(path);
      Objects.requireNonNull(reason, "reason");
    }
  }
}
