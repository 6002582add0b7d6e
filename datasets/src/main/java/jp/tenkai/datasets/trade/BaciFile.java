package jp.tenkai.datasets.trade;

import java.util.Iterator;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * The lines of a BACI file in file order; a row that can't be used is given as refused, and so is a
 * flow that stood before.
 */
final class BaciFile implements Iterator<BaciLine>, AutoCloseable {
  private final InputFile file;
  private final CsvFile csv;
  private final FlowKeys known;
  private final BaciJudge judge;

  BaciFile(InputFile file, CountryRegister register) {
    this.file = file;
    this.csv = CsvFile.open(file);
    this.known = new FlowKeys(file);
    try {
      this.judge = new BaciJudge(file, register, csv.header());
    } catch (RuntimeException e) {
      csv.close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    return csv.hasNext();
  }

  @Override
  public BaciLine next() {
    CsvRow row = csv.next();
    BaciLine line = judge.judge(row);
    return line instanceof BaciLine.Kept kept && known.isRepeated(kept.flow())
        ? BaciJudge.refused(file, row, Refusal.DUPLICATE)
        : line;
  }

  @Override
  public void close() {
    csv.close();
  }
}
