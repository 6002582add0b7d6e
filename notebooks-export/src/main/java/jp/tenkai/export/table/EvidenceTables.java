package jp.tenkai.export.table;

import static jp.tenkai.export.table.Display.COUNT;
import static jp.tenkai.export.table.Display.FIGURE;
import static jp.tenkai.export.table.Display.POINTS;
import static jp.tenkai.export.table.Display.RANK;
import static jp.tenkai.export.table.Display.SCORE;
import static jp.tenkai.export.table.Display.SHARE;
import static jp.tenkai.export.table.Display.YEAR;

/** The tables that defend a rank: its parts, its interval, other methods, its data coverage. */
final class EvidenceTables {

  private EvidenceTables() {}

  static TableSpec components() {
    return TableSpec.draft("components", "Components of every score", "スコアの内訳")
        .code("strategy", "Strategy", "戦略")
        .code("country", "Country code", "国コード")
        .code("field", "Field id (empty: country index)", "注力領域コード（空欄は国全体）")
        .code("pillar", "Pillar", "柱")
        .code("indicator", "Indicator", "指標")
        .real("raw", FIGURE, "Value", "値")
        .name("unit", "Unit", "単位")
        .whole("year", YEAR, "Year", "年")
        .real("normalised", SCORE, "Normalised", "正規化後")
        .real("weight", SHARE, "Effective weight", "実効の重み")
        .real("contribution", POINTS, "Contribution", "寄与度")
        .real("versus_median", POINTS, "Against the median country", "中央値の国との差")
        .code("status", "Status", "状態")
        .name("rule", "Rule", "規則")
        .code("source", "Source", "出典")
        .code("series", "Series", "系列")
        .code("file", "File", "ファイル")
        .whole("row", YEAR, "Row in the file", "行")
        .code("vintage", "Vintage", "データ時点")
        .code("licence", "Licence", "ライセンス")
        .code("terms", "Terms", "利用条件")
        .key("strategy", "country", "field", "pillar", "indicator");
  }

  static TableSpec robustness() {
    return TableSpec.draft("robustness", "Robustness of ranks", "順位の頑健性")
        .code("strategy", "Strategy", "戦略")
        .code("country", "Country code", "国コード")
        .code("field", "Field id (empty: country index)", "注力領域コード（空欄は国全体）")
        .whole("rank", RANK, "Rank", "順位")
        .real("mean_rank", SCORE, "Mean rank", "順位の平均")
        .real("p05", SCORE, "5th percentile of the rank", "順位の5%点")
        .real("p50", SCORE, "Median of the rank", "順位の中央値")
        .real("p95", SCORE, "95th percentile of the rank", "順位の95%点")
        .real("top_chance", SHARE, "Chance of the top group", "上位に入る確率")
        .whole("draws", COUNT, "Draws", "試行回数")
        .real("attractiveness_sd", SCORE, "Spread of attractiveness (sd)", "市場魅力度の標準偏差")
        .real("feasibility_sd", SCORE, "Spread of feasibility (sd)", "実現可能性の標準偏差")
        .real("axes_correlation", FIGURE, "Correlation of the axes over the draws", "試行における2軸の相関")
        .key("strategy", "country", "field");
  }

  static TableSpec sensitivity() {
    return TableSpec.draft("sensitivity", "Ranks under other methods", "感度分析")
        .code("strategy", "Strategy", "戦略")
        .code("scenario", "Scenario id", "シナリオコード")
        .name("scenario_en", "Scenario (English)", "シナリオ（英語）")
        .name("scenario_ja", "Scenario (Japanese)", "シナリオ")
        .code("country", "Country code", "国コード")
        .whole("rank", RANK, "Rank in the scenario", "シナリオでの順位")
        .whole("nominal_rank", RANK, "Published rank", "公表順位")
        .whole("shift", RANK, "Shift", "順位の変化")
        .key("strategy", "scenario", "country");
  }

  static TableSpec gains() {
    return TableSpec.draft("gains", "What would gain a place", "順位を上げる条件")
        .code("strategy", "Strategy", "戦略")
        .code("country", "Country code", "国コード")
        .code("change", "What changes", "変える対象")
        .code("code", "Indicator or node", "指標または重みの対象")
        .whole("places", RANK, "Places gained", "上がる順位")
        .code("reachable", "Enough by itself", "単独で足りるか")
        .real("from_points", SCORE, "Points today", "現在の点")
        .real("to_points", SCORE, "Points that are enough", "必要な点")
        .real("from_value", FIGURE, "Value or weight today", "現在の値または重み")
        .real("to_value", FIGURE, "Value or weight that is enough", "必要な値または重み")
        .key("strategy", "country", "change", "code");
  }

  static TableSpec coverage() {
    return TableSpec.draft("coverage", "Data coverage", "データ充足率")
        .code("strategy", "Strategy", "戦略")
        .code("country", "Country code", "国コード")
        .whole("needed", COUNT, "Figures needed", "必要な値")
        .whole("observed", COUNT, "Observed", "観測値")
        .whole("imputed", COUNT, "Imputed", "補完値")
        .whole("missing", COUNT, "Missing", "欠測")
        .whole("too_old", COUNT, "Too old", "古すぎる値")
        .whole("not_applicable", COUNT, "Not applicable", "対象外")
        .real("coverage", SHARE, "Coverage by weight", "充足率（重み）")
        .whole("oldest_year", YEAR, "Oldest year", "最も古い年")
        .whole("newest_year", YEAR, "Newest year", "最も新しい年")
        .key("strategy", "country");
  }

  static TableSpec changes() {
    return TableSpec.draft("changes", "Changes since the quarter before", "前四半期からの変化")
        .code("strategy", "Strategy", "戦略")
        .code("country", "Country code", "国コード")
        .code("previous_release", "Release before", "前回リリース")
        .whole("rank", RANK, "Rank", "順位")
        .whole("previous_rank", RANK, "Rank before", "前回の順位")
        .whole("places", RANK, "Places gained", "順位の上昇")
        .real("score", SCORE, "Score", "スコア")
        .real("previous_score", SCORE, "Score before", "前回のスコア")
        .real("points", POINTS, "Change of score", "スコアの変化")
        .code("moved_1", "Moved it most", "最も動かした指標")
        .real("moved_1_points", POINTS, "its points", "同・点差")
        .code("moved_2", "Moved it second most", "2番目に動かした指標")
        .real("moved_2_points", POINTS, "its points", "同・点差")
        .code("moved_3", "Moved it third most", "3番目に動かした指標")
        .real("moved_3_points", POINTS, "its points", "同・点差")
        .key("strategy", "country");
  }
}
