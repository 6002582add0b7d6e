package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Reading;
import jp.tenkai.jobs.yaml.YamlValue.Entry;

/** Reads the HS codes of fields and sees to it that no code counts for more than all of it. */
final class HsReader {
  private static final double ROUNDING = 1e-9;
  private static final Limits SHARES = Limits.aboveUpTo(0, 1);

  private record Part(String field, double share, long line) {}

  private final Reading reading;
  private final Map<String, List<Part>> parts = new LinkedHashMap<>();

  HsReader(Reading reading) {
    this.reading = reading;
  }

  /** The codes of a field; none where the key {@code hs} is not written. */
  Map<String, HsShare> read(Block outer, String field) {
    Map<String, HsShare> shares = new LinkedHashMap<>();
    if (outer.has("hs")) {
      outer
          .block("hs")
          .ifPresent(
              block -> block.ids().forEach((code, entry) -> share(field, code, entry, shares)));
    }
    return shares;
  }

  private void share(String field, String code, Entry entry, Map<String, HsShare> shares) {
    // Unquoted, another YAML reader would take 010290 for an octal number.
    if (!entry.quoted() || !code.matches("\\d{6}")) {
      String found = entry.quoted() ? '"' + code + '"' : code;
      reading.problem(
          ProblemCode.BAD_VALUE, entry.line(), found, "six digits in quotes, such as \"901812\"");
    }
    Optional<Block> block = reading.block(code, entry.line(), entry.value());
    block.ifPresent(
        values -> {
          double share = values.real("share", SHARES, Defaults.HS_SHARE);
          String reason = values.text("reason");
          values
              .make(() -> new HsShare(share, reason))
              .ifPresent(
                  made -> {
                    shares.put(code, made);
                    parts
                        .computeIfAbsent(code, c -> new ArrayList<>())
                        .add(new Part(field, share, entry.line()));
                  });
        });
  }

  /** Notes each code whose shares over the fields read so far are more than 1 together. */
  void checkSums() {
    parts.forEach(
        (code, list) -> {
          double sum = list.stream().mapToDouble(Part::share).sum();
          if (sum > 1 + ROUNDING) {
            List<String> terms =
                list.stream().map(part -> part.field() + " " + part.share()).toList();
            reading.problem(
                ProblemCode.BAD_VALUE,
                list.get(list.size() - 1).line(),
                code + ": " + String.join(" + ", terms) + " = " + sum,
                "shares of a code of at most 1 over all fields");
          }
        });
  }
}
