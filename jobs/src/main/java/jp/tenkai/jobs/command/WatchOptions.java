package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.lineage.LineageTarget;
import jp.tenkai.jobs.refresh.BuildInfo;
import jp.tenkai.jobs.watch.Watch;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of a run that say who is told of it, and in which form. */
final class WatchOptions {
  private static final String FORMAT = "--log-format";
  private static final String FILE = "--log-file";

  /** Where lineage goes when no option says so, by the custom of OpenLineage's own clients. */
  private static final String LINEAGE_VARIABLE = "OPENLINEAGE_URL";

  @Option(
      names = FORMAT,
      paramLabel = "text|json",
      converter = FormConverter.class,
      description =
          "Form of the log / ログの形式 (default: text; json with --log-file / --log-file 指定時は json)")
  private Optional<Watch.Form> form = Optional.empty();

  @Option(
      names = FILE,
      paramLabel = "FILE",
      description = "Append the log to a file, besides the progress / 進捗表示に加え、ログをファイルに追記")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--lineage",
      paramLabel = "FILE|URL",
      description =
          "Where OpenLineage events go / OpenLineage イベントの出力先 (default: $OPENLINEAGE_URL)")
  private Optional<String> lineage = Optional.empty();

  /** {@code text} or {@code json}. */
  static final class FormConverter implements ITypeConverter<Watch.Form> {
    @Override
    public Watch.Form convert(String text) {
      return switch (text) {
        case "text" -> Watch.Form.TEXT;
        case "json" -> Watch.Form.JSON;
        default -> throw new TypeConversionException("expected text or json, found " + text);
      };
    }
  }

  /**
   * Whether the error stream itself is to be lines of JSON. Asked before anything is parsed, so
   * that wrong usage comes in that form, too.
   */
  static boolean isJsonOnErrorStream(List<String> arguments) {
    int at = arguments.indexOf(FORMAT);
    boolean json =
        arguments.contains(FORMAT + "=json")
            || (at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equals("json"));
    return json && arguments.stream().noneMatch(a -> a.equals(FILE) || a.startsWith(FILE + "="));
  }

  /**
   * Begins to watch a run.
   *
   * @param environment the variables of the process
   * @throws UnusableInput for an address of lineage that is none
   * @throws IOException when the log's file can't be written
   */
  Watch open(Terminal terminal, Catalogue catalogue, Path out, Map<String, String> environment)
      throws IOException {
    Optional<String> target =
        lineage
            .or(() -> Optional.ofNullable(environment.get(LINEAGE_VARIABLE)))
            .filter(text -> !text.isBlank());
    return Watch.open(
        terminal.err(),
        catalogue,
        out,
        new Watch.Wishes(form, file, target.map(LineageTarget::parse)),
        new Watch.About(BuildInfo.version(), BuildInfo.commit(), environment));
  }
}
