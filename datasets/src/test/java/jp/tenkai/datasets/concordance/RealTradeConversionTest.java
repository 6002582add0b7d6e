package jp.tenkai.datasets.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Real flows of CEPII's BACI 202301 (every second row of 2020 in HS 2017 and of 2021 in HS 1992,
 * the exports of Afghanistan and South Africa), added up by product and converted.
 */
class RealTradeConversionTest {
  private static final String HS17 = "BACI_HS17_Y2020_V202301_i4_i710_half_sample.csv";
  private static final String HS92 = "BACI_HS92_Y2021_V202301_i4_i710_half_sample.csv";

  /** Whole dollars by product; empty where the file is not there. */
  private static Map<HsCode, Long> byProduct(String name) throws IOException {
    Path file =
        Path.of(System.getProperty("tenkai.home"), "..", "shared", "data", "trade", "baci", name);
    Map<HsCode, Long> dollars = new TreeMap<>();
    if (!Files.isRegularFile(file)) {
      System.err.println("left out: " + file + " is not there");
      return dollars;
    }
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              cells ->
                  dollars.merge(
                      HsCode.of(cells[3]),
                      new BigDecimal(cells[4].strip()).movePointRight(3).longValueExact(),
                      Math::addExact));
    }
    return dollars;
  }

  private static long sum(Map<HsCode, Long> dollars) {
    return dollars.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<HsCode, Long> converted(
      HsRevision from, HsRevision to, Map<HsCode, Long> dollars) {
    Map<HsCode, Long> values = new TreeMap<>();
    Concordance.standard()
        .convert(from, to, dollars, SplitShares.EQUAL)
        .forEach((code, value) -> values.put(code, value.dollars()));
    return values;
  }

  private static long of(Map<HsCode, Long> dollars, String... codes) {
    return Stream.of(codes).mapToLong(code -> dollars.getOrDefault(HsCode.of(code), 0L)).sum();
  }

  @ParameterizedTest
  @EnumSource(HsRevision.class)
  void totalsAreTheSameInEveryRevisionThereAndBack(HsRevision to) throws IOException {
    for (var file : Map.of(HS17, HsRevision.HS2017, HS92, HsRevision.HS1992).entrySet()) {
      Map<HsCode, Long> dollars = byProduct(file.getKey());

      Map<HsCode, Long> there = converted(file.getValue(), to, dollars);

      assertThat(sum(there)).isEqualTo(sum(dollars));
      assertThat(sum(converted(to, file.getValue(), there))).isEqualTo(sum(dollars));
    }
  }

  /** What became of a code holds what the code held, and nothing else came to it. */
  @Test
  void whatBecameOfACodeHoldsWhatItHeld() throws IOException {
    Map<HsCode, Long> before = byProduct(HS17);
    Map<HsCode, Long> after = converted(HsRevision.HS2017, HsRevision.HS2022, before);

    assertThat(of(after, "300241")).isEqualTo(of(before, "300220"));
    assertThat(of(after, "902781", "902789")).isEqualTo(of(before, "902780"));
    assertThat(of(after, "382211", "382212", "382213", "382219", "382290"))
        .isEqualTo(of(before, "382200", "300211", "300620"));
    assertThat(of(after, "401512", "401519")).isEqualTo(of(before, "401511", "401519"));
    assertThat(of(after, "901890")).isEqualTo(of(before, "901890"));
  }

  @Test
  void whatBecameOfTheCodesOf1992HoldsWhatTheyHeld() throws IOException {
    Map<HsCode, Long> before = byProduct(HS92);
    Map<HsCode, Long> after = converted(HsRevision.HS1992, HsRevision.HS2017, before);

    assertThat(of(after, "901812", "901813", "901814", "901819")).isEqualTo(of(before, "901819"));
    assertThat(of(after, "902212", "902213", "902214")).isEqualTo(of(before, "902211"));
    assertThat(of(after, "961900")).isEqualTo(of(before, "481840", "560110"));
    assertThat(of(after, "854310")).isEqualTo(of(before, "854310"));
    assertThat(of(after, "902110", "902131", "902139"))
        .isEqualTo(of(before, "902111", "902119", "902130"));
    for (String still : List.of("901890", "901839", "901850", "902150", "841920")) {
      assertThat(of(after, still)).as(still).isEqualTo(of(before, still));
    }
  }
}
