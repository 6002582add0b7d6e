package jp.tenkai.export.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes HTML that is well-formed XML as well. Texts and attribute values are escaped here and
 * nowhere else, so no caller can forget it; elements must be closed in order.
 */
public final class Html {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are pairs of name and value. */
  public Html open(String tag, String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Closes the innermost element, which must have this tag. */
  public Html close(String tag) {
    String innermost = open.pop();
    if (!innermost.equals(tag)) {
      throw new IllegalStateException("closes '" + tag + "' inside '" + innermost + "'");
    }
    out.append("</").append(tag).append('>');
    return this;
  }

  /** An element that has no content and no end tag. */
  public Html single(String tag, String... attributes) {
    start(tag, attributes);
    // Well-formed as XML too: the same page is read by the maker of PDFs, and drawings are XML.
    out.setLength(out.length() - 1);
    out.append(" />");
    return this;
  }

  /** An element that holds one text. */
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  public Html text(String text) {
    escape(text, out);
    return this;
  }

  /**
   * A name whose letters may run the other way: it is set apart, so that it can't turn round what
   * stands beside it.
   */
  public Html name(String text, String... attributes) {
    return element("bdi", text, attributes);
  }

  /** A code that may hold anything: as it stands where it is plain ASCII, else set apart. */
  public Html code(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7F) ? text(text) : name(text);
  }

  /**
   * Data for a script, as a block that no browser runs.
   *
   * @param json a JSON text; what HTML or XML would read as markup is written as JSON escapes
   */
  public Html json(String id, String json) {
    open("script", "type", "application/json", "id", id);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '<' || c == '>' || c == '&' || c >= 0xFFFE || c == '\u2028' || c == '\u2029') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return close("script");
  }

  /** A line break in the source, so that the file can be read and compared. */
  public Html line() {
    out.append('\n');
    return this;
  }

  /** Our own style sheet, which is not text and must not be escaped. */
  public Html style(String css) {
    if (css.contains("</")) {
      throw new IllegalArgumentException("a style sheet must not end its element");
    }
    out.append("<style>\n").append(css).append("</style>");
    return this;
  }

  /** The whole document. */
  public String document() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return "<!DOCTYPE html>\n" + out + "\n";
  }

  /** What was written so far as a part of another document. */
  public String fragment() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], out);
      out.append('"');
    }
    out.append('>');
  }

  /**
   * Escapes for text and double-quoted attributes; control characters HTML forbids are replaced.
   */
  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isForbidden(c) ? '\uFFFD' : c);
      }
    }
  }

  private static boolean isForbidden(char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F);
  }
}
