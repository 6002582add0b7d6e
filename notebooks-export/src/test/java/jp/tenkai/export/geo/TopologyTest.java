package jp.tenkai.export.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyTest {

  /** Two squares that share the side from (1,0) to (1,1); steps of 1 degree. */
  private static final String SQUARES =
      """
      {"type":"Topology","transform":{"scale":[1,1],"translate":[10,20]},
       "objects":{"countries":{"type":"GeometryCollection","geometries":[
         {"type":"Polygon","id":"001","properties":{"name":"West"},"arcs":[[0,1]]},
         {"type":"MultiPolygon","properties":{"name":"East"},"arcs":[[[-1,2]]]}]}},
       "arcs":[[[1,0],[0,1]],[[1,1],[-1,0],[0,-1],[1,0]],[[1,0],[1,0],[0,1],[-1,0]]]}
      """;

  private static final Topology ATLAS = Atlas.countries();
  private static final Map<String, String> CODES = Atlas.codes();

  @Test
  void arcsAreStepsAndASharedArcIsWalkedBothWays() throws IOException {
    Topology squares = Topology.read(stream(SQUARES), "countries");

    Line west = squares.rings(squares.shapes().get(0)).get(0);
    assertThat(points(west)).containsExactly("11 20", "11 21", "10 21", "10 20", "11 20");
    assertThat(squares.shapes().get(0).id()).isEqualTo("001");
    assertThat(squares.shapes().get(1).id()).isEmpty();
    Line east = squares.rings(squares.shapes().get(1)).get(0);
    assertThat(points(east)).containsExactly("11 21", "11 20", "12 20", "12 21", "11 21");
  }

  @Test
  void aRingAcrossTheDateLineRunsOn() throws IOException {
    String text =
        SQUARES
            .replace("\"translate\":[10,20]", "\"translate\":[0,0]")
            .replace("[[1,0],[0,1]]", "[[179,0],[-358,1]]");
    Line ring = Topology.read(stream(text), "countries").rings(shape(text)).get(0);

    assertThat(ring.x(0)).isEqualTo(179);
    assertThat(ring.x(1)).isEqualTo(181);
  }

  @Test
  void refusesWhatIsNoTopology() {
    assertThatThrownBy(() -> Topology.read(stream("{\"type\":\"Feature\"}"), "countries"))
        .isInstanceOf(IOException.class)
        .hasMessage("no TopoJSON with the collection 'countries'");
  }

  /** The extremes of each country's largest part in degrees, as gazetteers give them. */
  @ParameterizedTest
  @CsvSource({
    "KEN, 33.9, 41.9, -4.7, 5.5",
    "RWA, 28.9, 30.9, -2.8, -1.0",
    "VNM, 102.1, 109.5, 8.6, 23.4",
    "MDG, 43.2, 50.5, -25.6, -12.0",
    "ZAF, 16.5, 32.9, -34.8, -22.1"
  })
  void countriesLieWhereTheyLie(String code, double west, double east, double south, double north) {
    Line largest =
        ATLAS.shapes().stream()
            .filter(shape -> code.equals(CODES.get(shape.id())))
            .flatMap(shape -> ATLAS.rings(shape).stream())
            .max(Comparator.comparingDouble(Line::area))
            .orElseThrow();

    assertThat(largest.least(true)).isCloseTo(west, within(0.15));
    assertThat(largest.greatest(true)).isCloseTo(east, within(0.15));
    assertThat(largest.least(false)).isCloseTo(south, within(0.15));
    assertThat(largest.greatest(false)).isCloseTo(north, within(0.15));
  }

  @Test
  void everyNumberOfTheAtlasHasACodeAndFiveShapesHaveNoNumber() {
    Set<String> unknown =
        ATLAS.shapes().stream()
            .filter(shape -> !CODES.containsKey(shape.id()))
            .map(Topology.Shape::name)
            .collect(Collectors.toSet());

    assertThat(unknown)
        .containsExactlyInAnyOrder(
            "Somaliland", "Kosovo", "N. Cyprus", "Indian Ocean Ter.", "Siachen Glacier");
    assertThat(CODES)
        .containsEntry("404", "KEN")
        .containsEntry("004", "AFG")
        .hasSizeGreaterThan(240);
  }

  private static Topology.Shape shape(String text) throws IOException {
    return Topology.read(stream(text), "countries").shapes().get(0);
  }

  private static List<String> points(Line line) {
    return IntStream.range(0, line.size())
        .mapToObj(i -> Math.round(line.x(i)) + " " + Math.round(line.y(i)))
        .toList();
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
