package jp.tenkai.export.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All messages of one language, by key. A message may hold named placeholders such as {@code
 * {country}}; the caller gives exactly those names, no more and no fewer.
 */
public final class Catalogue {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)\\}");

  private final Language language;
  private final SortedMap<String, String> texts;

  private Catalogue(Language language, SortedMap<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /** Reads the catalogue of a language from this module's resources. */
  public static Catalogue of(Language language) {
    String resource = language.tag() + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("message catalogue '" + resource + "' is not on the path");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("message catalogue '" + resource + "' can't be read", e);
    }
    SortedMap<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return new Catalogue(language, texts);
  }

  public Language language() {
    return language;
  }

  /** Every key, sorted. */
  public SortedSet<String> keys() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(texts.keySet()));
  }

  /** The names between braces in the message of a key, sorted. */
  public SortedSet<String> placeholders(String key) {
    SortedSet<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(raw(key));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** The message of a key without placeholders. */
  public String text(String key) {
    return text(key, Map.of());
  }

  /**
   * The message of a key with its placeholders filled in.
   *
   * @throws IllegalArgumentException when the key is unknown, or the names given are not exactly
   *     the message's placeholders
   */
  public String text(String key, Map<String, ?> values) {
    String raw = raw(key);
    if (!placeholders(key).equals(new TreeSet<>(values.keySet()))) {
      throw new IllegalArgumentException(
          "message '"
              + key
              + "': expected values for "
              + placeholders(key)
              + ", found "
              + new TreeSet<>(values.keySet()));
    }
    Matcher matcher = PLACEHOLDER.matcher(raw);
    return matcher.replaceAll(
        hit -> Matcher.quoteReplacement(String.valueOf(values.get(hit.group(1)))));
  }

  private String raw(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException(
          "message '" + key + "' is not in the catalogue of language '" + language.tag() + "'");
    }
    return text;
  }
}
