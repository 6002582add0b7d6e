package jp.tenkai.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.ReleaseDetails;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.settings.ReleaseSettings;
import jp.tenkai.export.signature.Signing;
import jp.tenkai.export.signature.TestAuthority;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Label;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.text.StrategyLabel;
import tech.tablesaw.api.Table;

/**
 * A synthetic release: country and field names are real, every figure is made up by a formula and
 * says nothing about any country.
 */
public final class SyntheticRelease {

  static final List<String> STRATEGIES = List.of("africa", "mexx-expansion");
  static final List<String> PILLARS =
      List.of("market", "need", "capacity", "access", "edge", "risk");
  static final List<String> INDICATORS =
      List.of("health-spending", "physicians", "ncd-mortality", "field-imports", "logistics");
  static final Map<String, Label> FIELDS = fields();
  private static final Map<String, List<String>> CANDIDATES =
      Map.of(
          "africa",
              List.of(
                  "KE", "GH", "TZ", "SN", "ET", "NG", "ZA", "CI", "EG", "MA", "ZM", "UG", "RW",
                  "DZ", "TN", "CM", "AO", "BW", "NA", "MU", "MG", "ML", "MZ", "MW", "BJ"),
          "mexx-expansion", List.of("ID", "PH", "MY", "BD", "KH", "LA", "MM", "LK", "KZ", "UZ"));
  private static final List<String> PARTNERS = List.of("VN", "TH", "IN");
  private static final List<String> UNRANKED = List.of("ER", "SO");

  private SyntheticRelease() {}

  /** All tables by name. */
  public static Map<String, Table> tables() {
    return tables(1);
  }

  /** All tables; another shift makes other figures. */
  public static Map<String, Table> tables(int shift) {
    return new SyntheticTables(shift).tables();
  }

  public static ReleaseContents contents() {
    ReleaseName name = new ReleaseName(new Quarter(2026, 4), 1);
    return contents(name, tables());
  }

  /** A release of other tables. */
  public static ReleaseContents contents(Map<String, Table> tables) {
    return contents(new ReleaseName(new Quarter(2026, 4), 1), tables);
  }

  private static ReleaseContents contents(ReleaseName name, Map<String, Table> tables) {
    return new ReleaseContents(
        name,
        LocalDate.of(2026, 10, 1),
        "1.0.0",
        "0123abc",
        "ab".repeat(32),
        ReleaseSettings.of(new SyntheticConfiguration().tree()),
        List.of("Synthetic figures."),
        List.of(),
        tables,
        Path.of("synthetic-release"));
  }

  public static ReleaseDetails details() {
    ObjectNode configuration = new SyntheticConfiguration().tree();
    Manifest.Input input =
        new Manifest.Input(
            "synthetic", "synthetic.csv", "cd".repeat(32), "2026-07", "CC0", "open", 12, 10, 2);
    return new ReleaseDetails(
        "1.0.0",
        "0123abc",
        Instant.parse("2026-10-01T00:00:00Z"),
        List.of(input),
        configuration,
        List.of("Synthetic figures."),
        TestAuthority.sharedKey());
  }

  /** By whom what is made from the release is signed. */
  public static Signing signing() {
    return new Signing(TestAuthority.sharedKey(), details().created());
  }

