package jp.tenkai.datasets.flows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import jp.tenkai.datasets.trade.BaciJudge;
import jp.tenkai.datasets.trade.BaciLine;
import jp.tenkai.datasets.trade.Flow;

/**
 * Reads lines of a BACI file from bytes. A line of digits, points and commas in the official order
 * of columns is read digit by digit; any other goes to {@link BaciJudge}, cell by cell, so that
 * both ways give the same.
 */
final class FlowParser {
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18
  };

  /** Whole numbers below this are exact as double, so one division gives the nearest double. */
  private static final long EXACT = 1L << 53;

  private static final int DECIMALS = 3;
  private static final int MOST_DIGITS = 15;

  /** What a product of a double and 1000 may be off a whole number. */
  private static final double ROUNDING = 1e-4;

  private static final double DOLLARS_PER_THOUSAND = 1000;
  private static final int FIRST_PRODUCT = 10_000;
  private static final int LEAST_PRODUCT_DIGITS = 5;
  private static final int MOST_PRODUCT_DIGITS = 6;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final InputFile file;
  private final FlowHeader header;
  private final CountryNumbers countries;
  private final BaciJudge judge;
  private final FlowSink sink;
  private final FlowBlock block = new FlowBlock();
  private final FlowOrder order;
  private final long[] repeated;
  private int nextRepeated;
  private int year = -1;
  private int[] places = new int[0];
  private long line;
  private long read;
  private long quarantined;

  /**
   * @param firstLine the number of the first line that will be read, from 1
   * @param repeated lines that are known to repeat an earlier flow, ascending
   */
  FlowParser(
      InputFile file,
      FlowHeader header,
      CountryNumbers countries,
      FlowSink sink,
      long firstLine,
      long[] repeated) {
    this.file = file;
    this.header = header;
    this.countries = countries;
    this.judge = header.judge();
    this.sink = sink;
    this.line = firstLine;
    this.order = new FlowOrder(file);
    this.repeated = repeated;
    int at = Arrays.binarySearch(repeated, firstLine);
    this.nextRepeated = at < 0 ? -at - 1 : at;
  }

  /**
   * Reads whole lines.
   *
   * @param bytes with a line feed at {@code to}, whether the file has one there or not
   * @param from the first byte of a line
   * @param to behind the last byte
   */
  void parse(byte[] bytes, int from, int to) throws IOException {
    int at = from;
    while (at < to) {
      int end = header.isOfficialOrder() ? fast(bytes, at) : -1;
      if (end < 0) {
        end = at;
        while (bytes[end] != '\n') {
          end++;
        }
        slow(bytes, at, end);
      }
      line++;
      at = end + 1;
    }
  }

  /** Hands over what is left. */
  void finish() throws IOException {
    if (block.size > 0) {
      sink.take(block);
      block.size = 0;
    }
  }

  /** Where the line ends, or -1 when it is not the plain kind; then nothing has happened. */
  private int fast(byte[] b, int from) throws IOException {
    int at = from;
    int c = b[at];
    int t = 0;
    while (c >= '0' && c <= '9') {
      t = t * 10 + c - '0';
      c = b[++at];
    }
    if (c != ',' || at - from != 4 || t < FIRST_YEAR || t > LAST_YEAR) {
      return -1;
    }
    c = b[++at];
    while (c == ' ') {
      c = b[++at];
    }
    int start = at;
    int i = 0;
    while (c >= '0' && c <= '9') {
      i = i * 10 + c - '0';
      c = b[++at];
    }
    int digits = at - start;
    if (c != ',' || digits == 0 || digits > 3) {
      return -1;
    }
    c = b[++at];
    while (c == ' ') {
      c = b[++at];
    }
    start = at;
    int j = 0;
    while (c >= '0' && c <= '9') {
      j = j * 10 + c - '0';
      c = b[++at];
    }
    digits = at - start;
    if (c != ',' || digits == 0 || digits > 3) {
      return -1;
    }
    c = b[++at];
    while (c == ' ') {
      c = b[++at];
    }
    start = at;
    int k = 0;
    while (c >= '0' && c <= '9') {
      k = k * 10 + c - '0';
      c = b[++at];
    }
    digits = at - start;
    if (c != ','
        || digits < LEAST_PRODUCT_DIGITS
        || digits > MOST_PRODUCT_DIGITS
        || k < FIRST_PRODUCT) {
      return -1;
    }
    c = b[++at];
    while (c == ' ') {
      c = b[++at];
    }
    start = at;
    long v = 0;
    while (c >= '0' && c <= '9') {
      v = v * 10 + c - '0';
      c = b[++at];
    }
    digits = at - start;
    if (digits == 0 || digits > MOST_DIGITS - DECIMALS) {
      return -1;
    }
    int decimals = 0;
    if (c == '.') {
      c = b[++at];
      start = at;
      while (c >= '0' && c <= '9') {
        v = v * 10 + c - '0';
        c = b[++at];
      }
      decimals = at - start;
    }
    if (c != ',' || decimals > DECIMALS) {
      return -1;
    }
    for (; decimals < DECIMALS; decimals++) {
      v *= 10;
    }
    c = b[++at];
    while (c == ' ') {
      c = b[++at];
    }
    double q = Double.NaN;
    if (c >= '0' && c <= '9') {
      start = at;
      long mantissa = 0;
      int scale = 0;
      while (c >= '0' && c <= '9') {
        mantissa = mantissa * 10 + c - '0';
        c = b[++at];
      }
      digits = at - start;
      if (c == '.') {
        c = b[++at];
        start = at;
        while (c >= '0' && c <= '9') {
          mantissa = mantissa * 10 + c - '0';
          c = b[++at];
        }
        scale = at - start;
      }
      if (digits + scale > POWERS.length - 1 || mantissa >= EXACT) {
        return -1;
      }
      q = mantissa / POWERS[scale];
    } else if (c == 'N' && b[at + 1] == 'A') {
      at += 2;
      c = b[at];
    }
    if (c == '\r') {
      c = b[++at];
    }
    if (c != '\n') {
      return -1;
    }
    if (t != year) {
      year = t;
      places = countries.places(t);
    }
    int exporter = places[i];
    int importer = places[j];
    if (exporter < 0 || importer < 0) {
      return -1;
    }
    read++;
    if (order.isRepeated(t, i, j, k, v, q, line) || isKnownRepeat()) {
      refuse("", Refusal.DUPLICATE, text(b, from, at));
    } else {
      add(exporter, importer, k, v, q);
    }
    return at;
  }

  private boolean isKnownRepeat() {
    while (nextRepeated < repeated.length && repeated[nextRepeated] < line) {
      nextRepeated++;
    }
    return nextRepeated < repeated.length && repeated[nextRepeated] == line;
  }

  private void add(int exporter, int importer, int product, long usd, double tonnes)
      throws IOException {
    int at = block.size;
    block.year[at] = year;
    block.exporter[at] = exporter;
    block.importer[at] = importer;
    block.hs6[at] = product;
    block.valueUsd[at] = usd;
    block.quantity[at] = tonnes;
    block.line[at] = line;
    block.size = at + 1;
    if (block.isFull()) {
      sink.take(block);
      block.size = 0;
    }
  }

  /** A line without its end. */
  private String text(byte[] b, int from, int to) {
    int end = to > from && b[to - 1] == '\r' ? to - 1 : to;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(b, from, end - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnusableInput(
          ProblemCode.BAD_ENCODING,
          file.name(),
          line,
          new String(b, from, end - from, StandardCharsets.ISO_8859_1),
          "text in UTF-8");
    }
  }

  private void slow(byte[] b, int begin, int end) throws IOException {
    String text = text(b, begin, end);
    if (text.isEmpty()) {
      // An empty line is no row.
      return;
    }
    read++;
    if (text.indexOf('\r') >= 0) {
      // Some readers would end the line here, so that the lines behind had other numbers.
      refuse("", Refusal.WRONG_SHAPE, text);
      return;
    }
    CsvRow row = new CsvRow(line, cells(text));
    BaciLine judged = judge.judge(row);
    if (judged instanceof BaciLine.Refused refused) {
      QuarantinedRow out = refused.row();
      refuse(out.column(), out.refusal(), out.text());
    } else {
      Flow flow = ((BaciLine.Kept) judged).flow();
      double dollars = flow.valueKusd() * DOLLARS_PER_THOUSAND;
      if (Math.abs(dollars - Math.rint(dollars)) > ROUNDING || dollars >= EXACT) {
        throw new UnusableInput(
            ProblemCode.BAD_VALUE,
            file.name(),
            line,
            text,
            "thousand dollars with at most three decimals");
      }
      year = flow.year();
      places = countries.places(year);
      int i = header.exporter(row);
      int j = header.importer(row);
      int k = flow.product().number();
      long usd = Math.round(dollars);
      int from = countries.place(flow.exporter());
      int to = countries.place(flow.importer());
      if (places[i] != from || places[j] != to) {
        order.breakOff();
      }
      if (order.isRepeated(year, i, j, k, usd, flow.quantityTonnes(), line) || isKnownRepeat()) {
        refuse("", Refusal.DUPLICATE, row.text());
      } else {
        add(from, to, k, usd, flow.quantityTonnes());
      }
    }
  }

  private List<String> cells(String text) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
      var records = csv.iterator();
      return records.hasNext() ? records.next().getFields() : List.of(text);
    } catch (CsvParseException | IOException e) {
      return List.of(text);
    }
  }

  private void refuse(String column, Refusal refusal, String text) throws IOException {
    quarantined++;
    sink.refuse(new QuarantinedRow(file.name(), line, column, refusal, text));
  }

  /** The number of the line that is read next. */
  long line() {
    return line;
  }

  long read() {
    return read;
  }

  long quarantined() {
    return quarantined;
  }

  FlowOrder order() {
    return order;
  }
}
