package jp.tenkai.jobs.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.doctor.Diagnosis;
import jp.tenkai.jobs.doctor.Doctor;
import jp.tenkai.jobs.doctor.Verdict;
import jp.tenkai.jobs.terminal.TextTable;
import jp.tenkai.jobs.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai doctor}: looks at everything a run depends on, before it is needed. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks Java, memory, disk, fonts, clock, keys, data and the last release; one line each.",
      "実行環境（Java、メモリ、ディスク、フォント、時計、鍵、データ、前回リリース）を点検します。"
    })
final class DoctorCommand implements Callable<Integer> {
  private static final int WIDEST = 400;

  private final Terminal terminal;
  private final Map<String, String> environment;

  @Mixin private Home home;

  @Mixin private SnapshotOptions from;

  @Option(names = "--network", description = "Ask the official services, too / 公的サービスへの接続も確認")
  private boolean network;

  @Option(
      names = "--key",
      paramLabel = "FILE.p12",
      description = "The key to sign with / 署名鍵 (default: $TENKAI_KEY)")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--key-password-file",
      paramLabel = "FILE",
      description = "Its password / パスワードのファイル (default: $TENKAI_KEY_PASSWORD)")
  private Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      converter = WatchOptions.FormConverter.class,
      description = "Form of the answer / 出力形式 (default: ${DEFAULT-VALUE})")
  private Watch.Form form;

  /**
   * @param environment the variables of the process
   */
  DoctorCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws JsonProcessingException {
    Catalogue catalogue = Catalogue.of(home.language);
    List<Diagnosis> found =
        new Doctor(
                new Doctor.Rooms(home.out, from.conf, from.snapshot),
                new Doctor.Key(key, passwordFile),
                environment,
                catalogue)
            .look(network ? Doctor.Network.ASKED : Doctor.Network.LEFT_ALONE);
    if (form == Watch.Form.JSON) {
      terminal.out().println(json(found));
    } else {
      lines(catalogue, found).forEach(terminal.out()::println);
    }
    boolean ill = found.stream().anyMatch(d -> d.verdict() == Verdict.BAD);
    return (ill ? ExitCode.UNUSABLE_INPUT : ExitCode.DONE).number();
  }

  private static List<String> lines(Catalogue catalogue, List<Diagnosis> found) {
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("doctor.column.verdict"),
                catalogue.text("doctor.column.check"),
                catalogue.text("doctor.column.found")));
    for (Diagnosis d : found) {
      table.add(
          List.of(
              catalogue.text("doctor.verdict." + d.verdict().word()),
              d.what(),
              d.todo().isEmpty() ? d.found() : d.found() + " → " + d.todo()));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(
        catalogue.text(
            "doctor.sum",
            Map.of(
                "ok", count(found, Verdict.OK),
                "warning", count(found, Verdict.WARNING),
                "bad", count(found, Verdict.BAD))));
    return lines;
  }

  private static long count(List<Diagnosis> found, Verdict verdict) {
    return found.stream().filter(d -> d.verdict() == verdict).count();
  }

  private static String json(List<Diagnosis> found) throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode all = mapper.createArrayNode();
    for (Diagnosis d : found) {
      ObjectNode one = all.addObject();
      one.put("id", d.id()).put("verdict", d.verdict().word());
      one.put("what", d.what()).put("found", d.found()).put("todo", d.todo());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }
}
