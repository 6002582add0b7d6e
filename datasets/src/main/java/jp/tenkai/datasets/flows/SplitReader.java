package jp.tenkai.datasets.flows;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipException;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.TextFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.sent.SentFile;

/** Reads splits of one file, on an executor, and gives whole lines to a parser. */
final class SplitReader implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How much is read at once; a line must be shorter. */
  private static final int BLOCK = 1 << 20;

  private final SentFile path;
  private final String member;
  private final String name;
  private final String source;
  private final String vintage;

  SplitReader(InputFile file, SentFile path) {
    this.path = path;
    this.member = file.member();
    this.name = file.name();
    this.source = file.source().id();
    this.vintage = file.vintage().date();
  }

  String source() {
    return source;
  }

  /**
   * Reads a split to its end.
   *
   * @param repeated lines that are known to repeat an earlier flow, ascending
   * @return the parser, which knows what it has read
   * @throws UnusableInput when the file can't be used
   */
  FlowParser read(FlowWork work, CountryNumbers countries, FlowSink sink, long[] repeated)
      throws IOException {
    InputFile file =
        new InputFile(path.path(), member, name, new SourceId(source), new Vintage(vintage));
    FlowSplit split = work.split();
    FlowHeader header = FlowHeader.of(file, CountryRegister.standard());
    FlowParser parser = new FlowParser(file, header, countries, sink, work.firstLine(), repeated);
    try (InputStream in = open(file, split)) {
      feed(in, parser, split.to() - split.from());
    } catch (EOFException | ZipException e) {
      throw TextFile.unusable(file, e);
    }
    parser.finish();
    return parser;
  }

  private static InputStream open(InputFile file, FlowSplit split) throws IOException {
    if (split.to() < Long.MAX_VALUE) {
      FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
      return Channels.newInputStream(channel.position(split.from()));
    }
    InputStream in = TextFile.bytes(file);
    in.skipNBytes(split.from());
    return in;
  }

  /** Gives whole lines to the parser; the last one may lack its line feed. */
  private void feed(InputStream in, FlowParser parser, long length) throws IOException {
    // One more for the line feed that ends the last line where the file does not.
    byte[] block = new byte[BLOCK + 1];
    int filled = 0;
    long left = length;
    while (true) {
      int room = (int) Math.min(BLOCK - filled, left);
      int n = room == 0 ? -1 : in.read(block, filled, room);
      if (n < 0 && filled < BLOCK) {
        if (filled > 0) {
          block[filled] = '\n';
          parser.parse(block, 0, filled);
        }
        return;
      }
      filled += Math.max(n, 0);
      left -= Math.max(n, 0);
      if (filled < BLOCK && left > 0) {
        continue;
      }
      int end = filled;
      while (end > 0 && block[end - 1] != '\n') {
        end--;
      }
      if (end == 0 && filled == BLOCK) {
        throw new UnusableInput(
            ProblemCode.BAD_SYNTAX,
            name,
            parser.line(),
            "a line of more than " + BLOCK + " bytes",
            "lines of a few dozen bytes");
      }
      parser.parse(block, 0, end);
      System.arraycopy(block, end, block, 0, filled - end);
      filled -= end;
    }
  }
}
