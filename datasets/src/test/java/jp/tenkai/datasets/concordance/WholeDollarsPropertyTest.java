package jp.tenkai.datasets.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class WholeDollarsPropertyTest {
  @Property
  void partsAddUpAndLieWithinADollarOfTheirShare(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long amount,
      @ForAll("weights") double[] weights) {
    double sum = Arrays.stream(weights).sum();
    if (sum == 0) {
      return;
    }

    long[] parts = WholeDollars.split(amount, weights);

    assertThat(Arrays.stream(parts).sum()).isEqualTo(amount);
    for (int i = 0; i < parts.length; i++) {
      assertThat((double) parts[i])
          .isBetween(amount * (weights[i] / sum) - 1.001, amount * (weights[i] / sum) + 1.001);
    }
  }

  @Provide
  Arbitrary<double[]> weights() {
    return Arbitraries.doubles().between(0, 1).array(double[].class).ofMinSize(1).ofMaxSize(8);
  }

  @Property
  void conversionLosesAndMakesNoDollar(
      @ForAll HsRevision from,
      @ForAll HsRevision to,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long dollars) {
    Map<HsCode, Long> trade = new TreeMap<>();
    long sum = 0;
    for (HsLink link : Concordance.standard().links()) {
      if (link.from() == from && trade.putIfAbsent(link.source(), dollars) == null) {
        sum += dollars;
      }
    }
    trade.put(HsCode.of("901890"), dollars);

    assertThat(
            Concordance.standard().convert(from, to, trade, SplitShares.EQUAL).values().stream()
                .mapToLong(Converted::dollars)
                .sum())
        .isEqualTo(sum + dollars);
  }

  /** What was seen may be anything; sums hold all the same, there and back. */
  @Property
  void conversionThereAndBackLosesAndMakesNoDollar(
      @ForAll HsRevision from,
      @ForAll HsRevision to,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long dollars,
      @ForAll("weights") double[] weights) {
    Map<HsCode, Long> trade = new TreeMap<>();
    Map<HsCode, Long> seen = new TreeMap<>();
    int next = 0;
    for (HsLink link : Concordance.standard().links()) {
      trade.put(link.source(), dollars + next);
      trade.put(link.target(), dollars * 2);
      seen.put(link.target(), Math.round(1000 * weights[next++ % weights.length]));
    }
    long sum = trade.values().stream().mapToLong(Long::longValue).sum();
    SplitShares shares = SplitShares.seen(to, seen);

    Map<HsCode, Long> there = dollars(Concordance.standard().convert(from, to, trade, shares));
    Map<HsCode, Long> back = dollars(Concordance.standard().convert(to, from, there, shares));

    assertThat(there.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(sum);
    assertThat(back.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(sum);
    assertThat(there.values()).allMatch(part -> part >= 0);
  }

  private static Map<HsCode, Long> dollars(Map<HsCode, Converted> values) {
    Map<HsCode, Long> dollars = new TreeMap<>();
    values.forEach((code, value) -> dollars.put(code, value.dollars()));
    return dollars;
  }
}
