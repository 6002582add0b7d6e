package jp.tenkai.export.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shapes that come with Tenkai, and which country code each has. */
final class Atlas {

  /** Antarctica, which no map shows. */
  static final String ANTARCTICA = "010";

  private static final String MOROCCO = "MAR";

  /** Morocco's border of 27 degrees 40 minutes north, as maps of the United Nations draw it. */
  private static final double BORDER = 27 + 40 / 60.0;

  private Atlas() {}

  /**
   * The part of a country's ring that is drawn as the country. Natural Earth draws what is held;
   * the greater part of Western Sahara would then stand in the colour of Morocco.
   */
  static Line own(String code, Line ring) {
    return code.equals(MOROCCO) ? HalfPlane.Y_FROM.cut(ring, BORDER) : ring;
  }

  /** The part of a country's ring that is drawn as land and has no score; mostly none. */
  static Line apart(String code, Line ring) {
    return code.equals(MOROCCO) ? HalfPlane.Y_TO.cut(ring, BORDER) : new Line.Draft().line();
  }

  /** Natural Earth's countries, 1:50,000,000. */
  static Topology countries() {
    try (InputStream in = resource("world-atlas-countries-50m.json")) {
      return Topology.read(in, "countries");
    } catch (IOException e) {
      throw new UncheckedIOException("the shapes of the countries can't be read", e);
    }
  }

  /** ISO 3166-1 alpha-3 by ISO 3166-1 number of three digits. */
  static Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    try (InputStream in = resource("iso-numeric.csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(line -> codes.put(line.substring(0, 3), line.substring(4)));
    } catch (IOException e) {
      throw new UncheckedIOException("the country codes can't be read", e);
    }
    return codes;
  }

  private static InputStream resource(String name) {
    InputStream in = Atlas.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("'" + name + "' is not on the path");
    }
    return in;
  }
}
