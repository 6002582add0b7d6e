package jp.tenkai.jobs.landing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.jobs.configuration.FileLayout;
import jp.tenkai.jobs.ingest.Recogniser;
import jp.tenkai.jobs.ingest.Recognition;
import jp.tenkai.jobs.ingest.Recognition.Known;
import jp.tenkai.jobs.ingest.Recognition.Unknown;

/** Whose a file is, by its content. */
public final class SeenSources {
  private SeenSources() {}

  /**
   * The sources of what a file holds, with how many members of an archive are theirs. Lists of
   * countries come with the figures of others, and count less than any of them.
   */
  public static Map<SourceId, Integer> of(
      Recogniser recogniser, Path file, String name, Recognition recognition) {
    Map<SourceId, Integer> seen = new LinkedHashMap<>();
    if (recognition instanceof Known known) {
      seen.put(known.source(), 1);
    } else if (recognition instanceof Recognition.Container archive) {
      for (String member : archive.members()) {
        if (recogniser.recognise(file, member, name + "!/" + member) instanceof Known known) {
          boolean isList = known.layout() == FileLayout.WORLDBANK_COUNTRIES_CSV;
          seen.merge(known.source(), isList ? 0 : 1, Integer::sum);
        }
      }
    }
    return seen;
  }

  /** What a file was recognised as. */
  public static String words(Recognition recognition) {
    if (recognition instanceof Known known) {
      return known.layout().word() + " of " + known.source();
    }
    return recognition instanceof Unknown unknown
        ? unknown.reason() + ": " + unknown.found()
        : "an archive that holds nothing known";
  }
}
