package jp.tenkai.jobs.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.configuration.ServiceKind;

/** How a service's pages follow each other, and what they must have in common. */
sealed interface PageRule {
  /**
   * What one page says.
   *
   * @param next the address of the one behind it; empty for the last
   * @param common what every page of one answer says alike
   * @param rows how many records it holds
   * @param of how many all pages hold together; empty where the service does not say
   */
  record Page(Optional<URI> next, String common, long rows, OptionalLong of) {}

  /**
   * Reads a page.
   *
   * @throws UnusableInput when it does not say what the rule needs
   */
  Page page(JsonOutline json, URI asked);

  /**
   * The rule of a service; empty where an answer is one file of any kind.
   *
   * @param hasKey whether a key is sent, with which UN Comtrade gives more at once
   */
  static Optional<PageRule> of(ServiceKind service, boolean hasKey) {
    return switch (service) {
      case FILE, COMTRADE_BULK -> Optional.empty();
      case WORLD_BANK -> Optional.of(new WorldBank());
      case ODATA -> Optional.of(new OData());
      case DHS -> Optional.of(new Dhs());
      case COMTRADE -> Optional.of(new Comtrade(hasKey ? Comtrade.WITH_KEY : Comtrade.PREVIEW));
    };
  }

  /** {@code [{page, pages, total, lastupdated}, [records]]} (World Bank API, version 2). */
  record WorldBank() implements PageRule {
    @Override
    public Page page(JsonOutline json, URI asked) {
      long page = number(json, "0.page", asked);
      long pages = number(json, "0.pages", asked);
      String common =
          pages + " pages, " + json.value("0.total") + " rows of " + json.value("0.lastupdated");
      return new Page(
          page < pages ? Optional.of(Pages.numbered(asked, page + 1)) : Optional.empty(),
          common,
          json.length("1"),
          json.number("0.total"));
    }
  }

  /** {@code {"value": [records], "@odata.nextLink": address}} (OData 4.0, JSON Format, 4.5.5). */
  record OData() implements PageRule {
    @Override
    public Page page(JsonOutline json, URI asked) {
      String next = json.value("@odata.nextLink");
      return new Page(
          next.isEmpty() ? Optional.empty() : Optional.of(Pages.link(asked, next)),
          json.value("@odata.context"),
          json.length("value"),
          json.number("@odata.count"));
    }
  }

  /** {@code {"TotalPages", "Page", "RecordCount", "Data": [records]}} (DHS Program API). */
  record Dhs() implements PageRule {
    @Override
    public Page page(JsonOutline json, URI asked) {
      long page = number(json, "Page", asked);
      long pages = number(json, "TotalPages", asked);
      return new Page(
          page < pages ? Optional.of(Pages.numbered(asked, page + 1)) : Optional.empty(),
          pages + " pages, " + json.value("RecordCount") + " records",
          json.length("Data"),
          json.number("RecordCount"));
    }
  }

  /**
   * {@code {"count", "data": [records], "error"}} (UN Comtrade API, version 1). It has no pages:
   * what is more than its limit is left away without a word, so that an answer as long as the limit
   * can't be believed to be whole.
   *
   * @param limit how many records are given at most
   */
  record Comtrade(long limit) implements PageRule {
    /** Without a key. */
    static final long PREVIEW = 500;

    /** With a free key. */
    static final long WITH_KEY = 100_000;

    @Override
    public Page page(JsonOutline json, URI asked) {
      long rows = json.length("data");
      if (rows >= limit) {
        throw new UnusableInput(
            ProblemCode.CUT_ANSWER, asked.toString(), 0, rows + " records", "fewer than " + limit);
      }
      return new Page(Optional.empty(), "", rows, json.number("count"));
    }
  }

  private static long number(JsonOutline json, String path, URI asked) {
    return json.number(path)
        .orElseThrow(
            () ->
                new UnusableInput(
                    ProblemCode.NOT_THIS_LAYOUT,
                    asked.toString(),
                    0,
                    "no number under " + path,
                    "an answer that counts its pages"));
  }

  /** Addresses of further pages. */
  final class Pages {
    private static final Pattern PAGE = Pattern.compile("([?&]page=)\\d+");

    private Pages() {}

    static URI numbered(URI asked, long page) {
      String text = asked.toString();
      return URI.create(
          PAGE.matcher(text).find()
              ? PAGE.matcher(text).replaceFirst("$1" + page)
              : text + (text.contains("?") ? "&" : "?") + "page=" + page);
    }

    static URI link(URI asked, String next) {
      try {
        return asked.resolve(next.replace(" ", "%20"));
      } catch (IllegalArgumentException e) {
        throw new UnusableInput(
            ProblemCode.UNSAFE_ADDRESS, asked.toString(), 0, next, "the address of the next page");
      }
    }
  }
}
