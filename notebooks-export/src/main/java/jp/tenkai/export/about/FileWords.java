package jp.tenkai.export.about;

import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;

/** What a file of a publication is, read off its name: a country, a strategy or a table. */
final class FileWords {

  private FileWords() {}

  static String of(PageWords page, String folder, String name) {
    String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    String language = "";
    if (stem.endsWith("-ja") || stem.endsWith("-en")) {
      language = page.say("about.language." + stem.substring(stem.length() - 2));
      stem = stem.substring(0, stem.length() - 3);
    }
    String subject =
        switch (folder) {
          case "country" -> page.names().holds(stem) ? page.country(stem) : "";
          case "data" -> table(page, stem);
          default -> strategy(page, stem);
        };
    if (subject.isEmpty() || language.isEmpty()) {
      return subject;
    }
    return page.say("about.in_language", Map.of("subject", subject, "language", language));
  }

  private static String strategy(PageWords page, String stem) {
    return page.contents().settings().strategies().values().stream()
        .filter(strategy -> stem.endsWith(strategy.id()))
        .map(StrategySettings::name)
        .map(page::in)
        .findFirst()
        .orElse("");
  }

  private static String table(PageWords page, String stem) {
    return ReleaseTables.all().stream()
        .filter(spec -> spec.name().equals(stem))
        .map(TableSpec::title)
        .map(page::in)
        .findFirst()
        .orElse("");
  }
}
