package jp.tenkai.export.table;

import static jp.tenkai.export.table.Display.COUNT;
import static jp.tenkai.export.table.Display.YEAR;

/** The tables about what came in and what was done to it. */
final class InputTables {

  private InputTables() {}

  static TableSpec audit() {
    return TableSpec.draft("audit", "Audit of data and method", "データと手法の監査")
        .code("strategy", "Strategy", "戦略")
        .code("step", "Step", "段階")
        .code("subject", "Subject", "対象")
        .code("verdict", "Verdict", "判定")
        .whole("count", COUNT, "Count", "件数")
        .sentence("detail_en", "Detail (English)", "説明（英語）")
        .sentence("detail_ja", "Detail (Japanese)", "説明")
        .key("strategy", "step", "subject", "verdict");
  }

  static TableSpec quarantine() {
    return TableSpec.draft("quarantine", "Refused rows", "除外した行")
        .code("source", "Source", "出典")
        .code("file", "File", "ファイル")
        .name("reason", "Reason", "理由")
        .whole("rows", COUNT, "Rows", "行数")
        .whole("first_row", YEAR, "First row", "最初の行")
        .sentence("example", "Example", "例")
        .key("source", "file", "reason");
  }

  static TableSpec sources() {
    return TableSpec.draft("sources", "Sources", "出典一覧")
        .code("source", "Source id", "出典コード")
        .name("name_en", "Name (English)", "名称（英語）")
        .name("name_ja", "Name (Japanese)", "名称")
        .name("publisher", "Publisher", "発行者")
        .code("licence", "Licence", "ライセンス")
        .code("terms", "Terms", "利用条件")
        .sentence("attribution", "Attribution", "出典表示")
        .code("file", "File", "ファイル")
        .code("sha256", "SHA-256", "SHA-256")
        .code("vintage", "Vintage", "データ時点")
        .name("vintage_basis", "Basis of the vintage", "データ時点の根拠")
        .whole("read", COUNT, "Rows read", "読込行数")
        .whole("kept", COUNT, "Rows kept", "採用行数")
        .whole("quarantined", COUNT, "Rows refused", "除外行数")
        .key("source", "file");
  }
}
