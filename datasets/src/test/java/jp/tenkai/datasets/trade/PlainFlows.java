package jp.tenkai.datasets.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.QuarantinedRow;

/**
 * A BACI file as the plain reader reads it, one text a row: what any faster way must give.
 *
 * @param kept year, exporter, importer, product, whole dollars, tonnes, line
 * @param refused line, column, reason, text
 */
public record PlainFlows(List<String> kept, List<String> refused) {
  private static final double DOLLARS_PER_THOUSAND = 1000;

  public static PlainFlows of(InputFile file) {
    List<String> kept = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    try (var lines = new BaciFile(file, CountryRegister.standard())) {
      while (lines.hasNext()) {
        BaciLine line = lines.next();
        if (line instanceof BaciLine.Kept flow) {
          kept.add(text(flow.flow()));
        } else {
          refused.add(text(((BaciLine.Refused) line).row()));
        }
      }
    }
    return new PlainFlows(kept, refused);
  }

  private static String text(Flow flow) {
    return kept(
        flow.year(),
        flow.exporter().iso3(),
        flow.importer().iso3(),
        flow.product().number(),
        Math.round(flow.valueKusd() * DOLLARS_PER_THOUSAND),
        flow.quantityTonnes(),
        flow.row());
  }

  /** A kept row as text. */
  public static String kept(
      int year, String exporter, String importer, int hs6, long usd, double tonnes, long line) {
    return String.format(
        Locale.ROOT, "%d %s %s %d %d %s %d", year, exporter, importer, hs6, usd, tonnes, line);
  }

  /** A refused row as text. */
  public static String text(QuarantinedRow row) {
    return row.row() + " " + row.column() + " " + row.refusal() + " " + row.text();
  }
}
