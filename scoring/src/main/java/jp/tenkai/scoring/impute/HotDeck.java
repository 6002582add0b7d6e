package jp.tenkai.scoring.impute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/**
 * Draws each gap that a group statistic fills from the values that statistic was taken from, each
 * with the same chance: the random hot deck within classes of Andridge and Little (2010), "A review
 * of hot deck imputation for survey non-response", International Statistical Review 78(1).
 */
final class HotDeck implements Sampler {

  private final ImputationTable table;
  private final List<Imputed> filled;
  // By row, then by grouping and group: the donors in ascending order, whatever that of the units.
  private final List<Map<Long, double[]>> decks = new ArrayList<>();

  HotDeck(ImputationTable table, List<Imputed> filled) {
    this.table = table;
    this.filled = filled;
    Units units = table.units();
    for (int row = 0; row < table.size(); row++) {
      GroupDonors[] donors = new GroupDonors[units.groupings()];
      Map<Long, double[]> deck = new HashMap<>();
      for (int unit : filled.get(row).open()) {
        int grouping = filled.get(row).grouping(unit);
        if (grouping == Imputed.NOT_FILLED) {
          continue;
        }
        if (donors[grouping] == null) {
          donors[grouping] = new GroupDonors(table.values()[row], units, grouping);
        }
        GroupDonors all = donors[grouping];
        deck.computeIfAbsent(
            key(grouping, unit),
            unused -> {
              double[] values = all.values(units.group(grouping, unit));
              Arrays.sort(values);
              return values;
            });
      }
      decks.add(deck);
    }
  }

  @Override
  public List<Imputed> draw(long seed, int draw) {
    List<Imputed> drawn = table.unfilled(Gap.TOO_FEW_DONORS);
    for (int row = 0; row < table.size(); row++) {
      for (int unit : drawn.get(row).open()) {
        Imputed median = filled.get(row);
        if (median.origin(unit) == Origin.IMPUTED) {
          double[] donors = decks.get(row).get(key(median.grouping(unit), unit));
          double uniform =
              CellDraw.uniform(seed, draw, table.codes()[row], table.units().code(unit));
          double value = donors[(int) (uniform * donors.length)];
          drawn.get(row).fill(unit, value, Filling.HOT_DECK, median.grouping(unit), donors.length);
        } else {
          drawn.get(row).leave(unit, median.gap(unit).orElseThrow());
        }
      }
    }
    return drawn;
  }

  private long key(int grouping, int unit) {
    return ((long) grouping << 32) | table.units().group(grouping, unit);
  }
}
