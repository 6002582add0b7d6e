package jp.tenkai.export.explore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jp.tenkai.export.piece.Piece;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Made pages, read back as the XML they have to be. */
public final class WrittenPages {

  private final Map<String, byte[]> files = new TreeMap<>();

  private WrittenPages() {}

  /** Makes every piece. */
  public static WrittenPages of(List<Piece> pieces) throws IOException {
    WrittenPages pages = new WrittenPages();
    for (Piece piece : pieces) {
      pages.files.put(piece.path(), piece.maker().make());
    }
    return pages;
  }

  /** All files by path. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** The paths of the pages. */
  public List<String> pages() {
    return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }

  /** A file's text. */
  public String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  /** The elements of a page, in order; fails where it isn't well-formed. */
  public List<Element> elements(String path, String tag) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      Document document =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(files.get(path)));
      return list(document.getElementsByTagName(tag));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(path + " is not well-formed: " + e.getMessage(), e);
    }
  }

  /** The elements below another one. */
  public static List<Element> within(Element element, String tag) {
    return list(element.getElementsByTagName(tag));
  }

  /** What is wrong with a page by the rules that all pages keep; empty when nothing is. */
  public List<String> faults(String path) {
    List<String> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<Element> all = elements(path, "*");
    for (Element element : all) {
      String id = element.getAttribute("id");
      if (!id.isEmpty() && !ids.add(id)) {
        faults.add("id twice: " + id);
      }
      if (element.hasAttribute("style") || element.getTagName().equals("style")) {
        faults.add("style of its own: " + element.getTagName());
      }
    }
    int level = 0;
    for (Element element : all) {
      switch (element.getTagName()) {
        case "h1", "h2", "h3", "h4" -> {
          int next = element.getTagName().charAt(1) - '0';
          if (next > level + 1) {
            faults.add("heading after a gap: " + element.getTextContent());
          }
          level = next;
        }
        case "table" -> {
          if (within(element, "caption").size() != 1) {
            faults.add("table without caption: " + element.getAttribute("id"));
          }
        }
        case "th" -> {
          if (!element.getAttribute("scope").matches("row|col")) {
            faults.add("head without scope: " + element.getTextContent());
          }
        }
        case "svg" -> {
          boolean told =
              element.getAttribute("aria-hidden").equals("true")
                  || (!element.getAttribute("aria-label").isEmpty()
                      && within(element, "desc").size() == 1);
          if (!told) {
            faults.add("drawing without words: " + element.getAttribute("class"));
          }
        }
        default -> {}
      }
      for (String name : List.of("href", "src")) {
        check(path, element.getAttribute(name), ids, faults);
      }
    }
    return faults;
  }

  private static void check(String path, String target, Set<String> ids, List<String> faults) {
    if (target.isEmpty()) {
      return;
    }
    URI address = URI.create(target);
    if (address.isAbsolute() || target.startsWith("/")) {
      faults.add("link that is not relative: " + target);
    } else if (target.startsWith("#")) {
      if (!ids.contains(target.substring(1))) {
        faults.add("link to no part of the page: " + target);
      }
    } else if (!URI.create(path)
        .resolve(address.getPath())
        .toString()
        .matches("(site|report|country|workbook|notebooks|data)/[A-Za-z0-9._/-]+")) {
      faults.add("link out of the publication: " + target);
    }
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
