package jp.tenkai.jobs.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.TextFile;
import jp.tenkai.datasets.file.Vintage;

/** The beginnings of files. */
final class Samples {
  private Samples() {}

  /** The header rows of all layouts that are told by one, made from what they are told by. */
  static List<String> headers() {
    return HeaderMarks.ALL.stream()
        .map(
            mark ->
                String.join(
                        ",",
                        Stream.concat(mark.first().stream(), mark.anywhere().stream())
                            .map(name -> '"' + name.replace("*", "x") + '"')
                            .toList())
                    .toUpperCase(Locale.ROOT))
        .toList();
  }

  /** The first characters of a real file. */
  static String start(Path file) throws IOException {
    InputFile input =
        new InputFile(file, file.toString(), new SourceId("test-source"), new Vintage("2026"));
    try (InputStream bytes = TextFile.bytes(input)) {
      String text = new String(bytes.readNBytes(Recogniser.LOOK), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }
}
