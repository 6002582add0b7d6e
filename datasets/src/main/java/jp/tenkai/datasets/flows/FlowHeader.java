package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.TextFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.trade.BaciJudge;

/** The first line of a BACI file: which column is where, and how many bytes it takes. */
final class FlowHeader {
  private static final List<String> OFFICIAL = List.of("t", "i", "j", "k", "v", "q");
  private static final int MOST_BYTES = 1 << 16;

  private final BaciJudge judge;
  private final boolean isOfficialOrder;
  private final int exporter;
  private final int importer;
  private final int bytes;
  private final long lines;

  private FlowHeader(BaciJudge judge, Header header, int bytes, long lines) {
    this.judge = judge;
    this.isOfficialOrder = header.names().stream().map(String::strip).toList().equals(OFFICIAL);
    this.exporter = header.require("i");
    this.importer = header.require("j");
    this.bytes = bytes;
    this.lines = lines;
  }

  /**
   * Reads the header of a file.
   *
   * @throws UnusableInput when it is not of the layout or holds nothing behind its header
   */
  static FlowHeader of(InputFile file, CountryRegister register) throws IOException {
    Header header;
    try (CsvFile csv = CsvFile.open(file)) {
      header = csv.headerAlone();
    }
    byte[] start;
    try (InputStream in = TextFile.bytes(file)) {
      start = in.readNBytes(MOST_BYTES);
    }
    int end = 0;
    for (long line = 1; end < start.length; end++) {
      if (start[end] == '\n' && line++ == header.line()) {
        requireRows(file, header, start, end + 1);
        return new FlowHeader(
            new BaciJudge(file, register, header), header, end + 1, header.line());
      }
    }
    if (start.length == MOST_BYTES) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          header.line(),
          "no end of line in " + start.length + " bytes",
          "a header that ends with a line feed");
    }
    throw empty(file, header);
  }

  /** A first row that is damaged is a row as well. */
  private static void requireRows(InputFile file, Header header, byte[] start, int from) {
    for (int i = from; i < start.length; i++) {
      if (start[i] != '\n' && start[i] != '\r') {
        return;
      }
    }
    if (start.length < MOST_BYTES) {
      throw empty(file, header);
    }
  }

  private static UnusableInput empty(InputFile file, Header header) {
    return new UnusableInput(
        ProblemCode.EMPTY_FILE,
        file.name(),
        header.line(),
        "only a header: " + String.join(",", header.names()),
        "rows behind the header");
  }

  BaciJudge judge() {
    return judge;
  }

  /** Whether the columns are t, i, j, k, v, q and nothing else. */
  boolean isOfficialOrder() {
    return isOfficialOrder;
  }

  /** The exporter's number in a row that was judged good. */
  int exporter(CsvRow row) {
    return Integer.parseInt(row.get(exporter).strip());
  }

  /** The importer's number in a row that was judged good. */
  int importer(CsvRow row) {
    return Integer.parseInt(row.get(importer).strip());
  }

  /** How many bytes, from the file's first, lie before the first row. */
  int bytes() {
    return bytes;
  }

  /** How many lines lie before the first row. */
  long lines() {
    return lines;
  }
}
