package jp.tenkai.export.geo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Shapes that share their borders, decoded from TopoJSON (the specification of 2013: arcs of
 * whole-number steps, scaled and shifted). A border between two countries is one arc, so that
 * simplifying arcs opens no gap between them.
 */
final class Topology {

  private final List<Line> arcs;
  private final List<Shape> shapes;

  private Topology(List<Line> arcs, List<Shape> shapes) {
    this.arcs = arcs;
    this.shapes = shapes;
  }

  /**
   * A country or territory.
   *
   * @param id its ISO 3166-1 number of three digits; empty where the atlas gives none
   * @param name its name in the atlas
   * @param rings its rings, each as the numbers of its arcs; holes are among them
   */
  record Shape(String id, String name, List<List<Integer>> rings) {}

  /**
   * Reads a file.
   *
   * @param object the collection to read, such as {@code countries}
   * @throws IOException when it is no TopoJSON of polygons
   */
  static Topology read(InputStream in, String object) throws IOException {
    JsonNode root = new JsonMapper().readTree(in);
    JsonNode geometries = root.path("objects").path(object).path("geometries");
    if (!root.path("type").asText().equals("Topology") || !geometries.isArray()) {
      throw new IOException("no TopoJSON with the collection '" + object + "'");
    }
    JsonNode scale = root.path("transform").path("scale");
    JsonNode shift = root.path("transform").path("translate");
    List<Line> arcs = new ArrayList<>();
    for (JsonNode arc : root.path("arcs")) {
      arcs.add(arc(arc, scale, shift));
    }
    List<Shape> shapes = new ArrayList<>();
    for (JsonNode geometry : geometries) {
      shapes.add(shape(geometry));
    }
    return new Topology(arcs, shapes);
  }

  List<Shape> shapes() {
    return shapes;
  }

  /** The same shapes with every arc replaced. */
  Topology mapped(UnaryOperator<Line> change) {
    return new Topology(arcs.stream().map(change).toList(), shapes);
  }

  /** The rings of a shape in degrees; across 180 degrees east they run on. */
  List<Line> rings(Shape shape) {
    List<Line> rings = new ArrayList<>();
    for (List<Integer> ring : shape.rings()) {
      Line.Draft draft = new Line.Draft();
      // A negative number is an arc that is walked backwards: ~0 is arc 0.
      ring.forEach(arc -> draft.join(arcs.get(arc < 0 ? ~arc : arc), arc < 0));
      rings.add(draft.line());
    }
    return rings;
  }

  private static Line arc(JsonNode steps, JsonNode scale, JsonNode shift) {
    long x = 0;
    long y = 0;
    double turn = 0;
    double before = Double.NaN;
    Line.Draft draft = new Line.Draft();
    for (JsonNode step : steps) {
      x += step.get(0).asLong();
      y += step.get(1).asLong();
      double longitude = x * scale.get(0).asDouble() + shift.get(0).asDouble();
      if (!Double.isNaN(before)) {
        // The atlas runs on across 180 degrees; a line that jumped there would cross the map.
        turn += 360 * Math.rint((before - longitude - turn) / 360);
      }
      before = longitude + turn;
      draft.add(before, y * scale.get(1).asDouble() + shift.get(1).asDouble());
    }
    return draft.line();
  }

  private static Shape shape(JsonNode geometry) throws IOException {
    List<List<Integer>> rings = new ArrayList<>();
    switch (geometry.path("type").asText()) {
      case "Polygon" -> polygon(geometry.path("arcs"), rings);
      case "MultiPolygon" -> geometry.path("arcs").forEach(arcs -> polygon(arcs, rings));
      default -> throw new IOException("geometry of the type " + geometry.path("type"));
    }
    return new Shape(
        geometry.path("id").asText(""), geometry.path("properties").path("name").asText(), rings);
  }

  private static void polygon(JsonNode arcs, List<List<Integer>> rings) {
    for (JsonNode ring : arcs) {
      List<Integer> numbers = new ArrayList<>();
      ring.forEach(arc -> numbers.add(arc.asInt()));
      rings.add(numbers);
    }
  }
}
