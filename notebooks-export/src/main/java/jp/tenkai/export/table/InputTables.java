package jp.tenkai.export.table;

import static jp.tenkai.export.table.Display.COUNT;
import static jp.tenkai.export.table.Display.FIGURE;
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
        .real("value", FIGURE, "Number behind it", "根拠の値")
        .whole("count", COUNT, "Count", "件数")
        .sentence("detail_en", "Detail (English)", "説明（英語）")
        .sentence("detail_ja", "Detail (Japanese)", "説明")
        .key("strategy", "step", "subject", "verdict");
  }

  static TableSpec quality() {
    return TableSpec.draft("quality", "Quality gates", "品質ゲート")
        .code("gate", "Gate", "ゲート")
        .code("subject", "Subject", "対象")
        .code("verdict", "Verdict", "判定")
        .code("accepted", "Accepted", "承認")
        .sentence("found", "Found", "検出値")
        .sentence("expected", "Expected", "期待値")
        .sentence("example", "Where to look first", "最初に確認する箇所")
        .sentence("reason", "Reason for the gate", "ゲートの理由")
        .key("gate", "subject");
  }

  static TableSpec discrepancies() {
    return TableSpec.draft("discrepancies", "Sources that differ", "出典間の相違")
        .code("group", "Figure", "指標")
        .code("country", "Country code", "国コード")
        .whole("year", YEAR, "Year", "年")
        .code("verdict", "Verdict", "判定")
        .real("difference", FIGURE, "Difference", "差")
        .real("tolerance", FIGURE, "Tolerance", "許容差")
        .code("kept_source", "Source kept", "採用した出典")
        .code("kept_series", "Series kept", "採用した系列")
        .real("kept_value", FIGURE, "Value kept", "採用値")
        .code("kept_file", "File kept", "採用したファイル")
        .whole("kept_row", YEAR, "Row kept", "採用した行")
        .code("other_source", "Other source", "他の出典")
        .code("other_series", "Other series", "他の系列")
        .real("other_value", FIGURE, "Other value", "他の値")
        .code("other_file", "Other file", "他のファイル")
        .whole("other_row", YEAR, "Other row", "他の行")
        .key("group", "country", "year", "other_source", "other_series");
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
        .key("source", "file", "vintage", "sha256");
  }

  static TableSpec software() {
    return TableSpec.draft("software", "Ledger of software", "ソフトウェア管理台帳")
        .code("kind", "Kind", "種別")
        .code("name", "Name", "名称")
        .code("version", "Version", "バージョン")
        .code("place", "Place", "導入箇所")
        .code("licence", "Licence", "ライセンス")
        .code("support_until", "Supported until", "サポート期限")
        .sentence("support_basis_en", "Basis (English)", "サポート期限の根拠（英語）")
        .sentence("support_basis_ja", "Basis (Japanese)", "サポート期限の根拠")
        .code("support_source", "Source", "根拠の出典")
        .code("support_checked", "Looked up on", "確認日")
        .code("sha256", "SHA-256", "SHA-256")
        .key("kind", "name");
  }

  static TableSpec facts() {
    return TableSpec.draft("facts", "Facts on record", "確認済みの事実")
        .code("topic", "Topic", "項目")
        .code("country", "Country", "国コード")
        .name("statement", "Statement", "内容")
        .name("scope", "Scope", "対象範囲")
        .name("as_of", "As of", "時点")
        .sentence("note", "Note", "備考")
        .sentence("citation", "Citation", "典拠")
        .name("citation_kind", "Kind of citation", "典拠の種類")
        .code("source", "Source", "出典")
        .code("file", "File", "ファイル")
        .whole("row", YEAR, "Row", "行")
        .code("vintage", "Vintage", "データ時点")
        .code("licence", "Licence", "ライセンス")
        .key("topic", "country", "file", "row");
  }

  static TableSpec surveyFigures() {
    return TableSpec.draft("survey_figures", "Company surveys", "企業アンケート")
        .code("survey", "Survey", "調査")
        .whole("fiscal_year", YEAR, "Fiscal year", "年度")
        .code("figure", "Figure", "項目")
        .code("geography", "Country or group", "国・地域")
        .code("country", "Country", "国コード")
        .sentence("question_en", "Question (English)", "設問（英語）")
        .sentence("question_ja", "Question (Japanese)", "設問")
        .name("answer", "Answer", "回答")
        .name("unit", "Unit", "単位")
        .real("value", FIGURE, "Value", "値")
        .code("suppressed", "Suppressed", "秘匿")
        .real("low", FIGURE, "90 % interval, low", "90%区間の下限")
        .real("high", FIGURE, "90 % interval, high", "90%区間の上限")
        .whole("answers", COUNT, "Valid answers", "有効回答数")
        .sentence("base", "Base", "回答母数")
        .sentence("citation", "Citation", "典拠")
        .code("source", "Source", "出典")
        .code("file", "File", "ファイル")
        .whole("row", YEAR, "Row", "行")
        .code("vintage", "Vintage", "データ時点")
        .code("licence", "Licence", "ライセンス")
        .key("survey", "file", "row");
  }
}
