package jp.tenkai.jobs.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import jp.tenkai.jobs.configuration.ExportLine;
import jp.tenkai.jobs.configuration.ExportLines;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.HsShare;
import jp.tenkai.jobs.configuration.TradeFigure;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.trade.FieldShares;
import jp.tenkai.jobs.trade.LineExports;
import jp.tenkai.jobs.trade.LineExports.Basis;
import jp.tenkai.jobs.trade.MadeTrade;
import jp.tenkai.jobs.trade.MarketTrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a figure of trade says of itself. Flows, lines and exports are made up. */
class TradeCellsTest {
  private static final CountryCode KENYA = CountryCode.of("KEN");
  private static final Map<String, String> TERMS = Map.of("baci", "open", "japan-customs", "open");
  private static final FieldConf SCOPES = field("scopes", Map.of("901890", 0.5));
  private static final FieldConf TESTS = field("tests", Map.of("902780", 0.25));

  private static final Set<HsCode> PRODUCTS = Set.of(HsCode.of("901890"), HsCode.of("902780"));

  @TempDir Path folder;

  private static FieldConf field(String id, Map<String, Double> shares) {
    Map<String, HsShare> hs = new java.util.LinkedHashMap<>();
    shares.forEach((code, share) -> hs.put(code, new HsShare(share, "Made up.")));
    return new FieldConf(
        new FieldId(id),
        new Words(id, id),
        new Words(id, id),
        hs,
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  /** Half of the exports of the code are of the field's line. */
  private static FieldShares byExports() {
    Basis basis = new Basis(2024, "2025-03", "exports.csv", "japan-customs", "attribution");
    return FieldShares.of(
        List.of(
            new ExportLines(
                "901890",
                List.of(new ExportLine("901890100", Map.of(SCOPES.id(), 1.0), "Made up.")),
                "Made up.")),
        List.of(new LineExports("901890100", 10, basis), new LineExports("901890900", 30, basis)));
  }

  private MarketTrade trade(String revision) {
    Holdings holdings =
        new MadeTrade()
            .flow(2025, revision, "JPN", "KEN", 901890, 8_000)
            .flow(2025, revision, "CHN", "KEN", revision.equals("HS22") ? 902789 : 902780, 40_000)
            .total(2025, revision, "JPN", "KEN", 10_000, "totals")
            .total(2025, revision, "CHN", "KEN", 90_000, "totals")
            .in(folder);
    return MarketTrade.read(holdings, 2026, HsRevision.HS2017, PRODUCTS);
  }

  private static PanelCell imports(MarketTrade trade, FieldShares shares, FieldConf... fields) {
    return new TradeCells(trade, shares, TERMS).cell(TradeFigure.IMPORTS, List.of(fields), KENYA);
  }

  @Test
  void withTheStatedShareNothingElseIsSaid() {
    PanelCell cell = imports(trade("HS17"), FieldShares.stated(), SCOPES);

    assertThat(cell.value()).isEqualTo(4);
    assertThat(cell.rule()).isEqualTo("trade-imports");
    assertThat(cell.lineage().series()).isEqualTo("HS6 901890 x 0.500");
    assertThat(cell.lineage().source()).isEqualTo("baci");
  }

  @Test
  void theExportsAShareWasMeasuredByAreNamedWithTheirFile() {
    PanelCell cell = imports(trade("HS17"), byExports(), SCOPES);

    assertThat(cell.value()).isEqualTo(2);
    assertThat(cell.year()).isEqualTo(2025);
    assertThat(cell.lineage().series())
        .isEqualTo("HS6 901890 x 0.250 by HS9 exports 2024 | HS9 exports 2024");
    assertThat(cell.lineage().source()).isEqualTo("baci | japan-customs");
    assertThat(cell.lineage().file()).isEqualTo("made-HS17-2025-2026-04 | exports.csv");
    assertThat(cell.lineage().vintage()).isEqualTo("2026-04 | 2025-03");
    assertThat(cell.lineage().licence()).isEqualTo("free | attribution");
  }

  @Test
  void aFieldWithoutThatCodeIsNotTouchedByTheExports() {
    assertThat(imports(trade("HS17"), byExports(), TESTS))
        .isEqualTo(imports(trade("HS17"), FieldShares.stated(), TESTS));
  }

  @Test
  void allFieldsTogetherNameTheExportsToo() {
    PanelCell cell = imports(trade("HS17"), byExports(), SCOPES, TESTS);

    assertThat(cell.value()).isEqualTo(0.25 * 8 + 0.25 * 40);
    assertThat(cell.lineage().series()).isEqualTo("HS6, 2 codes of 2 fields | HS9 exports 2024");
  }

  @Test
  void convertedTradeSaysFromWhereAndHowSureItIs() {
    MarketTrade trade = trade("HS22");
    PanelCell same = imports(trade, FieldShares.stated(), SCOPES);
    PanelCell summed = imports(trade, FieldShares.stated(), TESTS);
    PanelCell both = imports(trade, FieldShares.stated(), SCOPES, TESTS);

    assertThat(same.value()).isEqualTo(4);
    assertThat(same.rule()).isEqualTo("trade-imports-from-hs22-same-code");
    assertThat(same.lineage().series()).isEqualTo("HS6 901890 x 0.500 [HS22 same-code]");
    assertThat(summed.value()).isEqualTo(10);
    assertThat(summed.rule()).isEqualTo("trade-imports-from-hs22-summed");
    assertThat(summed.lineage().series()).isEqualTo("HS6 902780 x 0.250 [HS22 summed]");
    assertThat(both.rule()).isEqualTo("trade-imports-from-hs22-summed");
    assertThat(both.value()).isEqualTo(14);
  }

  @Test
  void theNotesSayWhatAReaderOfAllFiguresShouldKnow() {
    List<String> notes = TradeNotes.of(trade("HS22"), byExports());

    assertThat(notes).hasSize(3);
    assertThat(notes.get(1))
        .isEqualTo(
            "Trade of 2025 is coded in HS22 and was converted to HS17; codes that were split are"
                + " shared out in equal parts.");
    assertThat(notes.get(2)).contains("HS 901890", "exports of 2024 (exports.csv)");
    assertThat(TradeNotes.of(trade("HS17"), FieldShares.stated())).hasSize(1);
  }
}
