package jp.tenkai.datasets.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.trade.PlainFlows;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Numbers are read exactly, and whatever a file holds, both readers and all cuts agree. */
class FlowParserPropertyTest {
  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("flows");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("given.csv"));
    Files.delete(folder);
  }

  @Property(tries = 500, seed = "20261101")
  void valuesAreWholeDollarsAsWritten(
      @ForAll @LongRange(max = 999_999_999_999_999L) long usd, @ForAll("pads") String pad) {
    String written = BigDecimal.valueOf(usd, 3).toPlainString();
    String shorter = BigDecimal.valueOf(usd, 3).stripTrailingZeros().toPlainString();

    List<String> kept =
        kept("2020,4,24,300431," + pad + written + ",NA", "2020,4,24,300432," + shorter + ",NA");

    long exact =
        new BigDecimal(written)
            .movePointRight(3)
            .setScale(0, RoundingMode.UNNECESSARY)
            .longValueExact();
    assertThat(kept)
        .containsExactly(
            PlainFlows.kept(2020, "AFG", "AGO", 300_431, exact, Double.NaN, 2),
            PlainFlows.kept(2020, "AFG", "AGO", 300_432, exact, Double.NaN, 3));
  }

  @Property(tries = 1_000, seed = "20261101")
  void quantitiesAreTheNearestDouble(@ForAll("decimals") String written) {
    assertThat(kept("2020,4,24,300431,1," + written))
        .containsExactly(
            PlainFlows.kept(2020, "AFG", "AGO", 300_431, 1_000, Double.parseDouble(written), 2));
  }

  @Property(tries = 400, seed = "20261101")
  void readsWhatThePlainReaderReads(
      @ForAll("rows") List<String> rows,
      @ForAll("ends") String end,
      @ForAll @IntRange(min = 1, max = 200) int cut) {
    StringBuilder text = new StringBuilder("t,i,j,k,v,q").append(end);
    int product = 100_000;
    for (String row : rows) {
      // Each product once, so that no flow stands twice.
      text.append(row.replace("K", String.valueOf(product++))).append(end);
    }
    InputFile file = GivenFile.of(folder, text.toString());
    PlainFlows plain = PlainFlows.of(file);
    FastRead fast = FastRead.of(file);
    FastRead cutUp = FastRead.of(file, cut);

    assertThat(fast.kept()).isEqualTo(plain.kept()).isEqualTo(cutUp.kept());
    assertThat(fast.refused()).isEqualTo(plain.refused()).isEqualTo(cutUp.refused());
    assertThat(fast.count().read()).isEqualTo(plain.kept().size() + plain.refused().size());
    assertThat(cutUp.count().isOrdered()).isEqualTo(fast.count().isOrdered());
  }

  private static List<String> kept(String... rows) {
    List<String> lines = new ArrayList<>(List.of("t,i,j,k,v,q"));
    lines.addAll(List.of(rows));
    return FastRead.of(GivenFile.of(folder, String.join("\n", lines))).kept();
  }

  @Provide
  Arbitrary<String> pads() {
    return Arbitraries.of("", " ", "           ");
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of("\n", "\r\n");
  }

  @Provide
  Arbitrary<String> decimals() {
    Arbitrary<String> plain =
        Combinators.combine(
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(20),
                Arbitraries.strings().numeric().ofMaxLength(20))
            .as((whole, part) -> part.isEmpty() ? whole : whole + "." + part);
    Arbitrary<String> printed = Arbitraries.doubles().between(0, 1e15).map(d -> Double.toString(d));
    return Arbitraries.oneOf(plain, printed);
  }

  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> years = Arbitraries.of("2020", "2020", "2020", "2021", " 2020", "20200", "");
    Arbitrary<String> countries =
        Arbitraries.of("4", "24", "842", "156", "490", "697", "711", "58", "x", "", "\"4\"", " 4");
    Arbitrary<String> products = Arbitraries.of("K", "K", "K", "\"K\"", " K", "K ", "0K", "Kx", "");
    Arbitrary<String> values =
        Arbitraries.of("1", "0.5", "     12.345", "\"3\"", "NA", "", "-1", "1e2", "x", "1.", ".5");
    Arbitrary<String> quantities =
        Arbitraries.of("1", "NA", "         NA", "", "0.001", "-2", "1e-5", "é", "1,2", "\"1,2\"");
    Arbitrary<String> row =
        Arbitraries.oneOf(
            Combinators.combine(years, countries, countries, products, values, quantities)
                .as((t, i, j, k, v, q) -> String.join(",", t, i, j, k, v, q)),
            Arbitraries.of("", "x", ",,,,,", "2020,4,24,K", "2020,4,24,K,1,1,", "   "));
    return row.list().ofMinSize(1).ofMaxSize(30);
  }
}
