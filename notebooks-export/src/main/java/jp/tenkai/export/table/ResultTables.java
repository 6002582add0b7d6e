package jp.tenkai.export.table;

import static jp.tenkai.export.table.Display.COUNT;
import static jp.tenkai.export.table.Display.POINTS;
import static jp.tenkai.export.table.Display.RANK;
import static jp.tenkai.export.table.Display.SCORE;
import static jp.tenkai.export.table.Display.SHARE;
import static jp.tenkai.export.table.Display.THOUSAND_DOLLARS;

/** The tables that answer the question: countries, fields, and fields within countries. */
final class ResultTables {

  private ResultTables() {}

  static TableSpec ranking() {
    TableSpec.Draft draft =
        TableSpec.draft("ranking", "Country ranking", "国別順位")
            .code("strategy", "Strategy", "戦略")
            .code("country", "Country code", "国コード")
            .name("name_en", "Country (English)", "国名（英語）")
            .name("name_ja", "Country (Japanese)", "国名")
            .code("standing", "Standing", "区分")
            .name("mark_en", "Mark (English)", "注記（英語）")
            .name("mark_ja", "Mark (Japanese)", "注記")
            .whole("rank", RANK, "Rank", "順位")
            .whole("rank_low", RANK, "Rank, best case", "順位区間（上）")
            .whole("rank_high", RANK, "Rank, worst case", "順位区間（下）")
            .real("rank_median", SCORE, "Median rank", "順位の中央値")
            .real("top_chance", SHARE, "Chance of the top group", "上位に入る確率");
    return scores(draft)
        .real("coverage", SHARE, "Data coverage", "データ充足率")
        .whole("imputed", COUNT, "Imputed figures", "補完した値の数")
        .code("field_1", "Best field", "最も有望な注力領域")
        .code("field_2", "Second field", "第2の注力領域")
        .code("field_3", "Third field", "第3の注力領域")
        .code("strong_1", "Greatest strength", "最大の強み")
        .real("strong_1_points", POINTS, "its points", "同・点差")
        .code("strong_2", "Second strength", "第2の強み")
        .real("strong_2_points", POINTS, "its points", "同・点差")
        .code("weak_1", "Greatest weakness", "最大の弱み")
        .real("weak_1_points", POINTS, "its points", "同・点差")
        .code("weak_2", "Second weakness", "第2の弱み")
        .real("weak_2_points", POINTS, "its points", "同・点差")
        .sentence("reason_en", "Why unranked (English)", "順位を付けない理由（英語）")
        .sentence("reason_ja", "Why unranked (Japanese)", "順位を付けない理由")
        .key("strategy", "country");
  }

  static TableSpec fieldRanking() {
    return TableSpec.draft("field_ranking", "Field ranking", "注力領域の順位")
        .code("strategy", "Strategy", "戦略")
        .code("field", "Field id", "注力領域コード")
        .name("name_en", "Field (English)", "注力領域（英語）")
        .name("name_ja", "Field (Japanese)", "注力領域")
        .whole("rank", RANK, "Rank", "順位")
        .whole("rank_low", RANK, "Rank, best case", "順位区間（上）")
        .whole("rank_high", RANK, "Rank, worst case", "順位区間（下）")
        .real("score", SCORE, "Score", "スコア")
        .code("best_country_1", "Best country", "最有望国")
        .code("best_country_2", "Second country", "第2の国")
        .code("best_country_3", "Third country", "第3の国")
        .whole("countries", COUNT, "Countries scored", "評価した国の数")
        .key("strategy", "field");
  }

  static TableSpec opportunity() {
    TableSpec.Draft draft =
        TableSpec.draft("opportunity", "Opportunity by country and field", "国×注力領域の機会")
            .code("strategy", "Strategy", "戦略")
            .code("country", "Country code", "国コード")
            .code("field", "Field id", "注力領域コード")
            .name("name_en", "Country (English)", "国名（英語）")
            .name("name_ja", "Country (Japanese)", "国名")
            .name("field_en", "Field (English)", "注力領域（英語）")
            .name("field_ja", "Field (Japanese)", "注力領域")
            .code("standing", "Standing", "区分")
            .whole("rank_in_country", RANK, "Rank within the country", "国内での順位")
            .whole("rank_in_field", RANK, "Rank within the field", "注力領域内での順位")
            .whole("rank_in_country_low", RANK, "Rank within the country, best case", "国内順位区間（上）")
            .whole(
                "rank_in_country_high", RANK, "Rank within the country, worst case", "国内順位区間（下）");
    return scores(draft)
        .real("imports_kusd", THOUSAND_DOLLARS, "Imports (thousand US$)", "輸入額（千ドル）")
        .real(
            "japan_imports_kusd",
            THOUSAND_DOLLARS,
            "Imports from Japan (thousand US$)",
            "日本からの輸入額（千ドル）")
        .real("japan_share", SHARE, "Japan's share", "日本のシェア")
        .real("coverage", SHARE, "Data coverage", "データ充足率")
        .sentence("reason_en", "Why unranked (English)", "順位を付けない理由（英語）")
        .sentence("reason_ja", "Why unranked (Japanese)", "順位を付けない理由")
        .key("strategy", "country", "field");
  }

  /** The score with its two axes and six pillars, the same in every scored table. */
  private static TableSpec.Draft scores(TableSpec.Draft draft) {
    return draft
        .real("score", SCORE, "Score", "スコア")
        .code("class", "Class", "評価区分")
        .real("attractiveness", SCORE, "Attractiveness", "市場魅力度")
        .real("feasibility", SCORE, "Feasibility", "実現可能性")
        .real("market", SCORE, "Market", "市場")
        .real("need", SCORE, "Need", "ニーズ")
        .real("capacity", SCORE, "Capacity", "受入能力")
        .real("access", SCORE, "Access", "市場アクセス")
        .real("edge", SCORE, "Japan's edge", "日本の優位性")
        .real("risk", SCORE, "Safety (low risk)", "安全性（低リスク）");
  }
}
