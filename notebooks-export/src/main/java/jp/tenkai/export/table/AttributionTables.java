package jp.tenkai.export.table;

import static jp.tenkai.export.table.Display.FIGURE;
import static jp.tenkai.export.table.Display.POINTS;
import static jp.tenkai.export.table.Display.RANK;
import static jp.tenkai.export.table.Display.YEAR;

/** The tables that split the changes since the quarter before among their causes. */
final class AttributionTables {

  private AttributionTables() {}

  static TableSpec parts() {
    return TableSpec.draft("attribution", "Changes by cause", "変化の要因分解")
        .code("strategy", "Strategy", "戦略")
        .code("kind", "Country or field", "国または注力領域")
        .code("id", "Country code or field id", "国コードまたは注力領域コード")
        .code("previous_release", "Release before", "前回リリース")
        .code("cause", "Cause", "要因")
        .code("key", "Changed key of the configuration", "変更した設定項目")
        .real("points", POINTS, "Part in the change of score", "スコアの変化への寄与")
        .real("places", POINTS, "Part in the places gained", "順位の上昇への寄与")
        .key("strategy", "kind", "id", "cause", "key");
  }

  static TableSpec figures() {
    return TableSpec.draft("moved_figures", "Figures that moved scores most", "スコアを最も動かした数値")
        .code("strategy", "Strategy", "戦略")
        .code("kind", "Country or field", "国または注力領域")
        .code("id", "Country code or field id", "国コードまたは注力領域コード")
        .whole("place", RANK, "Place among the figures", "順番")
        .code("country", "Country of the figure", "数値の国コード")
        .code("indicator", "Indicator", "指標")
        .code("cause", "Cause", "要因")
        .real("points", POINTS, "Effect on the score", "スコアへの影響")
        .name("unit", "Unit", "単位")
        .code("previous_status", "Status before", "前回の状態")
        .real("previous_value", FIGURE, "Value before", "前回の値")
        .whole("previous_year", YEAR, "Year before", "前回の年")
        .code("previous_source", "Source before", "前回の出典")
        .code("previous_vintage", "Vintage before", "前回のデータ時点")
        .real("restated_value", FIGURE, "Value of that year as given now", "前回の年の値（今回の公表値）")
        .code("status", "Status", "状態")
        .real("value", FIGURE, "Value", "値")
        .whole("year", YEAR, "Year", "年")
        .code("source", "Source", "出典")
        .code("vintage", "Vintage", "データ時点")
        .key("strategy", "kind", "id", "place");
  }
}
