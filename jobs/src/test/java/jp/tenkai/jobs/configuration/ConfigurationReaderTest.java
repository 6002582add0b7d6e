package jp.tenkai.jobs.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.quarantine.Refusal;
import jp.tenkai.jobs.configuration.FieldPillar.FieldSignals;
import jp.tenkai.jobs.configuration.FieldPillar.Own;
import jp.tenkai.jobs.configuration.FieldPillar.SameAsCountry;
import jp.tenkai.jobs.configuration.From.AnswersFrom;
import jp.tenkai.jobs.configuration.From.GrowthFrom;
import jp.tenkai.jobs.configuration.From.ProductFrom;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.From.TradeFrom;
import jp.tenkai.jobs.configuration.Imputation.GroupMedian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {
  @TempDir Path folder;

  private static IndicatorId indicator(String id) {
    return IndicatorId.of(id);
  }

  @Test
  void read_sources() {
    var sources = SampleConf.full().read(folder).sources();
    assertThat(sources.keySet()).extracting(SourceId::id).containsExactly("bank", "clinic");
    SourceConf bank = sources.get(new SourceId("bank"));
    assertThat(bank.name()).isEqualTo(new Words("Bank", "銀行"));
    assertThat(bank.terms()).isEqualTo(Terms.OPEN);
    assertThat(bank.url()).isEqualTo("https://example.org/");
    assertThat(sources.get(new SourceId("clinic")).terms()).isEqualTo(Terms.NON_COMMERCIAL);
  }

  @Test
  void read_indicators_withEveryOrigin() {
    var indicators = SampleConf.full().read(folder).indicators();
    IndicatorConf people = indicators.get(indicator("people"));
    assertThat(((SeriesFrom) people.from()).series()).hasSize(2);
    assertThat(people.scale()).isEqualTo(new Goalpost(1000, 1e9, true));
    assertThat(people.maxAge()).isEqualTo(5);
    assertThat(people.source()).isEqualTo("A book.");
    assertThat(indicators.get(indicator("spending")).scale().low()).isEqualTo(-1.5);
    assertThat(((ProductFrom) indicators.get(indicator("market")).from()).factors())
        .containsExactly(indicator("people"), indicator("spending"));
    assertThat(indicators.get(indicator("growth")).from())
        .isEqualTo(new GrowthFrom(indicator("spending"), 7));
    assertThat(indicators.get(indicator("imports")).from())
        .isEqualTo(new TradeFrom(TradeFigure.IMPORTS));
    assertThat(indicators.get(indicator("answers")).from())
        .isEqualTo(new AnswersFrom("survey-1", "firms"));
    assertThat(indicators.get(indicator("answers")).shownOnly()).isTrue();
    assertThat(indicators.get(indicator("beds")).direction()).isEqualTo(Direction.DOWN);
  }

  @Test
  void read_fields_keepsLeadingZerosOfHsCodes() {
    var fields = SampleConf.full().read(folder).fields();
    FieldConf imaging = fields.get(FieldId.of("imaging"));
    assertThat(imaging.hs())
        .containsEntry("901812", new HsShare(0.5, "Half."))
        .containsEntry("010290", new HsShare(1, "All."));
    assertThat(imaging.capacity())
        .containsExactly(
            new WeightedIndicator(indicator("beds"), 2, GapRule.NONE, "Capacity."),
            new WeightedIndicator(indicator("spending"), 1, GapRule.AS_METHOD, "Money."));
    assertThat(imaging.betterSignals())
        .extracting(BetterSignal::whyNot)
        .containsExactly("Not open.");
    FieldConf digital = fields.get(FieldId.of("digital"));
    assertThat(digital.hs()).isEmpty();
    assertThat(digital.notApplicable()).containsEntry(FieldPart.TRADE, "Services have no HS code.");
  }

  @Test
  void read_strategy() {
    StrategyConf strategy =
        SampleConf.full().read(folder).strategies().get(new StrategyId("sample"));
    assertThat(strategy.candidates().incomeGroups())
        .containsExactly(IncomeGroup.LMC, IncomeGroup.UMC);
    assertThat(strategy.candidates().also())
        .containsExactly(new NamedCountry(CountryCode.of("SAU"), "Reforms."));
    assertThat(strategy.marks().get(0).mark()).isEqualTo(new Words("visited", "訪問済み"));
    assertThat(strategy.gates())
        .containsExactly(
            new Gate("small", indicator("people"), Bound.AT_LEAST, 1e6, "Too small."),
            new Gate("crowded", indicator("beds"), Bound.AT_MOST, 40, "Full."));
    assertThat(strategy.method().impute())
        .isEqualTo(new GroupMedian(PeerGroup.INCOME_GROUP, 4, "Peers."));
    assertThat(strategy.method().treat()).isEqualTo(Treatment.WINSORISE);
    assertThat(strategy.pillars().keySet())
        .extracting(PillarId::id)
        .containsExactly("market", "need", "capacity");
    assertThat(strategy.fieldPillars().get(new PillarId("market"))).isInstanceOf(Own.class);
    assertThat(strategy.fieldPillars())
        .containsEntry(new PillarId("need"), new FieldSignals(FieldPart.NEED))
        .containsEntry(new PillarId("capacity"), new SameAsCountry());
    assertThat(strategy.robustness())
        .isEqualTo(new RobustnessConf(500, 0.2, 0.9, 7, 0.8, 5, "Enough."));
    assertThat(strategy.backtest())
        .isEqualTo(
            new BacktestConf(
                List.of(2015, 2018),
                indicator("market"),
                List.of(indicator("people"), indicator("imports")),
                "Look back."));
  }

  @Test
  void read_snapshotPlan() {
    SnapshotPlan plan = SampleConf.full().read(folder).snapshotPlan();
    assertThat(plan.since()).isEqualTo(2000);
    assertThat(plan.files()).hasSize(2);
    assertThat(plan.files().get(1).codes()).containsExactly("SPEND", "OTHER");
    assertThat(plan.files().get(1).vintage()).isEqualTo(new Vintage("2026-03"));
    assertThat(plan.files().get(0).vintage().isStated()).isFalse();
    assertThat(plan.leftOut().get(0).path()).isEqualTo("burden/**");
  }

  @Test
  void read_keepsOrderOfFiles() {
    assertThat(SampleConf.full().read(folder).fields().keySet())
        .extracting(FieldId::id)
        .containsExactly("imaging", "mothers", "digital");
  }

  @Test
  void read_qualityGatesOfEveryKind() {
    var gates = SampleConf.full().read(folder).qualityGates();
    assertThat(gates)
        .extracting(QualityGate::id)
        .containsExactly(
            "fresh", "enough", "newest", "within", "leaps", "damaged", "ranked", "moved");
    assertThat(gates.stream().map(gate -> (Object) gate.getClass()).distinct()).hasSize(8);
    assertThat(gates.get(0))
        .isEqualTo(
            new QualityGate.Freshness(
                "fresh", List.of("bank"), new QualityGate.Limit(18, 36), "Every year."));
    assertThat(gates.get(5))
        .isEqualTo(
            new QualityGate.Refused(
                "damaged",
                List.of(Refusal.BAD_NUMBER, Refusal.WRONG_SHAPE),
                new QualityGate.Limit(0.01, 0.05),
                "Changed."));
  }

  @Test
  void read_smallCellsAreFiveAnswersWhereNobodySaysOtherwise() {
    assertThat(SampleConf.full().read(folder).smallCells())
        .isEqualTo(new SmallCellRule(5, Defaults.REASON));
  }

  @Test
  void read_equivalents() {
    assertThat(SampleConf.full().read(folder).equivalents())
        .containsExactly(
            new Equivalent(
                "heads",
                new Words("Heads", "頭数"),
                new Words("people", "人"),
                List.of(
                    new Series(new SourceId("bank"), "PEOPLE"),
                    new Series(new SourceId("clinic"), "PEOPLE2")),
                0.5,
                "Both count."));
  }

  @Test
  void read_ofByteOrderMarkAndCrLf_isTheSame() {
    var plain = SampleConf.full().read(folder.resolve("plain"));
    var conf = SampleConf.full();
    for (String name : conf.names()) {
      conf.put(name, "\uFEFF" + conf.text(name).replace("\n", "\r\n"));
    }
    assertThat(conf.read(folder.resolve("windows"))).isEqualTo(plain);
  }
}
