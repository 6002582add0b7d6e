package jp.tenkai.datasets.customs;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.JsonFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Reads a chapter of Japan's tariff as a tree of headings. The rates are those of Japan's imports,
 * not of the markets that Japan exports to. Nodes that only group others, without a code, are not
 * lines and are not counted.
 */
public final class JapanTariffJson {
  private static final int MOST_DEPTH = 12;

  /** Every line repeats the headings above it; the longest of the real tariff has 341. */
  private static final int MOST_CHARACTERS = 20_000;

  private JapanTariffJson() {}

  public static Intake<TariffLine> read(InputFile file) {
    var counter = new Intake.Counter<TariffLine>(file);
    try (JsonFile json = JsonFile.open(file)) {
      if (json.next() != JsonToken.START_ARRAY) {
        throw new UnusableInput(
            ProblemCode.NOT_THIS_LAYOUT, file.name(), 1, "no array", "an array of headings");
      }
      long[] row = {0};
      while (json.next() != JsonToken.END_ARRAY) {
        walk(json.value(), "", 0, row, counter);
      }
      json.end();
      if (row[0] == 0) {
        throw new UnusableInput(
            ProblemCode.NOT_THIS_LAYOUT, file.name(), 1, "no stat_code", "headings with stat_code");
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }

  private static void walk(
      JsonNode node, String above, int depth, long[] row, Intake.Counter<TariffLine> counter) {
    String name = node.path("desc").asText("").strip();
    String path = above.isEmpty() ? name : name.isEmpty() ? above : above + " / " + name;
    if (path.length() > MOST_CHARACTERS) {
      throw new UnusableInput(
          ProblemCode.TOO_LARGE,
          counter.file().name(),
          0,
          path.length() + " characters of headings",
          "at most " + MOST_CHARACTERS + " characters down to a line");
    }
    String stat = node.path("stat_code").asText("").replace(".", "").strip();
    String suffix = node.path("hs_code").asText("").strip();
    if (!stat.isEmpty()) {
      row[0]++;
      counter.met();
      String code = suffix.isEmpty() ? stat : stat + suffix;
      if (!code.matches("\\d{4}(\\d{2}(\\d{3})?)?")) {
        counter.refuse(row[0], "stat_code", Refusal.BAD_PRODUCT, code + " " + name);
      } else {
        Map<String, String> duties = new TreeMap<>();
        node.path("rate")
            .properties()
            .forEach(
                rate -> {
                  String text = rate.getValue().asText("").strip();
                  if (!text.isEmpty()) {
                    duties.put(rate.getKey(), text);
                  }
                });
        int level = node.path("level").asInt(depth);
        counter.keep(new TariffLine(code, level, path, duties, counter.file().name(), row[0]));
      }
    }
    if (depth >= MOST_DEPTH && node.path("children").size() > 0) {
      throw new UnusableInput(
          ProblemCode.TOO_LARGE,
          counter.file().name(),
          0,
          "a tree deeper than " + MOST_DEPTH,
          "a tariff's few levels");
    }
    for (JsonNode child : node.path("children")) {
      walk(child, path, depth + 1, row, counter);
    }
  }
}
