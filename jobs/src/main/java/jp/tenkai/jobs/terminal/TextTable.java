package jp.tenkai.jobs.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text in aligned columns. Columns whose heading starts with a blank are right-aligned. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();
  private final int widest;

  /**
   * @param widest how many terminal columns one cell may take before it is cut
   */
  public TextTable(int widest, List<String> headings) {
    this.headings = List.copyOf(headings);
    this.widest = widest;
  }

  public void add(List<String> cells) {
    if (cells.size() != headings.size()) {
      throw new IllegalArgumentException(
          "as many cells as headings (" + headings.size() + "), found " + cells.size());
    }
    rows.add(cells.stream().map(c -> DisplayWidth.cut(c, widest)).toList());
  }

  /** The table as lines, the headings first. */
  public List<String> lines() {
    List<String> plain = headings.stream().map(String::strip).toList();
    int[] widths =
        IntStream.range(0, headings.size())
            .map(
                i ->
                    Math.max(
                        DisplayWidth.of(plain.get(i)),
                        rows.stream().mapToInt(r -> DisplayWidth.of(r.get(i))).max().orElse(0)))
            .toArray();
    List<String> lines = new ArrayList<>();
    lines.add(line(plain, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String pad = " ".repeat(widths[i] - DisplayWidth.of(cells.get(i)));
      boolean right = headings.get(i).startsWith(" ");
      line.append(i == 0 ? "" : GAP).append(right ? pad + cells.get(i) : cells.get(i) + pad);
    }
    return line.toString().stripTrailing();
  }
}
