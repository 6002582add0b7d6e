package jp.tenkai.export.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The made site of a release, by path, read back as XML. */
final class SitePages {

  private final Map<String, byte[]> files = new TreeMap<>();

  private SitePages() {}

  static SitePages of(ReleaseContents contents) throws IOException {
    SitePages pages = new SitePages();
    for (Piece piece : Site.pieces(contents)) {
      pages.files.put(piece.path(), piece.maker().make());
    }
    return pages;
  }

  Map<String, byte[]> files() {
    return files;
  }

  List<String> pages() {
    return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }

  String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  /** Fails where the page isn't well-formed. */
  Document document(String path) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(files.get(path)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(path + " is not well-formed: " + e.getMessage(), e);
    }
  }

  /** Every element of a page, in its order. */
  List<Element> elements(String path) {
    return elements(document(path), "*");
  }

  static List<Element> elements(Node within, String tag) {
    NodeList nodes =
        within instanceof Document document
            ? document.getElementsByTagName(tag)
            : ((Element) within).getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  Element byId(String path, String id) {
    return elements(path).stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " has no element '" + id + "'"));
  }

  /** Rows of a table's bodies. */
  List<Element> rows(String path, String table) {
    return elements(byId(path, table), "tbody").stream()
        .flatMap(body -> elements(body, "tr").stream())
        .toList();
  }
}
