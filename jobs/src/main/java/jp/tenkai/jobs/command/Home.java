package jp.tenkai.jobs.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.text.Language;
import picocli.CommandLine.Option;

/** The options that every command shares: where things lie, and in which language to speak. */
final class Home {
  @Option(
      names = "--lang",
      paramLabel = "en|ja",
      description = "Language of what is printed / 表示言語 (default: ${DEFAULT-VALUE})",
      defaultValue = "en",
      converter = LanguageConverter.class)
  Language language;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where releases are kept / リリースの保存先 (default: out)")
  Path out = home().resolve("out");

  /** Where received files lie. */
  Path landing() {
    return out.resolve("landing");
  }

  /** Where ingested files lie. */
  Path ingested() {
    return out.resolve("ingested");
  }

  /** The project's folder, which the launcher states. */
  static Path home() {
    return Path.of(System.getProperty("tenkai.home", ".")).toAbsolutePath().normalize();
  }

  /** The quarter of today, in UTC. */
  static Quarter today() {
    return Quarter.of(LocalDate.now(ZoneOffset.UTC));
  }
}
