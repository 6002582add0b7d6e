package jp.tenkai.export.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The document a PDF is set from, with what its metadata and its bookmarks need. */
final class SourceDocument {

  /** Whatever an element's usual face is, there are two, and neither is slanted. */
  private static final String FACES =
      "* { font-family: '" + Fonts.FAMILY + "' !important; font-style: normal !important; }";

  private static final List<String> HEADINGS = List.of("h1", "h2", "h3");

  private SourceDocument() {}

  static Document parse(String xhtml, PdfMeta meta) throws IOException {
    Document document = read(xhtml);
    Element html = document.getDocumentElement();
    rightSigns(html);
    html.setAttribute("lang", meta.language().tag());
    Element head = first(html, "head");
    removeAll(head, "title");
    head.insertBefore(text(document, "title", meta.title()), head.getFirstChild());
    metadata(document, head, "description", meta.description());
    metadata(document, head, "subject", meta.description());
    head.insertBefore(text(document, "style", FACES), head.getFirstChild());
    Element bookmarks = document.createElement("bookmarks");
    new Bookmarks(document, bookmarks).collect(first(html, "body"));
    alternatives(html.getElementsByTagName("svg"));
    head.appendChild(bookmarks);
    return document;
  }

  private static Document read(String xhtml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setNamespaceAware(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("the document is not well-formed: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this JDK has no secure XML parser", e);
    }
  }

  /**
   * BIZ UDPGothic Regular 1.05 shows ≤ for ≥ and the other way round, so a text would say the
   * opposite of what it means. Its signs of Japanese print, ≦ and ≧, are right.
   */
  private static void rightSigns(Node node) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      String text = node.getNodeValue();
      String right = text.replace('≤', '≦').replace('≥', '≧');
      if (!right.equals(text)) {
        node.setNodeValue(right);
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      rightSigns(child);
    }
  }

  /** Every drawing has its title and description read out in its place. */
  private static void alternatives(NodeList drawings) {
    for (int i = 0; i < drawings.getLength(); i++) {
      Element drawing = (Element) drawings.item(i);
      if (drawing.getAttribute("alt").isBlank()) {
        List<String> words = new ArrayList<>();
        for (String tag : List.of("title", "desc")) {
          NodeList found = drawing.getElementsByTagName(tag);
          if (found.getLength() > 0) {
            words.add(found.item(0).getTextContent().strip());
          }
        }
        if (words.isEmpty()) {
          throw new IllegalArgumentException("a drawing for a PDF needs a title or alt");
        }
        drawing.setAttribute("alt", String.join(" ", words));
      }
    }
  }

  private static Element first(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    if (found.getLength() == 0) {
      throw new IllegalArgumentException("the document has no '" + tag + "'");
    }
    return (Element) found.item(0);
  }

  private static void removeAll(Element head, String tag) {
    NodeList found = head.getElementsByTagName(tag);
    while (found.getLength() > 0) {
      head.removeChild(found.item(0));
    }
  }

  private static void metadata(Document document, Element head, String name, String content) {
    Element meta = document.createElement("meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", content);
    head.appendChild(meta);
  }

  private static Element text(Document document, String tag, String text) {
    Element element = document.createElement(tag);
    element.setTextContent(text);
    return element;
  }

  /** Makes the tree of bookmarks from the headings as they come. */
  private static final class Bookmarks {
    private final Document document;
    private final Element[] latest = new Element[HEADINGS.size() + 1];
    private int count;

    private Bookmarks(Document document, Element root) {
      this.document = document;
      latest[0] = root;
    }

    private void collect(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element) {
          int level = HEADINGS.indexOf(element.getTagName()) + 1;
          if (level > 0) {
            add(element, level);
          } else {
            collect(element);
          }
        }
      }
    }

    private void add(Element heading, int level) {
      count++;
      if (heading.getAttribute("id").isEmpty()) {
        heading.setAttribute("id", "heading-" + count);
      }
      Element bookmark = document.createElement("bookmark");
      bookmark.setAttribute("name", heading.getTextContent().strip());
      bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
      int above = level - 1;
      while (latest[above] == null) {
        above--;
      }
      latest[above].appendChild(bookmark);
      latest[level] = bookmark;
      for (int below = level + 1; below < latest.length; below++) {
        latest[below] = null;
      }
    }
  }
}
