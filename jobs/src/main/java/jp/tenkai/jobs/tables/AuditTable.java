package jp.tenkai.jobs.tables;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;
import jp.tenkai.export.text.Phrases;
import jp.tenkai.jobs.message.FindingText;
import jp.tenkai.jobs.score.IndexTree;
import jp.tenkai.jobs.score.Scenario;
import jp.tenkai.jobs.score.ScoredIndex;
import jp.tenkai.jobs.score.Standing;
import jp.tenkai.jobs.score.StrategyAudit;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.scoring.audit.Finding;
import jp.tenkai.scoring.index.LeafResult;
import jp.tenkai.scoring.normalise.Placing;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.units.Origin;
import tech.tablesaw.api.Table;

/**
 * The audit: what every step did to the figures of the country index, counted, with a verdict.
 * Shares are of the ranked candidates.
 */
final class AuditTable {
  /** Up to this share of touched cells an indicator is good, as the JRC asks for 90 % of data. */
  private static final double GOOD = 0.10;

  /** Beyond this share it is bad: the JRC's rule of thumb asks for 65 % of data at least. */
  private static final double BAD = 0.35;

  private final TableBuilder rows = TableBuilder.of(ReleaseTables.AUDIT);
  private final Phrases phrases = new Phrases();
  private final Catalogue english = Catalogue.of(Language.EN);
  private final Catalogue japanese = Catalogue.of(Language.JA);

  /** How much a finding matters. */
  private enum Verdict {
    GOOD,
    UNCERTAIN,
    BAD;

    static Verdict ofShare(double share) {
      if (share <= AuditTable.GOOD) {
        return GOOD;
      }
      return share <= AuditTable.BAD ? UNCERTAIN : BAD;
    }
  }

  Table of(List<StrategyScore> strategies) {
    for (StrategyScore strategy : strategies) {
      standing(strategy);
      for (int leaf = 0; leaf < strategy.countryIndex().cells().size(); leaf++) {
        indicator(strategy, leaf);
      }
      scenarios(strategy);
      statistics(strategy);
    }
    return rows.build();
  }

  /** The audit of the index as the JRC reports it. */
  private void statistics(StrategyScore strategy) {
    for (Finding finding : StrategyAudit.of(strategy).findings()) {
      rows.row()
          .text("strategy", strategy.strategy().id().id())
          .text("step", finding.code().name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .text("subject", FindingText.subject(finding.subject()))
          .text("verdict", finding.verdict().name().toLowerCase(Locale.ROOT))
          .real("value", finding.value())
          .whole("count", finding.n())
          .text("detail_en", FindingText.of(english, finding))
          .text("detail_ja", FindingText.of(japanese, finding))
          .end();
    }
  }

  private void standing(StrategyScore strategy) {
    int gated = 0;
    int thin = 0;
    for (int unit = 0; unit < strategy.size(); unit++) {
      if (strategy.standing(unit) == Standing.UNRANKED) {
        boolean stopped =
            strategy.selection().stoppedAtGate(strategy.country(unit).code()).isPresent();
        gated += stopped ? 1 : 0;
        thin += stopped ? 0 : 1;
      }
    }
    int candidates = strategy.selection().candidates();
    add(strategy, "select", "gates", Verdict.GOOD, gated, "audit.gated", candidates);
    add(
        strategy,
        "select",
        "coverage",
        Verdict.ofShare((double) thin / candidates),
        thin,
        "audit.thin",
        candidates);
  }

  private void indicator(StrategyScore strategy, int leaf) {
    ScoredIndex index = strategy.countryIndex();
    IndexTree.Place place = index.tree().places().get(leaf);
    LeafResult result = index.result().leaf(leaf);
    int imputed = 0;
    int empty = 0;
    int old = 0;
    int cut = 0;
    int moved = 0;
    int constant = 0;
    for (int unit : strategy.inOrder()) {
      Origin origin = index.result().origin(leaf, unit);
      imputed += origin == Origin.IMPUTED ? 1 : 0;
      empty += origin == Origin.MISSING || origin == Origin.NOT_APPLICABLE ? 1 : 0;
      old += origin == Origin.TOO_OLD ? 1 : 0;
      moved += result.treated().moved(unit) ? 1 : 0;
      Placing placing = result.normalised().placing(unit);
      cut +=
          placing == Placing.CUT_AT_BEST
                  || placing == Placing.CUT_AT_WORST
                  || placing == Placing.NOT_POSITIVE
              ? 1
              : 0;
      constant += placing == Placing.CONSTANT_INDICATOR ? 1 : 0;
    }
    String subject = place.pillar() + "/" + place.indicator();
    int all = strategy.rankedCount();
    share(strategy, "impute", subject, imputed, "audit.imputed", all);
    share(strategy, "empty", subject, empty, "audit.empty", all);
    share(strategy, "too-old", subject, old, "audit.too_old", all);
    share(strategy, "treat", subject, moved, "audit.treated", all);
    share(strategy, "goalpost", subject, cut, "audit.cut", all);
    if (constant > 0) {
      add(strategy, "normalise", subject, Verdict.BAD, constant, "audit.constant", all);
    }
  }

  private void scenarios(StrategyScore strategy) {
    for (Scenario scenario : Scenario.values()) {
      double sum = 0;
      int counted = 0;
      for (int unit : strategy.inOrder()) {
        int rank = strategy.rank(scenario, unit);
        if (rank != Ranks.UNRANKED) {
          sum += Math.abs(rank - strategy.rank(unit));
          counted++;
        }
      }
      double shift = counted == 0 ? Double.NaN : sum / counted;
      Verdict verdict = Verdict.ofShare(shift / strategy.rankedCount());
      rows.row()
          .text("strategy", strategy.strategy().id().id())
          .text("step", "scenario")
          .text("subject", scenario.word())
          .text("verdict", word(verdict))
          .real("value", shift)
          .whole("count", counted)
          .text("detail_en", shift(Language.EN, shift))
          .text("detail_ja", shift(Language.JA, shift))
          .end();
    }
  }

  private String shift(Language language, double shift) {
    return phrases
        .text("audit.scenario", Map.of("shift", NumberText.of(language).score(shift)))
        .in(language);
  }

  private void share(
      StrategyScore strategy, String step, String subject, int count, String key, int all) {
    if (count > 0) {
      add(strategy, step, subject, Verdict.ofShare((double) count / all), count, key, all);
    }
  }

  private void add(
      StrategyScore strategy,
      String step,
      String subject,
      Verdict verdict,
      int count,
      String key,
      int all) {
    Bilingual detail =
        phrases.text(key, Map.of("count", Integer.toString(count), "all", Integer.toString(all)));
    rows.row()
        .text("strategy", strategy.strategy().id().id())
        .text("step", step)
        .text("subject", subject)
        .text("verdict", word(verdict))
        .real("value", (double) count / all)
        .whole("count", count)
        .text("detail_en", detail.en())
        .text("detail_ja", detail.ja())
        .end();
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
