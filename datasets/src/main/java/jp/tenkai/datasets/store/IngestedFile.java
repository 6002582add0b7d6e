package jp.tenkai.datasets.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * The account of one ingested file, or of one member of an ingested archive.
 *
 * @param sha256 of the bytes as received, of the whole archive where this is a member
 * @param name what lineage calls it
 * @param layout the word of its layout; empty where none was recognised
 * @param source the id of its source; empty where none was recognised
 * @param detail what else was recognised
 * @param revision of the Harmonized System, such as {@code HS17}; empty where it has none
 * @param vintage when the source said so; where nobody says, the day it was received
 * @param vintageBasis who states the vintage
 * @param isVintageStated whether anybody states it; figures of others are not used by a release
 * @param licence in words, as of the day of ingesting
 * @param terms open or non-commercial
 * @param exporters in a year of the world's trade how many countries export; 0 for other kinds
 * @param importers in a year of the world's trade how many countries import; 0 for other kinds
 * @param series the series it holds figures of, sorted; empty for other kinds
 * @param parts for each table the files that hold its rows, relative to the store
 * @param refusal why the whole file was refused, a {@link ProblemCode}'s name or a word; empty
 *     where it was read
 * @param found what was found instead; empty where it was read
 */
public record IngestedFile(
    String sha256,
    String name,
    String layout,
    String source,
    String detail,
    String revision,
    String vintage,
    String vintageBasis,
    boolean isVintageStated,
    String licence,
    String terms,
    long read,
    long kept,
    long quarantined,
    long exporters,
    long importers,
    List<String> series,
    Map<DataTable, List<String>> parts,
    String refusal,
    String found) {
  public IngestedFile {
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(name, "name");
    series = List.copyOf(new TreeSet<>(series));
    parts = Map.copyOf(new TreeMap<>(parts));
    if (read != kept + quarantined) {
      throw new UnusableInput(
          ProblemCode.ROWS_LOST,
          name,
          0,
          read + " read, " + kept + " kept, " + quarantined + " quarantined",
          "read = kept + quarantined");
    }
    if (!refusal.isEmpty() && read != 0) {
      throw new IllegalArgumentException("a refused file has no rows: " + name);
    }
  }

  /** Whether the file could be read. */
  public boolean wasRead() {
    return refusal.isEmpty();
  }
}
