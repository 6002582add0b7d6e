package jp.tenkai.jobs.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.jobs.configuration.FileLayout;

/**
 * The column names by which a layout is told, in small letters. A star at the end or the beginning
 * of a name stands for any text.
 *
 * @param first what the header begins with, in this order
 * @param anywhere what else stands in it
 * @param whole whether nothing else may
 * @param recognised what the file then is
 */
record Mark(List<String> first, List<String> anywhere, boolean whole, Recognition recognised) {
  Mark {
    first = first.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    anywhere = anywhere.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** The mark of a layout that is read; columns are to follow. */
  static Mark of(FileLayout layout, String source) {
    return new Mark(
        List.of(), List.of(), false, new Recognition.Known(layout, new SourceId(source), ""));
  }

  /** The mark of a layout that is known and not read; columns are to follow. */
  static Mark notRead(Recognition.Reason reason, String found) {
    return new Mark(List.of(), List.of(), false, new Recognition.Unknown(reason, found));
  }

  /** With what the header begins. */
  Mark first(String... names) {
    return new Mark(List.of(names), anywhere, whole, recognised);
  }

  /** With what stands anywhere in the header. */
  Mark has(String... names) {
    return new Mark(first, List.of(names), whole, recognised);
  }

  /** With the whole header. */
  Mark exactly(String... names) {
    return new Mark(List.of(names), List.of(), true, recognised);
  }

  /** How many names it asks for: the more, the surer. */
  int names() {
    return first.size() + anywhere.size();
  }

  boolean fits(List<String> header) {
    List<String> cells = filled(header);
    if (cells.size() < first.size() || (whole && cells.size() != first.size())) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      if (!matches(cells.get(i), first.get(i))) {
        return false;
      }
    }
    return anywhere.stream().allMatch(name -> cells.stream().anyMatch(c -> matches(c, name)));
  }

  private static boolean matches(String cell, String name) {
    if (name.endsWith("*") && name.startsWith("*")) {
      return cell.contains(name.substring(1, name.length() - 1));
    }
    return name.endsWith("*")
        ? cell.startsWith(name.substring(0, name.length() - 1))
        : cell.equals(name);
  }

  /** The cells in small letters, without the empty ones that some writers put at the end. */
  private static List<String> filled(List<String> header) {
    List<String> cells = new ArrayList<>();
    header.forEach(cell -> cells.add(cell.strip().toLowerCase(Locale.ROOT)));
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  /** The mark with the most names among those that fit; of equals, the first. */
  static Optional<Mark> best(List<Mark> marks, List<String> header) {
    return fitting(marks, header)
        .reduce((a, b) -> Comparator.comparingInt(Mark::names).compare(a, b) >= 0 ? a : b);
  }

  static Stream<Mark> fitting(List<Mark> marks, List<String> header) {
    return marks.stream().filter(mark -> mark.fits(header));
  }
}
