package jp.tenkai.jobs.yaml;

import java.util.List;
import java.util.Map;

/** A part of a YAML document with the line on which it starts, from 1. */
public sealed interface YamlValue {
  long line();

  /** What stands there, short enough for a message. */
  String shown();

  /** Text as written; quoted text is never a number, a flag or nothing. */
  record Scalar(long line, String text, boolean quoted) implements YamlValue {
    boolean isNothing() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String shown() {
      return isNothing() ? "nothing" : text;
    }
  }

  record Sequence(long line, List<YamlValue> items) implements YamlValue {
    @Override
    public String shown() {
      return "a list";
    }
  }

  record Mapping(long line, Map<String, Entry> entries) implements YamlValue {
    @Override
    public String shown() {
      return "a block of keys";
    }
  }

  /** A key's line, whether it is quoted, and its value. */
  record Entry(long line, boolean quoted, YamlValue value) {}
}
