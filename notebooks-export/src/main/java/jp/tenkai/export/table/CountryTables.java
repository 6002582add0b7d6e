package jp.tenkai.export.table;

import static jp.tenkai.export.table.Display.COUNT;
import static jp.tenkai.export.table.Display.FIGURE;
import static jp.tenkai.export.table.Display.RANK;
import static jp.tenkai.export.table.Display.SHARE;
import static jp.tenkai.export.table.Display.THOUSAND_DOLLARS;
import static jp.tenkai.export.table.Display.YEAR;

/** The tables that describe a country by itself, whatever strategy asks. */
final class CountryTables {
  private static final int PEERS = 3;

  private CountryTables() {}

  static TableSpec figures() {
    TableSpec.Draft draft =
        TableSpec.draft("figures", "Figures by year", "国別の数値（年次）")
            .code("country", "Country code", "国コード")
            .code("indicator", "Indicator", "指標")
            .whole("year", YEAR, "Year", "年")
            .real("value", FIGURE, "Value", "値")
            .real("low", FIGURE, "Source's lower bound", "出典の下限値")
            .real("high", FIGURE, "Source's upper bound", "出典の上限値");
    return origin(draft).key("country", "indicator", "year");
  }

  static TableSpec comparisons() {
    TableSpec.Draft draft =
        TableSpec.draft("comparisons", "Figures with comparisons", "国別の数値と比較")
            .code("country", "Country code", "国コード")
            .code("indicator", "Indicator", "指標")
            .real("value", FIGURE, "Value", "値")
            .real("low", FIGURE, "Source's lower bound", "出典の下限値")
            .real("high", FIGURE, "Source's upper bound", "出典の上限値")
            .whole("year", YEAR, "Year", "年")
            .code("status", "Status", "状態")
            .name("rule", "Rule", "規則")
            .name("unit", "Unit", "単位")
            .code("region", "Region (M49 sub-region)", "地域（M49）")
            .real("region_median", FIGURE, "Median of the region", "地域の中央値")
            .whole("region_countries", COUNT, "Countries of the region with a figure", "地域の対象国数")
            .code("income_group", "Income group", "所得分類")
            .real("income_median", FIGURE, "Median of the income group", "所得分類の中央値")
            .whole(
                "income_countries",
                COUNT,
                "Countries of the income group with a figure",
                "所得分類の対象国数");
    for (int peer = 1; peer <= PEERS; peer++) {
      draft
          .code("peer_" + peer, "Similar country " + peer, "類似国" + peer)
          .real("peer_" + peer + "_value", FIGURE, "its value", "同・値")
          .whole("peer_" + peer + "_year", YEAR, "its year", "同・年");
    }
    return origin(draft).key("country", "indicator");
  }

  static TableSpec suppliers() {
    return TableSpec.draft("suppliers", "Suppliers by importer and field", "輸入相手国")
        .code("country", "Country code", "国コード")
        .code("field", "Field id (empty: all fields together)", "注力領域コード（空欄は全領域）")
        .code("supplier", "Supplier's country code", "輸入相手国コード")
        .whole("rank", RANK, "Rank", "順位")
        .real("value_kusd", THOUSAND_DOLLARS, "Imports (thousand US$)", "輸入額（千ドル）")
        .real("share", SHARE, "Share of the imports", "輸入に占める割合")
        .whole("year", YEAR, "Year", "年")
        .code("source", "Source", "出典")
        .code("file", "File", "ファイル")
        .code("vintage", "Vintage", "データ時点")
        .code("licence", "Licence", "ライセンス")
        .code("terms", "Terms", "利用条件")
        .whole("flows", COUNT, "Rows of the file added up", "合算した行数")
        .key("country", "field", "supplier");
  }

  /** Where a figure comes from, down to its row. */
  private static TableSpec.Draft origin(TableSpec.Draft draft) {
    return draft
        .code("source", "Source", "出典")
        .code("series", "Series", "系列")
        .code("file", "File", "ファイル")
        .whole("row", YEAR, "Row in the file", "行")
        .code("vintage", "Vintage", "データ時点")
        .code("licence", "Licence", "ライセンス")
        .code("terms", "Terms", "利用条件");
  }
}
