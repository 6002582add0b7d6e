package jp.tenkai.export.table;

import static jp.tenkai.export.table.Display.COUNT;
import static jp.tenkai.export.table.Display.FIGURE;
import static jp.tenkai.export.table.Display.RANK;
import static jp.tenkai.export.table.Display.SCORE;
import static jp.tenkai.export.table.Display.SHARE;
import static jp.tenkai.export.table.Display.YEAR;

/** The tables that hold a ranking of a past year against what happened next. */
final class BacktestTables {

  private BacktestTables() {}

  static TableSpec results() {
    return TableSpec.draft(
            "backtest", "Backtest: past ranking and later outcome", "バックテスト：過去の順位とその後の実績")
        .code("strategy", "Strategy", "戦略")
        .whole("as_of", YEAR, "End of year", "基準年末")
        .code("outcome", "Outcome id", "実績コード")
        .name("outcome_en", "Outcome (English)", "実績（英語）")
        .name("outcome_ja", "Outcome (Japanese)", "実績")
        .code("order", "Order id", "順位の種類コード")
        .name("order_en", "Order (English)", "順位の種類（英語）")
        .name("order_ja", "Order (Japanese)", "順位の種類")
        .whole("candidates", COUNT, "Candidates", "候補国数")
        .whole("ranked", COUNT, "Ranked then", "当時順位が付く国数")
        .whole("countries", COUNT, "Countries compared", "比較した国数")
        .real("correlation", FIGURE, "Rank correlation (Spearman)", "順位相関（スピアマン）")
        .real("low", FIGURE, "Interval, low", "区間の下限")
        .real("high", FIGURE, "Interval, high", "区間の上限")
        .real("level", SHARE, "Level of the interval", "区間の水準")
        .whole("best", COUNT, "How many count as the best", "上位とする国数")
        .real("hit_rate", SHARE, "Hits among the best", "上位の的中率")
        .real("chance", SHARE, "Hits by chance", "無作為の場合の的中率")
        .whole("first_year", YEAR, "First year", "最初の年")
        .whole("last_year", YEAR, "Last year", "最後の年")
        .code("verdict", "Verdict", "判定")
        .sentence("verdict_en", "Verdict (English)", "判定（英語）")
        .sentence("verdict_ja", "Verdict (Japanese)", "判定（日本語）")
        .sentence("reason_en", "Why not measured (English)", "測定できない理由（英語）")
        .sentence("reason_ja", "Why not measured (Japanese)", "測定できない理由")
        .code("income_groups", "Income groups of", "所得分類の時点")
        .key("strategy", "as_of", "outcome", "order");
  }

  static TableSpec countries() {
    return TableSpec.draft("backtest_countries", "Backtest by country", "バックテスト：国別")
        .code("strategy", "Strategy", "戦略")
        .whole("as_of", YEAR, "End of year", "基準年末")
        .code("outcome", "Outcome id", "実績コード")
        .code("country", "Country code", "国コード")
        .name("name_en", "Country (English)", "国名（英語）")
        .name("name_ja", "Country (Japanese)", "国名")
        .whole("rank", RANK, "Rank then", "当時の順位")
        .real("score", SCORE, "Score then", "当時のスコア")
        .real("coverage", SHARE, "Data coverage then", "当時のデータ充足率")
        .whole("realised_rank", RANK, "Rank of the outcome", "実績の順位")
        .real("realised", FIGURE, "Outcome", "実績")
        .name("unit", "Unit", "単位")
        .whole("first_year", YEAR, "First year", "最初の年")
        .whole("last_year", YEAR, "Last year", "最後の年")
        .key("strategy", "as_of", "outcome", "country");
  }

  static TableSpec inputs() {
    return TableSpec.draft("backtest_inputs", "Backtest: what was known then", "バックテスト：当時利用できた値")
        .code("strategy", "Strategy", "戦略")
        .whole("as_of", YEAR, "End of year", "基準年末")
        .code("indicator", "Indicator", "指標")
        .name("name_en", "Indicator (English)", "指標名（英語）")
        .name("name_ja", "Indicator (Japanese)", "指標名")
        .code("basis", "Known by", "利用の根拠")
        .whole("candidates", COUNT, "Candidates", "候補国数")
        .whole("by_vintage", COUNT, "Figures issued by then", "当時公表済みの値")
        .whole("by_year", COUNT, "Figures of years up to then, issued later", "当該年以前の値（後年公表）")
        .whole("later", COUNT, "Later figures left aside", "除外した後年の値")
        .whole("oldest_year", YEAR, "Oldest year", "最も古い年")
        .whole("newest_year", YEAR, "Newest year", "最も新しい年")
        .key("strategy", "as_of", "indicator");
  }
}
