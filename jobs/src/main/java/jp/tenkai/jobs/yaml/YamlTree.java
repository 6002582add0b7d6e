package jp.tenkai.jobs.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.yaml.YamlValue.Entry;
import jp.tenkai.jobs.yaml.YamlValue.Mapping;
import jp.tenkai.jobs.yaml.YamlValue.Scalar;
import jp.tenkai.jobs.yaml.YamlValue.Sequence;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads the plain part of YAML that a configuration needs: blocks, lists and scalars with their
 * lines. Anchors, aliases, tags, a second document and deep nesting are refused, and no scalar is
 * given a type here: {@code no} and {@code 010} stay what was written.
 */
public final class YamlTree {
  private static final int MOST_LEVELS = 20;
  private static final String FORM = "YAML: blanks, no tabs; text with , : # ? [ ] { } in quotes";

  private final String file;
  private final Problems problems;
  private final ParserImpl events;

  private YamlTree(String file, String text, Problems problems) {
    this.file = file;
    this.problems = problems;
    var options = new LoaderOptions();
    options.setCodePointLimit(ConfText.MOST_BYTES);
    options.setProcessComments(false);
    this.events = new ParserImpl(new StreamReader(text), options);
  }

  /**
   * The one document of a file. A key that stands twice is noted as a problem and the first one
   * kept; everything else that is wrong with the text stops the reading of the file.
   */
  public static YamlValue parse(String file, String text, Problems problems) {
    try {
      return new YamlTree(file, text, problems).document();
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      long line = mark == null ? 0 : mark.getLine() + 1L;
      throw syntax(file, line, String.valueOf(e.getProblem()), FORM);
    } catch (ReaderException e) {
      String bad = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
      throw syntax(file, lineOfUnprintable(text), bad, "printable characters");
    } catch (YAMLException e) {
      throw syntax(file, 0, String.valueOf(e.getMessage()), FORM);
    }
  }

  private YamlValue document() {
    events.getEvent();
    if (events.checkEvent(ID.StreamEnd)) {
      throw new UnusableInput(ProblemCode.EMPTY_FILE, file, 0, "only comments", "keys");
    }
    events.getEvent();
    YamlValue root = value(events.getEvent(), 1);
    events.getEvent();
    if (!events.checkEvent(ID.StreamEnd)) {
      throw syntax(file, line(events.peekEvent()), "a second document", "one document");
    }
    return root;
  }

  private YamlValue value(Event event, int level) {
    refuseMachinery(event);
    if (level > MOST_LEVELS) {
      throw syntax(
          file, line(event), "more than " + MOST_LEVELS + " levels", MOST_LEVELS + " levels");
    }
    if (event instanceof ScalarEvent scalar) {
      return new Scalar(
          line(event), scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
    }
    return event.is(ID.SequenceStart) ? sequence(event, level) : mapping(event, level);
  }

  private Sequence sequence(Event start, int level) {
    List<YamlValue> items = new ArrayList<>();
    while (!events.checkEvent(ID.SequenceEnd)) {
      items.add(value(events.getEvent(), level + 1));
    }
    events.getEvent();
    return new Sequence(line(start), items);
  }

  private Mapping mapping(Event start, int level) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (!events.checkEvent(ID.MappingEnd)) {
      YamlValue key = value(events.getEvent(), level + 1);
      if (!(key instanceof Scalar name)) {
        throw syntax(file, key.line(), key.shown(), "a key");
      }
      YamlValue value = value(events.getEvent(), level + 1);
      Entry first = entries.putIfAbsent(name.text(), new Entry(name.line(), name.quoted(), value));
      if (first != null) {
        problems.add(
            ProblemCode.DUPLICATE_KEY,
            file,
            name.line(),
            name.text(),
            "each key once; first on line " + first.line());
      }
    }
    events.getEvent();
    return new Mapping(line(start), entries);
  }

  private void refuseMachinery(Event event) {
    if (event instanceof AliasEvent alias) {
      throw syntax(file, line(event), "*" + alias.getAnchor(), "no aliases");
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw syntax(file, line(event), "&" + node.getAnchor(), "no anchors");
    }
    String tag = null;
    if (event instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (event instanceof CollectionStartEvent collection) {
      tag = collection.getTag();
    }
    if (tag != null) {
      throw syntax(file, line(event), tag, "no tags");
    }
  }

  private static long lineOfUnprintable(String text) {
    long line = 1;
    for (int c : text.codePoints().toArray()) {
      if (!StreamReader.isPrintable(c)) {
        break;
      }
      line += c == '\n' ? 1 : 0;
    }
    return line;
  }

  private static long line(Event event) {
    return event.getStartMark().getLine() + 1L;
  }

  private static UnusableInput syntax(String file, long line, String found, String expected) {
    return new UnusableInput(ProblemCode.BAD_SYNTAX, file, line, found, expected);
  }
}
