package jp.tenkai.datasets.quarantine;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * What reading one file gave: everything usable, and everything refused. In tables with one figure
 * a row the unit of account is the row; in wide tables (years as columns) it is the cell that holds
 * something.
 *
 * @param file the file
 * @param vintage the vintage of its figures
 * @param read how many rows (or filled cells) were met; always kept plus quarantined
 * @param kept what can be used
 * @param quarantined what can't, with reasons
 */
public record Intake<T>(
    InputFile file, Vintage vintage, long read, List<T> kept, List<QuarantinedRow> quarantined) {
  public Intake {
    kept = List.copyOf(kept);
    quarantined = List.copyOf(quarantined);
    if (read != (long) kept.size() + quarantined.size()) {
      throw new UnusableInput(
          ProblemCode.ROWS_LOST,
          file.name(),
          0,
          read + " read, " + kept.size() + " kept, " + quarantined.size() + " quarantined",
          "read = kept + quarantined");
    }
  }

  /** Collects what a reader meets; each row must be counted, then kept or refused. */
  public static final class Counter<T> {
    private final InputFile file;
    private final List<T> kept = new ArrayList<>();
    private final List<QuarantinedRow> quarantined = new ArrayList<>();
    private long read;

    public Counter(InputFile file) {
      this.file = file;
    }

    /** A row (or filled cell) was met. Call it before deciding on it. */
    public void met() {
      read++;
    }

    public void keep(T item) {
      kept.add(item);
    }

    public void refuse(long row, String column, Refusal refusal, String text) {
      quarantined.add(new QuarantinedRow(file.name(), row, column, refusal, text));
    }

    public InputFile file() {
      return file;
    }

    /** Closes the account. */
    public Intake<T> done(Vintage vintage) {
      return new Intake<>(file, vintage, read, kept, quarantined);
    }
  }
}
