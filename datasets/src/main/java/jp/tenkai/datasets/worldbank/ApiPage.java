package jp.tenkai.datasets.worldbank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * What the head of an API answer says of its page, and how many rows the page really held.
 *
 * @param file the page
 * @param page its number, from 1
 * @param pages of how many
 * @param perPage rows of each page but the last; -1 where the head does not say
 * @param total rows of all pages together
 * @param lastUpdated the day of the last update, as written
 * @param rows rows met on this page
 */
record ApiPage(
    InputFile file, int page, int pages, long perPage, long total, String lastUpdated, long rows) {
  static ApiPage of(InputFile file, JsonNode head, long rows) {
    if (!head.path("pages").canConvertToInt() || !head.path("page").canConvertToInt()) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          1,
          head.toString(),
          "a head with page and pages");
    }
    return new ApiPage(
        file,
        head.path("page").asInt(),
        head.path("pages").asInt(),
        head.path("per_page").asLong(-1),
        head.path("total").asLong(-1),
        head.path("lastupdated").asText(""),
        rows);
  }

  /** The pages must be all pages of one answer. */
  static void requireWhole(List<ApiPage> heads) {
    ApiPage first = heads.get(0);
    Set<Integer> numbers = new TreeSet<>();
    long rows = 0;
    for (ApiPage head : heads) {
      boolean agrees =
          head.pages() == first.pages()
              && head.total() == first.total()
              && head.lastUpdated().equals(first.lastUpdated());
      if (!agrees || !numbers.add(head.page())) {
        throw missing(head, head.words(), "pages of one answer, each once: " + first.words());
      }
      rows += head.rows();
    }
    // An answer without data says page 0 of 0, or 1 of 1 with no row.
    if (numbers.size() < first.pages()) {
      throw missing(first, "pages " + numbers + " of " + first.pages(), first.pages() + " pages");
    }
    if (first.total() >= 0 && rows != first.total()) {
      throw missing(first, rows + " rows", first.total() + " rows");
    }
  }

  /** The page must hold the rows that are its own by the head: a page cut short is no page. */
  void requireFull() {
    if (pages > 0 && (page < 1 || page > pages)) {
      throw missing(this, words(), "a page from 1 to " + pages);
    }
    long due = perPage;
    if (page >= pages) {
      boolean isKnown = total >= 0 && (pages <= 1 || perPage >= 0);
      due = isKnown ? total - Math.max(0, perPage) * Math.max(0, pages - 1) : -1;
    }
    if (due >= 0 && rows != due) {
      throw missing(this, rows + " rows", due + " rows");
    }
  }

  /** Which page of how many; empty where there is no other. */
  String place() {
    return pages > 1 ? "page " + page + " of " + pages : "";
  }

  private String words() {
    return "page " + page + " of " + pages + ", " + total + " rows, last updated " + lastUpdated;
  }

  private static UnusableInput missing(ApiPage page, String found, String expected) {
    return new UnusableInput(ProblemCode.MISSING_PAGES, page.file().name(), 1, found, expected);
  }
}
