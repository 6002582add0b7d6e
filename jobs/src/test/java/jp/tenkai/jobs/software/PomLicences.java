package jp.tenkai.jobs.software;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the licences that a library's project file states, or the one above it, and so on. */
final class PomLicences {
  /** What project files say instead of an SPDX id: the beginning, in small letters. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("apache", "Apache-2.0"),
          Map.entry("the apache", "Apache-2.0"),
          Map.entry("asl", "Apache-2.0"),
          Map.entry("mit-0", "MIT-0"),
          Map.entry("mit", "MIT"),
          Map.entry("the mit", "MIT"),
          Map.entry("isc", "ISC"),
          Map.entry("bsd-2-clause", "BSD-2-Clause"),
          Map.entry("bsd 2-clause", "BSD-2-Clause"),
          Map.entry("the bsd 2-clause", "BSD-2-Clause"),
          Map.entry("bsd-3-clause", "BSD-3-Clause"),
          Map.entry("bsd 3-clause", "BSD-3-Clause"),
          Map.entry("the 3-clause bsd", "BSD-3-Clause"),
          Map.entry("new bsd", "BSD-3-Clause"),
          Map.entry("the new bsd", "BSD-3-Clause"),
          Map.entry("revised bsd", "BSD-3-Clause"),
          Map.entry("3-clause bsd", "BSD-3-Clause"),
          Map.entry("the bsd 3-clause", "BSD-3-Clause"),
          Map.entry("eclipse public license (epl) 2.0", "EPL-2.0"),
          Map.entry("eclipse public license 2.0", "EPL-2.0"),
          Map.entry("eclipse public license - v 2.0", "EPL-2.0"),
          Map.entry("eclipse public license v. 2.0", "EPL-2.0"),
          Map.entry("eclipse public license, version 2.0", "EPL-2.0"),
          Map.entry("epl 2.0", "EPL-2.0"),
          Map.entry("epl-2.0", "EPL-2.0"),
          Map.entry("eclipse public license, version 1.0", "EPL-1.0"),
          Map.entry("epl-1.0", "EPL-1.0"),
          Map.entry("eclipse distribution license - v 1.0", "BSD-3-Clause"),
          Map.entry("edl 1.0", "BSD-3-Clause"),
          Map.entry("gpl2 w/ cpe", "GPL-2.0-with-classpath-exception"),
          Map.entry("gpl-2.0-with-classpath-exception", "GPL-2.0-with-classpath-exception"),
          Map.entry(
              "the gnu general public license (gpl), version 2, with classpath exception",
              "GPL-2.0-with-classpath-exception"),
          Map.entry("mozilla public license version 2.0", "MPL-2.0"),
          Map.entry("mozilla public license, version 2.0", "MPL-2.0"),
          Map.entry("mozilla public license, v. 2.0", "MPL-2.0"),
          Map.entry("mpl 1.1", "MPL-1.1"),
          Map.entry("mpl-1.1", "MPL-1.1"),
          Map.entry("cc0", "CC0-1.0"),
          Map.entry("unicode-3.0", "Unicode-3.0"),
          Map.entry("lgpl-2.1-or-later", "LGPL-2.1-or-later"),
          Map.entry("gnu lesser general public license", "LGPL-2.1-or-later"));

  private PomLicences() {}

  /** The licences of a jar of Maven's local repository, joined by " OR ". */
  static String of(Path repository, String group, String artifact, String version)
      throws IOException {
    Path pom =
        repository
            .resolve(group.replace('.', '/'))
            .resolve(artifact)
            .resolve(version)
            .resolve(artifact + "-" + version + ".pom");
    Element project = parse(pom);
    List<String> found = new ArrayList<>();
    for (Element licence : children(child(project, "licenses"), "license")) {
      String name = text(licence, "name");
      String known = known(name.isEmpty() ? text(licence, "url") : name);
      if (!found.contains(known)) {
        found.add(known);
      }
    }
    if (!found.isEmpty()) {
      return String.join(" OR ", found);
    }
    Element parent = child(project, "parent");
    return parent == null
        ? "not stated"
        : of(
            repository,
            text(parent, "groupId"),
            text(parent, "artifactId"),
            text(parent, "version"));
  }

  private static String known(String name) {
    String small = name.toLowerCase(Locale.ROOT).strip();
    return NAMES.entrySet().stream()
        .filter(entry -> small.startsWith(entry.getKey()))
        .max(Map.Entry.comparingByKey(Comparator.comparing(String::length)))
        .map(Map.Entry::getValue)
        .orElse(small.contains("apache.org/licenses/license-2.0") ? "Apache-2.0" : plain(name));
  }

  private static String plain(String name) {
    return name.isBlank() ? "not stated" : name.strip().replace(",", "");
  }

  private static Element parse(Path pom) throws IOException {
    try (InputStream bytes = Files.newInputStream(pom)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(bytes);
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(pom.toString(), e);
    }
  }

  private static Element child(Element of, String name) {
    List<Element> all = children(of, name);
    return all.isEmpty() ? null : all.get(0);
  }

  private static List<Element> children(Element of, String name) {
    List<Element> found = new ArrayList<>();
    if (of != null) {
      for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element && element.getTagName().equals(name)) {
          found.add(element);
        }
      }
    }
    return found;
  }

  private static String text(Element of, String name) {
    Element child = child(of, name);
    return child == null ? "" : child.getTextContent().strip();
  }
}
