package jp.tenkai.jobs.software;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Located;

/** What both files about software have in common: days, and names of packages. */
final class Fields {
  private Fields() {}

  static Optional<LocalDate> day(Block block, String key) {
    String text = block.text(key);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      block.problem(ProblemCode.BAD_VALUE, key, text, "a day such as 2027-03-31");
      return Optional.empty();
    }
  }

  static List<PackagePattern> packages(Block block, String key) {
    List<PackagePattern> patterns = new ArrayList<>();
    for (Located name : block.texts(key)) {
      try {
        patterns.add(new PackagePattern(name.text()));
      } catch (IllegalArgumentException e) {
        block.problem(ProblemCode.BAD_VALUE, key, name.text(), "group:artifact or group:*");
      }
    }
    return patterns;
  }
}
