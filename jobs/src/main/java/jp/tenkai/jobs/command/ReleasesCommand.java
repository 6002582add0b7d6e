package jp.tenkai.jobs.command;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tenkai.export.release.JournalEntry;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.store.Leftover;
import jp.tenkai.jobs.store.ReleaseStore;
import jp.tenkai.jobs.store.Shelved;
import jp.tenkai.jobs.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai releases}: one line for each release, the newest first. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the releases: which one readers see, which were withdrawn, which are damaged.",
      "リリースの一覧と状態（公開中、旧版、取り下げ、破損など）を表示します。"
    })
final class ReleasesCommand implements Callable<Integer> {
  private static final int WIDEST = 40;
  private static final int SHOWN_DIGITS = 12;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Terminal terminal;

  @Mixin private Home home;

  /** How a list is printed. */
  enum Format {
    TABLE,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "table|json",
      description = "How the list is printed / 表示形式 (default: table)")
  private Format format = Format.TABLE;

  ReleasesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** One release as JSON prints it. */
  private record Line(
      String release,
      String created,
      String state,
      String tablesSha256,
      long bytes,
      boolean published,
      List<String> signatures,
      Optional<JournalEntry> withdrawn,
      int mismatches) {}

  @Override
  public Integer call() throws IOException {
    ReleaseStore store = ReleaseStore.at(home.out);
    ReleaseHistory history = store.history();
    List<Line> lines = new ArrayList<>();
    for (ReleaseName name : history.names()) {
      lines.add(0, line(history, store.look(name)));
    }
    if (format == Format.JSON) {
      terminal.out().println(MAPPER.writeValueAsString(lines.stream().map(this::tree).toList()));
    } else {
      print(store, history, lines);
    }
    return ExitCode.DONE.number();
  }

  private static Line line(ReleaseHistory history, Shelved shelved) {
    ReleaseName name = shelved.name();
    return new Line(
        name.toString(),
        shelved.created(),
        history.state(name).name().toLowerCase(Locale.ROOT),
        shelved.tablesSha256(),
        shelved.bytes(),
        shelved.published(),
        shelved.signatures(),
        history.withdrawal(name),
        shelved.mismatches().size());
  }

  private Map<String, Object> tree(Line line) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("release", line.release());
    tree.put("created", line.created());
    tree.put("state", line.state());
    tree.put("tables_sha256", line.tablesSha256());
    tree.put("bytes", line.bytes());
    tree.put("publication", line.published());
    tree.put("signatures", line.signatures());
    line.withdrawn().ifPresent(entry -> tree.put("withdrawn", entry));
    tree.put("mismatches", line.mismatches());
    return tree;
  }

  private void print(ReleaseStore store, ReleaseHistory history, List<Line> lines)
      throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    if (lines.isEmpty()) {
      terminal.out().println(catalogue.text("cli.releases.none", Map.of("place", store.place())));
    } else {
      table(catalogue, lines).lines().forEach(terminal.out()::println);
    }
    for (Line line : lines) {
      if (line.withdrawn().isPresent()) {
        JournalEntry by = line.withdrawn().get();
        terminal
            .out()
            .println(
                catalogue.text(
                    "cli.releases.withdrawn",
                    Map.of(
                        "release", by.release(),
                        "at", TIME.format(Instant.parse(by.at())),
                        "who", by.who(),
                        "reason", by.reason())));
      }
    }
    history
        .unfinished()
        .ifPresent(
            by ->
                terminal
                    .err()
                    .println(
                        catalogue.text(
                            "cli.releases.unfinished", Map.of("release", by.release()))));
    if (store.isLost()) {
      terminal.err().println(catalogue.text("cli.releases.lost"));
    }
    for (Leftover left : store.leftovers()) {
      terminal
          .err()
          .println(
              catalogue.text(
                  "cli.releases.left",
                  Map.of("path", left.path(), "bytes", PruneCommand.number(left.bytes()))));
    }
  }

  private static String state(Catalogue catalogue, Line line) {
    String state = catalogue.text("cli.releases.state." + line.state());
    return line.mismatches() == 0
        ? state
        : state + " / " + catalogue.text("cli.releases.state.damaged");
  }

  private static TextTable table(Catalogue catalogue, List<Line> lines) {
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.releases.name"),
                catalogue.text("cli.releases.created"),
                catalogue.text("cli.releases.state"),
                catalogue.text("cli.releases.signed"),
                catalogue.text("cli.releases.digest"),
                " " + catalogue.text("cli.releases.bytes"),
                catalogue.text("cli.releases.published")));
    for (Line line : lines) {
      String digest = line.tablesSha256();
      table.add(
          List.of(
              line.release(),
              line.created().isEmpty() ? "-" : TIME.format(Instant.parse(line.created())),
              state(catalogue, line),
              catalogue.text(line.signatures().isEmpty() ? "cli.releases.no" : "cli.releases.yes"),
              digest.substring(0, Math.min(SHOWN_DIGITS, digest.length())),
              PruneCommand.number(line.bytes()),
              catalogue.text(line.published() ? "cli.releases.yes" : "cli.releases.no")));
    }
    return table;
  }
}
