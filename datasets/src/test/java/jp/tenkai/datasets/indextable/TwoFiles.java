package jp.tenkai.datasets.indextable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/** The two files of a small index. Every figure is invented. */
final class TwoFiles {
  static final String META =
      """
      iCode,iName,Type,Level,Parent,Direction,Weight
      a1,First of A,Indicator,1,A,1,1
      a2,Second of A,Indicator,1,A,-1,1
      b1,First of B,Indicator,1,B,1,2
      A,Group A,Aggregate,2,Index,1,1
      B,Group B,Aggregate,2,Index,1,3
      Index,The index,Aggregate,3,,1,1
      G,Region,Group,,,,
      """;

  static final String DATA =
      """
      uCode,uName,G,a1,a2,b1
      U1,One,north,1,10,100
      U2,Two,south,2,,NA
      U3,Three,,3,7.5e-1,-2
      """;

  private final Path folder;

  TwoFiles(Path folder) {
    this.folder = folder;
  }

  IndexMeta meta(String text) {
    return MetaReader.read(file("iMeta.csv", text));
  }

  IndexTable table(String meta, String data) {
    return DataReader.read(file("iData.csv", data), meta(meta));
  }

  List<Problem> metaProblems(String text) {
    try {
      meta(text);
      return List.of();
    } catch (UnusableInput refused) {
      return refused.problems();
    }
  }

  List<Problem> dataProblems(String text) {
    try {
      table(META, text);
      return List.of();
    } catch (UnusableInput refused) {
      return refused.problems();
    }
  }

  /** The text with a part of it changed; the part must be there. */
  static String changed(String text, String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalArgumentException("no '" + from + "'");
    }
    return text.replace(from, to);
  }

  static Problem inMeta(ProblemCode code, long line, String found, String expected) {
    return new Problem(code, "iMeta.csv", line, found, expected);
  }

  static Problem inData(ProblemCode code, long line, String found, String expected) {
    return new Problem(code, "iData.csv", line, found, expected);
  }

  private InputFile file(String name, String text) {
    try {
      Path path = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
      return new InputFile(path, name, new SourceId("index"), Vintage.UNSTATED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
