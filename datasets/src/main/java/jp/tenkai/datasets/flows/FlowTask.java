package jp.tenkai.datasets.flows;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.TextFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.apache.spark.api.java.function.Function;

/** Reads one split of a BACI file and writes its flows and its refused rows, on an executor. */
final class FlowTask implements Function<FlowTask.Work, FlowOutcome> {
  private static final long serialVersionUID = 1L;

  /** How much is read at once; a line must be shorter. */
  private static final int BLOCK = 1 << 20;

  private final String path;
  private final String member;
  private final String name;
  private final String source;
  private final String vintage;
  private final String folder;
  private final String prefix;

  /** A split and the number of its first line. */
  record Work(FlowSplit split, long firstLine) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  FlowTask(InputFile file, Path folder, String prefix) {
    this.path = file.path().toAbsolutePath().toString();
    this.member = file.member();
    this.name = file.name();
    this.source = file.source().id();
    this.vintage = file.vintage().date();
    this.folder = folder.toAbsolutePath().toString();
    this.prefix = prefix;
  }

  /** The file of a split's flows. */
  static String keptName(String prefix, int split) {
    return prefix + "flows-" + split + ".parquet";
  }

  /** The file of a split's refused rows, which is there only where rows were refused. */
  static String refusedName(String prefix, int split) {
    return prefix + "quarantine-" + split + ".parquet";
  }

  @Override
  public FlowOutcome call(Work work) throws IOException {
    try {
      return new FlowOutcome.Counted(count(work));
    } catch (UnusableInput e) {
      return new FlowOutcome.Failed(e.problems().get(0));
    }
  }

  private FlowCount count(Work work) throws IOException {
    var file =
        new InputFile(Path.of(path), member, name, new SourceId(source), new Vintage(vintage));
    CountryRegister register = CountryRegister.standard();
    var countries = new CountryNumbers(register);
    FlowSplit split = work.split();
    Path to = Path.of(folder);
    try (var kept = new FlowPart(to.resolve(keptName(prefix, split.number())), countries.iso3());
        var refused = new RefusedPart(to.resolve(refusedName(prefix, split.number())), source)) {
      var sink = new PartSink(kept, refused, countries.iso3().size());
      var parser =
          new FlowParser(file, FlowHeader.of(file, register), countries, sink, work.firstLine());
      try (InputStream in = open(file, split)) {
        feed(in, parser, split.to() - split.from());
      } catch (EOFException e) {
        throw TextFile.unusable(file, e);
      }
      parser.finish();
      FlowOrder order = parser.order();
      return new FlowCount(
          parser.read(),
          sink.flows(),
          parser.quarantined(),
          order.first(),
          order.last(),
          !order.isBroken(),
          sink.pairs());
    }
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
            0,
            "a line of more than " + BLOCK + " bytes",
            "lines of a few dozen bytes");
      }
      parser.parse(block, 0, end);
      System.arraycopy(block, end, block, 0, filled - end);
      filled -= end;
    }
  }
}
