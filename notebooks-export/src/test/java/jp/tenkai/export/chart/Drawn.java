package jp.tenkai.export.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jp.tenkai.export.html.Html;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing as the XML it was written as. */
public record Drawn(Element root) {

  /** Writes and parses; XML that is not well-formed is an error. */
  public static Drawn of(Consumer<Html> drawing) {
    Html html = new Html();
    html.open("div");
    drawing.accept(html);
    html.close("div");
    String text = html.document().replaceFirst("<!DOCTYPE html>", "");
    try {
      return new Drawn(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** Every element of a tag, in order. */
  public List<Element> all(String tag) {
    NodeList nodes = root.getElementsByTagName(tag);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  /** The texts drawn. */
  public List<String> texts() {
    return all("text").stream().map(Element::getTextContent).toList();
  }
}
