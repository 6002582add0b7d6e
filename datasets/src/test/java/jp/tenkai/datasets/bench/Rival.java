package jp.tenkai.datasets.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** One way to do the two tasks, under the name that the table shows. */
interface Rival {
  String name();

  /** Reads a BACI file and writes it as Parquet into a new folder. */
  void toParquet(Path csv, Path folder) throws IOException, SQLException;

  /** Reads a BACI file and adds up values by year, importer and product. */
  Sums sums(Path csv) throws IOException, SQLException;

  /**
   * What sums come to.
   *
   * @param groups how many there are
   * @param total thousand US dollars
   * @param squares of the groups' sums in thousand dollars, added up: differs when groups do
   */
  record Sums(long groups, double total, double squares) {
    private static final double CLOSE = 1e-9;

    /** Whether another has the same, but for the rounding of doubles. */
    boolean agrees(Sums other) {
      return groups == other.groups
          && Math.abs(total - other.total) <= CLOSE * total
          && Math.abs(squares - other.squares) <= CLOSE * squares;
    }
  }
}
