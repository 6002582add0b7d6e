package jp.tenkai.jobs.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.jobs.configuration.ExportLine;
import jp.tenkai.jobs.configuration.ExportLines;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.HsShare;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.trade.LineExports.Basis;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever lines, parts and exports there are, no field gets what another has. */
class FieldSharesPropertyTest {
  private static final double ROUNDING = 1e-12;
  private static final List<FieldConf> FIELDS = List.of(field("one"), field("two"), field("three"));

  /** A line with raw weights of the fields and of goods of no field, and what was exported. */
  record Line(int number, List<Double> weights, boolean named, long yen, int year) {}

  private static FieldConf field(String id) {
    return new FieldConf(
        new FieldId(id),
        new Words(id, id),
        new Words(id, id),
        Map.of("901890", new HsShare(0.25, "Made up.")),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  @Property
  void sharesOfACodeAreAtMostOneTogether(@ForAll("lines") List<Line> lines) {
    FieldShares shares = shares(lines);

    double sum = 0;
    for (FieldConf field : FIELDS) {
      double share = shares.of(field, "901890").value();
      assertThat(share).isBetween(0.0, 1 + ROUNDING);
      sum += share;
    }
    assertThat(sum).isLessThanOrEqualTo(1 + ROUNDING);
  }

  /** Goods of no field are the rest: with them the parts are the whole. */
  @Property
  void withLinesThatBelongWhollyToFieldsNothingIsLeft(@ForAll("lines") List<Line> lines) {
    List<Line> whole =
        lines.stream()
            .map(l -> new Line(l.number(), List.of(1.0, 1.0, 1.0, 0.0), true, l.yen() + 1, 2024))
            .toList();
    FieldShares shares = shares(whole);

    double sum = FIELDS.stream().mapToDouble(field -> shares.of(field, "901890").value()).sum();

    assertThat(sum)
        .isCloseTo(whole.isEmpty() ? 0.75 : 1, org.assertj.core.api.Assertions.within(ROUNDING));
  }

  private static FieldShares shares(List<Line> lines) {
    Map<Integer, ExportLine> named = new HashMap<>();
    List<LineExports> exports = new ArrayList<>();
    for (Line line : lines) {
      String code = "901890" + (100 + line.number());
      if (line.named()) {
        named.putIfAbsent(line.number(), new ExportLine(code, parts(line), "Made up."));
      }
      exports.add(
          new LineExports(
              code, line.yen(), new Basis(line.year(), "2025", "made" + line.year(), "s", "l")));
    }
    return FieldShares.of(
        List.of(new ExportLines("901890", List.copyOf(named.values()), "Made up.")), exports);
  }

  private static Map<FieldId, Double> parts(Line line) {
    double sum = line.weights().stream().mapToDouble(Double::doubleValue).sum();
    Map<FieldId, Double> parts = new HashMap<>();
    for (int i = 0; i < FIELDS.size(); i++) {
      double part = sum == 0 ? 0 : line.weights().get(i) / sum;
      if (part > 0) {
        parts.put(FIELDS.get(i).id(), part);
      }
    }
    return parts;
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.doubles().between(0, 1).list().ofSize(4),
            Arbitraries.of(true, false),
            Arbitraries.longs().between(0, 10_000_000_000_000L),
            Arbitraries.integers().between(2020, 2024))
        .as(Line::new)
        .list()
        .ofMaxSize(12);
  }
}
