package jp.tenkai.export.geo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The countries that matter, drawn so that they fill the map, on the land around them. Units are
 * half pixels at the size at which a page shows it.
 *
 * @param width in units
 * @param height in units
 * @param areas the countries asked for and found in the atlas, by code
 * @param land everything else, as one SVG path
 * @param absent codes that the atlas has no shape for
 */
public record WorldMap(
    int width, int height, Map<String, MapArea> areas, String land, Set<String> absent) {

  /** Further than this, in units, no point of a border is moved. */
  private static final double TOLERANCE = 0.9;

  /** Rings of less than this, in square units, are left out; countries of less get a marker. */
  private static final double SPECK = 3;

  private static final double SMALL = 110;

  public WorldMap {
    areas = Map.copyOf(areas);
    absent = Set.copyOf(absent);
  }

  /**
   * Draws a map.
   *
   * @param shown alpha-3 codes of the countries that are told apart
   * @param framed those of them that the map has to show; the others may lie outside
   */
  public static WorldMap of(Collection<String> shown, Collection<String> framed) {
    Topology atlas = Atlas.countries();
    Map<String, String> codes = Atlas.codes();
    MapView view = MapView.of(largest(atlas, codes, framed));
    Topology simpler = atlas.mapped(arc -> simplified(arc, view));
    Map<String, List<Line>> rings = new LinkedHashMap<>();
    StringBuilder land = new StringBuilder();
    for (Topology.Shape shape : simpler.shapes()) {
      String code = codes.getOrDefault(shape.id(), "");
      List<Line> drawn = new ArrayList<>();
      List<Line> apart = new ArrayList<>();
      for (Line ring : simpler.rings(shape)) {
        drawn.addAll(view.projected(Atlas.own(code, ring)));
        apart.addAll(view.projected(Atlas.apart(code, ring)));
      }
      land.append(OutlinePath.of(apart, SPECK));
      if (shown.contains(code)) {
        rings.computeIfAbsent(code, c -> new ArrayList<>()).addAll(drawn);
      } else if (!shape.id().equals(Atlas.ANTARCTICA)) {
        land.append(OutlinePath.of(drawn, SPECK));
      }
    }
    Map<String, MapArea> areas = new LinkedHashMap<>();
    rings.forEach((code, drawn) -> area(code, drawn, areas));
    Set<String> absent = new TreeSet<>(shown);
    absent.removeAll(areas.keySet());
    return new WorldMap(view.width(), view.height(), areas, land.toString(), absent);
  }

  private static void area(String code, List<Line> rings, Map<String, MapArea> areas) {
    rings.stream()
        .max(Comparator.comparingDouble(Line::area))
        .ifPresent(
            largest -> {
              double size = largest.area();
              areas.put(
                  code,
                  new MapArea(
                      code,
                      OutlinePath.of(rings, SPECK),
                      middle(largest, true),
                      middle(largest, false),
                      (int) Math.sqrt(size),
                      size < SMALL));
            });
  }

  private static int middle(Line ring, boolean ofX) {
    double twice = 0;
    double moment = 0;
    for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      double cross = ring.x(j) * ring.y(i) - ring.x(i) * ring.y(j);
      twice += cross;
      moment += cross * (ofX ? ring.x(j) + ring.x(i) : ring.y(j) + ring.y(i));
    }
    double middle =
        Math.abs(twice) < 1e-9 ? (ring.least(ofX) + ring.greatest(ofX)) / 2 : moment / (3 * twice);
    return (int) Math.rint(middle);
  }

  private static List<Line> largest(
      Topology atlas, Map<String, String> codes, Collection<String> framed) {
    List<Line> largest = new ArrayList<>();
    for (Topology.Shape shape : atlas.shapes()) {
      if (framed.contains(codes.getOrDefault(shape.id(), ""))) {
        atlas.rings(shape).stream()
            .max(Comparator.comparingDouble(Line::area))
            .ifPresent(largest::add);
      }
    }
    return largest;
  }

  private static Line simplified(Line arc, MapView view) {
    Line drawn = arc.mapped(view::x, (lon, lat) -> view.y(lat));
    Line simpler = arc.only(drawn.essential(TOLERANCE));
    // An island of three points would be gone, and its country with it.
    return arc.isClosed() && simpler.size() < 4 ? arc : simpler;
  }
}
