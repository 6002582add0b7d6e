package jp.tenkai.export.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorldMapTest {

  private static final List<String> AFRICA =
      List.of("KEN", "ZAF", "EGY", "MAR", "SEN", "MUS", "CPV", "MDG", "COD", "SOM");

  @Test
  void aPartOfTheWorldFillsTheMap() {
    WorldMap map = WorldMap.of(AFRICA, AFRICA);

    assertThat(map.areas().keySet()).containsExactlyInAnyOrderElementsOf(AFRICA);
    assertThat(map.height()).isEqualTo(1500);
    assertThat(map.width()).isBetween(1100, 1600);
    assertThat(map.areas().get("EGY").y()).isLessThan(map.areas().get("KEN").y());
    assertThat(map.areas().get("KEN").y()).isLessThan(map.areas().get("ZAF").y());
    assertThat(map.areas().get("SEN").x()).isLessThan(map.areas().get("KEN").x());
  }

  @Test
  void smallIslandsGetAMarkerAndLargeCountriesDoNot() {
    WorldMap map = WorldMap.of(AFRICA, AFRICA);

    assertThat(map.areas().values().stream().filter(MapArea::small).map(MapArea::code))
        .containsExactlyInAnyOrder("MUS", "CPV");
  }

  /** Egypt has 1.00 and Kenya 0.58 million square kilometres. */
  @Test
  void areasAreInProportion() {
    WorldMap map = WorldMap.of(AFRICA, AFRICA);
    double egypt = Math.pow(map.areas().get("EGY").room(), 2);
    double kenya = Math.pow(map.areas().get("KEN").room(), 2);

    assertThat(egypt / kenya).isCloseTo(1.00 / 0.58, within(0.06));
  }

  @Test
  void theWorldIsSeenFromThePacific() {
    List<String> codes = List.of("VNM", "BRA", "IND", "FJI", "TUV");
    WorldMap map = WorldMap.of(codes, codes);

    assertThat(map.width()).isEqualTo(2000);
    assertThat(map.areas().get("IND").x()).isLessThan(map.areas().get("VNM").x());
    assertThat(map.areas().get("VNM").x()).isLessThan(map.areas().get("FJI").x());
    assertThat(map.areas().get("FJI").x()).isLessThan(map.areas().get("BRA").x());
    assertThat(map.absent()).containsExactly("TUV");
  }

  /** No outline may jump over the map where the earth ends on it. */
  @Test
  void noLineCrossesTheMap() {
    List<String> codes = List.of("RUS", "FJI", "USA", "BRA", "CHN");
    WorldMap map = WorldMap.of(codes, codes);

    assertThat(longestStep(map.areas().get("RUS").path())).isLessThan(120);
    assertThat(longestStep(map.areas().get("FJI").path())).isLessThan(20);
  }

  /** Western Sahara is land without a score, whoever holds it. */
  @Test
  void moroccoEndsAtItsBorder() {
    MapView view = MapView.of(List.of(new Line.Draft().add(-20, -35).add(55, 38).line()));
    double border = view.y(27 + 40 / 60.0);
    WorldMap map = WorldMap.of(List.of("MAR"), AFRICA);

    assertThat(map.areas()).containsKey("MAR");
    Topology atlas = Atlas.countries();
    double south =
        atlas.shapes().stream()
            .filter(shape -> shape.id().equals("504"))
            .flatMap(shape -> atlas.rings(shape).stream())
            .map(ring -> Atlas.own("MAR", ring))
            .mapToDouble(ring -> ring.least(false))
            .min()
            .orElseThrow();
    assertThat(view.y(south)).isCloseTo(border, within(1e-9));
  }

  private static long longestStep(String path) {
    long longest = 0;
    for (String ring : path.split("M")) {
      String steps = ring.replaceFirst("^[-0-9 ]*l", "").replace("z", "");
      String[] numbers = steps.replace("-", " -").strip().split(" +");
      for (int i = 0; i + 1 < numbers.length; i += 2) {
        longest = Math.max(longest, Math.abs(Long.parseLong(numbers[i])));
      }
    }
    return longest;
  }
}
