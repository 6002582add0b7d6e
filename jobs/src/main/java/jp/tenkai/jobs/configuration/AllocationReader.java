package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Nearest;
import jp.tenkai.jobs.yaml.Reading;
import jp.tenkai.jobs.yaml.YamlValue.Entry;

/**
 * Reads conf/allocation.yaml and holds it against conf/fields.yaml: a line goes to fields that name
 * its code, and a code whose lines are named leaves none of its fields without a line.
 */
final class AllocationReader {
  private static final Limits SHARES = Limits.aboveUpTo(0, 1);

  private final Reading reading;
  private final Map<FieldId, FieldConf> fields;

  /**
   * @param fields those of conf/fields.yaml; none where something is wrong there, and then no
   *     reference to them is called wrong
   */
  AllocationReader(Reading reading, Map<FieldId, FieldConf> fields) {
    this.reading = reading;
    this.fields = fields;
  }

  Map<String, ExportLines> read(Block top) {
    Map<String, ExportLines> codes = new LinkedHashMap<>();
    top.block("codes")
        .ifPresent(
            block ->
                block
                    .ids()
                    .forEach(
                        (code, entry) ->
                            code(code, entry).ifPresent(lines -> codes.put(code, lines))));
    top.make(() -> codes);
    return codes;
  }

  private Optional<ExportLines> code(String code, Entry entry) {
    if (!entry.quoted() || !code.matches("\\d{6}")) {
      problem(entry.line(), shown(code, entry), "six digits in quotes, such as \"901890\"");
    } else if (!fields.isEmpty() && fieldsOf(code).isEmpty()) {
      problem(entry.line(), code, "a code that a field of conf/fields.yaml names");
    }
    return reading
        .block(code, entry.line(), entry.value())
        .flatMap(
            block -> {
              String reason = block.text("reason");
              List<ExportLine> lines = new ArrayList<>();
              if (block.has("lines")) {
                block.block("lines").ifPresent(inner -> lines(code, inner, lines));
              }
              return block.make(() -> new ExportLines(code, lines, reason));
            });
  }

  private void lines(String code, Block block, List<ExportLine> lines) {
    block.ids().forEach((line, entry) -> line(code, line, entry).ifPresent(lines::add));
    if (lines.size() == block.ids().size()) {
      checkFields(block.line(), fieldsOf(code), lines);
    }
  }

  private Optional<ExportLine> line(String code, String line, Entry entry) {
    if (!entry.quoted() || !line.matches("\\d{9}")) {
      problem(entry.line(), shown(line, entry), "nine digits in quotes, such as \"901890110\"");
    } else if (!line.startsWith(code)) {
      problem(entry.line(), line, "a line that begins with its code " + code);
    }
    return reading
        .block(line, entry.line(), entry.value())
        .flatMap(
            block -> {
              String reason = block.text("reason");
              Map<FieldId, Double> shares = new LinkedHashMap<>();
              if (block.has("fields")) {
                block.block("fields").ifPresent(inner -> shares(code, inner, shares));
              }
              return block.make(() -> new ExportLine(line, shares, reason));
            });
  }

  private void shares(String code, Block block, Map<FieldId, Double> shares) {
    Set<String> named = fieldsOf(code);
    for (String field : List.copyOf(block.ids().keySet())) {
      double share = block.real(field, SHARES);
      if (!fields.isEmpty() && !named.contains(field)) {
        problem(
            block.line(field),
            field,
            "a field of conf/fields.yaml that names "
                + code
                + ": "
                + String.join(", ", named)
                + Nearest.hint(field, named));
      } else if (Kebab.fits(field)) {
        shares.put(new FieldId(field), share);
      }
    }
  }

  /** With a field left out its share would silently become nothing. */
  private void checkFields(long at, Set<String> named, List<ExportLine> lines) {
    Set<String> left = new TreeSet<>(named);
    lines.forEach(line -> line.fields().keySet().forEach(field -> left.remove(field.id())));
    if (!left.isEmpty()) {
      problem(
          at,
          "no line for " + String.join(", ", left),
          "a line, or a part of one, for each field of conf/fields.yaml that names the code");
    }
  }

  private Set<String> fieldsOf(String code) {
    Set<String> named = new TreeSet<>();
    for (FieldConf field : fields.values()) {
      if (field.hs().containsKey(code)) {
        named.add(field.id().id());
      }
    }
    return named;
  }

  private void problem(long line, String found, String expected) {
    reading.problem(ProblemCode.BAD_VALUE, line, found, expected);
  }

  private static String shown(String code, Entry entry) {
    return entry.quoted() ? '"' + code + '"' : code;
  }
}
