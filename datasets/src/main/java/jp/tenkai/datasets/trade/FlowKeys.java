package jp.tenkai.datasets.trade;

import java.util.HashMap;
import java.util.Map;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Finds flows that stand twice in a file. Official files are ordered by exporter, so that only the
 * flows of the exporter at hand are held; one that comes back later in the file is not compared.
 */
final class FlowKeys {
  private final InputFile file;
  private final Map<Key, Flow> ofExporter = new HashMap<>();
  private CountryCode exporter;
  private int year;

  private record Key(CountryCode importer, HsCode product) {}

  FlowKeys(InputFile file) {
    this.file = file;
  }

  /**
   * Whether the flow stood before with the same figures. With other figures the file is refused.
   */
  boolean isRepeated(Flow flow) {
    if (flow.year() != year || !flow.exporter().equals(exporter)) {
      ofExporter.clear();
      year = flow.year();
      exporter = flow.exporter();
    }
    Flow before = ofExporter.putIfAbsent(new Key(flow.importer(), flow.product()), flow);
    if (before == null) {
      return false;
    }
    boolean same =
        Double.compare(before.valueKusd(), flow.valueKusd()) == 0
            && Double.compare(before.quantityTonnes(), flow.quantityTonnes()) == 0;
    if (!same) {
      throw new UnusableInput(
          ProblemCode.CONFLICTING_DUPLICATE,
          file.name(),
          flow.row(),
          figures(flow),
          "the same as on line " + before.row() + ": " + figures(before));
    }
    return true;
  }

  private static String figures(Flow flow) {
    return String.join(
        " ",
        String.valueOf(flow.year()),
        flow.exporter().iso3(),
        flow.importer().iso3(),
        flow.product().toString(),
        "v=" + flow.valueKusd(),
        "q=" + flow.quantityTonnes());
  }
}
