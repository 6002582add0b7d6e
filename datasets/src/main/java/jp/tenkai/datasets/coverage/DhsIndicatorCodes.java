package jp.tenkai.datasets.coverage;

import java.util.HashMap;
import java.util.Map;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * A list of the DHS Program's indicator codes (ID, alternative.ID, Description, Topic). It is
 * checked, not stored: each code stands once, and a code with two meanings makes it unusable.
 */
public final class DhsIndicatorCodes {
  private DhsIndicatorCodes() {}

  /**
   * One indicator.
   *
   * @param code such as {@code AN_ANEM_W_ANY}
   * @param description in English
   * @param topic in English
   * @param row the line of the file
   */
  public record Indicator(String code, String description, String topic, long row) {}

  /** Reads the list. It states no vintage and no countries. */
  public static Intake<Indicator> read(InputFile file) {
    var counter = new Intake.Counter<Indicator>(file);
    Map<String, Indicator> seen = new HashMap<>();
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int id = header.require("ID");
      header.require("alternative.ID");
      int description = header.require("Description");
      int topic = header.require("Topic");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        var indicator =
            new Indicator(
                row.get(id).strip(),
                row.get(description).strip(),
                row.get(topic).strip(),
                row.line());
        counter.met();
        if (row.cells().size() != header.names().size() || indicator.code().isEmpty()) {
          counter.refuse(row.line(), "", Refusal.WRONG_SHAPE, row.text());
          continue;
        }
        Indicator first = seen.putIfAbsent(indicator.code(), indicator);
        if (first == null) {
          counter.keep(indicator);
        } else if (first.description().equals(indicator.description())) {
          counter.refuse(row.line(), "", Refusal.DUPLICATE, row.text());
        } else {
          throw new UnusableInput(
              ProblemCode.CONFLICTING_DUPLICATE,
              file.name(),
              row.line(),
              row.text() + ", but line " + first.row() + ": " + first.description(),
              "one meaning of a code");
        }
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }
}
