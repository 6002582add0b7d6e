package jp.tenkai.datasets.trade;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.file.Vintage;

/**
 * What the name of a BACI file says and its content does not: {@code BACI_HS17_Y2024_V202601.csv}
 * is the trade of 2024 in HS 2017, released in January 2026.
 *
 * @param revision the word for the revision of the Harmonized System, such as {@code HS17}; empty
 *     where the name does not say
 * @param year of the trade
 * @param release the vintage
 */
public record BaciName(Optional<String> revision, OptionalInt year, Optional<Vintage> release) {
  private static final Pattern REVISION =
      Pattern.compile("(?<![A-Za-z0-9])HS(92|96|02|07|12|17|22)(?![0-9])");
  private static final Pattern YEAR = Pattern.compile("(?<![A-Za-z0-9])Y?((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern RELEASE =
      Pattern.compile("(?<![A-Za-z0-9])V(20\\d{2})(0[1-9]|1[0-2])(?![0-9a-z])");

  /** Reads a file's name or path; only the last part counts. */
  public static BaciName of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Matcher revision = REVISION.matcher(name);
    Matcher year = YEAR.matcher(name);
    Matcher release = RELEASE.matcher(name);
    return new BaciName(
        revision.find() ? Optional.of(revision.group()) : Optional.empty(),
        year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty(),
        release.find()
            ? Optional.of(new Vintage(release.group(1) + "-" + release.group(2)))
            : Optional.empty());
  }
}