  public static Labels labels() {
    Map<String, StrategyLabel> strategies = new LinkedHashMap<>();
    strategies.put(
        "africa",
        new StrategyLabel(
            new Bilingual("Africa strategy (synthetic figures)", "アフリカ戦略(架空の数値)"),
            new Bilingual(
                "Which African countries, and which healthcare fields in them, should Japanese"
                    + " healthcare go to next?",
                "日本の医療は、次にアフリカのどの国の、どの分野に展開すべきか。")));
    strategies.put(
        "mexx-expansion",
        new StrategyLabel(
            new Bilingual("Extension of MExx (synthetic figures)", "MExx の拡大(架空の数値)"),
            new Bilingual(
                "Which countries should follow Viet Nam, Thailand and India, and in which fields?",
                "ベトナム・タイ・インドに続く展開候補国と、その注力領域はどこか。")));
    Map<String, Label> pillars = new LinkedHashMap<>();
    pillars.put("market", Label.of("Market", "市場"));
    pillars.put("need", Label.of("Need", "ニーズ"));
    pillars.put("capacity", Label.of("Capacity", "受入能力"));
    pillars.put("access", Label.of("Access", "参入しやすさ"));
    pillars.put("edge", Label.of("Japan’s edge", "日本の優位性"));
    pillars.put("risk", Label.of("Safety", "安定性"));
    Map<String, Label> indicators = new LinkedHashMap<>();
    indicators.put("health-spending", label("Health spending", "経常医療費", "US$ million", "百万ドル"));
    indicators.put("physicians", label("Physicians", "医師数", "per 10,000", "人口1万人当たり"));
    indicators.put("ncd-mortality", label("NCD mortality", "非感染性疾患の死亡率", "%", "%"));
    indicators.put("field-imports", label("Imports", "輸入額", "thousand US$", "千ドル"));
    indicators.put("logistics", label("Logistics performance", "物流パフォーマンス", "index", "指数"));
    return new Labels(strategies, FIELDS, pillars, indicators);
  }

  static List<String> candidates(String strategy) {
    return CANDIDATES.get(strategy);
  }

  static List<String> partners() {
    return PARTNERS;
  }

  static List<String> unranked() {
    return UNRANKED;
  }

  static String alpha3(String alpha2) {
    return new Locale("", alpha2).getISO3Country();
  }

  static Bilingual countryName(String alpha2) {
    Locale country = new Locale("", alpha2);
    return new Bilingual(
        country.getDisplayCountry(Locale.ENGLISH), country.getDisplayCountry(Locale.JAPANESE));
  }

  /** The declared tables with this one in place of the one of its name. */
  static Map<String, Table> with(Map<String, Table> tables, TableSpec spec, Table table) {
    Map<String, Table> changed = new LinkedHashMap<>(tables);
    changed.put(ReleaseTables.named(spec.name()).name(), table);
    return changed;
  }

  private static Label label(String en, String ja, String unitEn, String unitJa) {
    return new Label(new Bilingual(en, ja), new Bilingual(unitEn, unitJa));
  }

  private static Map<String, Label> fields() {
    Map<String, Label> fields = new LinkedHashMap<>();
    fields.put("endoscopy", Label.of("Endoscopy and minimally invasive treatment", "内視鏡・低侵襲治療"));
    fields.put("imaging", Label.of("Diagnostic imaging", "画像診断"));
    fields.put("ivd", Label.of("In-vitro diagnostics and laboratory", "体外診断・臨床検査"));
    fields.put("renal", Label.of("Dialysis and renal care", "透析・腎疾患"));
    fields.put("ophthalmology", Label.of("Ophthalmology", "眼科"));
    fields.put("cardio", Label.of("Cardiovascular", "循環器"));
    fields.put("oncology", Label.of("Oncology and radiotherapy", "がん・放射線治療"));
    fields.put("mch", Label.of("Maternal, newborn and child health", "母子保健・周産期"));
    fields.put(
        "rehab-care",
        Label.of("Rehabilitation, elder care and assistive products", "リハビリ・介護・福祉用具"));
    fields.put("infection", Label.of("Infection prevention and control", "感染対策・衛生"));
    fields.put("dental", Label.of("Dental and oral health", "歯科・口腔保健"));
    fields.put("emergency", Label.of("Emergency and critical care", "救急・集中治療"));
    fields.put("digital", Label.of("Digital health and telemedicine", "デジタルヘルス・遠隔医療"));
    fields.put("prevention", Label.of("Prevention, check-ups and NCD management", "予防・健診・生活習慣病管理"));
    return fields;
  }
}
