package jp.tenkai.jobs.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.index.IndexJob.Options;

/** An index of five units and four indicators. Every figure in it is invented. */
final class SmallIndex {
  static final String META =
      """
      iCode,iName,Type,Level,Parent,Direction,Weight
      a1,First of A,Indicator,1,A,1,1
      a2,Second of A,Indicator,1,A,-1,1
      b1,First of B,Indicator,1,B,1,2
      b2,Second of B,Indicator,1,B,1,1
      A,Group A,Aggregate,2,Index,1,1
      B,Group B,Aggregate,2,Index,1,3
      Index,The index,Aggregate,3,,1,1
      G,Region,Group,,,,
      """;

  static final String DATA =
      """
      uCode,uName,G,a1,a2,b1,b2
      U1,One,north,1,10,100,0
      U2,Two,north,2,8,300,5
      U3,Three,south,3,,200,10
      U4,Four,south,4,2,500,NA
      U5,Five,south,5,0,400,20
      """;

  /** Units that are near to each other, so that what is assumed decides. */
  static final String CLOSE =
      """
      uCode,G,a1,a2,b1,b2
      U1,north,1,1,500,2
      U2,north,3,6,,20
      U3,north,2,9,300,
      U4,south,5,10,150,10
      U5,south,4,3,400,4
      """;

  static final String METHOD = "method: small\nimpute: {method: median}\n";

  static final String PANEL =
      """
      uCode,Time,G,a1,a2,b1,b2
      U1,2019,north,1,10,100,0
      U2,2019,north,2,8,300,5
      U3,2019,south,3,6,200,10
      U1,2020,north,4,2,150,
      U2,2020,north,2,7,310,6
      U3,2020,south,5,,220,12
      """;

  private final Path folder;
  private String data = DATA;
  private String meta = META;
  private String method = METHOD;
  private String intervals = "";
  private Options options = new Options(Options.Varying.OFF, 1, Options.Where.HERE);

  SmallIndex(Path folder) {
    this.folder = folder;
  }

  SmallIndex data(String text) {
    data = text;
    return this;
  }

  SmallIndex meta(String text) {
    meta = text;
    return this;
  }

  /** Lines behind the method's name. */
  SmallIndex method(String text) {
    method = "method: small\n" + text + "\n";
    return this;
  }

  SmallIndex intervals(String text) {
    intervals = text;
    return this;
  }

  SmallIndex robustness() {
    options = new Options(Options.Varying.ON, 1, Options.Where.HERE);
    return this;
  }

  SmallIndex on(Options.Where where) {
    options = new Options(options.robustness(), 1, where);
    return this;
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path out() {
    return folder.resolve("out");
  }

  IndexSummary run() throws IOException {
    Optional<Path> ends =
        intervals.isEmpty() ? Optional.empty() : Optional.of(write("iIntervals.csv", intervals));
    return IndexJob.of(
            write("iData.csv", data),
            write("iMeta.csv", meta),
            write("method.yaml", method),
            ends,
            out(),
            options)
        .run()
        .summary();
  }

  /** What is wrong; none where the index is computed. */
  List<Problem> problems() throws IOException {
    try {
      run();
      return List.of();
    } catch (UnusableInput refused) {
      return refused.problems();
    }
  }

  /** The text of a table. */
  String table(String name) throws IOException {
    return Files.readString(out().resolve(name));
  }

  /** Every file that was written, by its path. */
  Map<String, String> tables() throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tables.put(out().relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return tables;
  }
}
