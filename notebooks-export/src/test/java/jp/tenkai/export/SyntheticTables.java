package jp.tenkai.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import tech.tablesaw.api.Table;

/** Makes the tables of the synthetic release by formula. */
final class SyntheticTables {

  private static final double GOLDEN = 0.6180339887498949;

  private final int shift;
  private final Map<String, TableBuilder> builders = new LinkedHashMap<>();

  SyntheticTables(int shift) {
    this.shift = shift;
    for (TableSpec spec : ReleaseTables.all()) {
      builders.put(spec.name(), TableBuilder.of(spec));
    }
  }

  Map<String, Table> tables() {
    for (String strategy : SyntheticRelease.STRATEGIES) {
      List<String> candidates = SyntheticRelease.candidates(strategy);
      for (int i = 0; i < candidates.size(); i++) {
        country(strategy, candidates.get(i), "candidate", i + 1, candidates.size());
      }
      for (String partner : SyntheticRelease.partners()) {
        country(strategy, partner, "yardstick", 0, 0);
      }
      for (String country : SyntheticRelease.unranked()) {
        country(strategy, country, "unranked", 0, 0);
      }
      fields(strategy, candidates);
      audit(strategy);
    }
    new SyntheticCountries(this, builders).fill();
    inputs();
    Map<String, Table> tables = new LinkedHashMap<>();
    builders.forEach((name, builder) -> tables.put(name, builder.build()));
    return tables;
  }

  private void country(String strategy, String alpha2, String standing, int rank, int last) {
    String country = SyntheticRelease.alpha3(alpha2);
    Bilingual name = SyntheticRelease.countryName(alpha2);
    boolean scored = !standing.equals("unranked");
    double score = score(country, rank, last);
    Map<String, Object> row = empty(ReleaseTables.RANKING);
    row.put("strategy", strategy);
    row.put("country", country);
    row.put("name_en", name.en());
    row.put("name_ja", name.ja());
    row.put("standing", standing);
    row.put("coverage", scored ? 0.66 + 0.3 * unit(country, 1) : 0.41);
    if (country.equals("KEN") || country.equals("GHA")) {
      row.put("mark_en", "public-private mission");
      row.put("mark_ja", "官民ミッション訪問済み");
    }
    if (scored) {
      scores(row, country, score);
      List<String> best = new ArrayList<>(SyntheticRelease.FIELDS.keySet());
      best.sort((a, b) -> Double.compare(unit(country + b, 3), unit(country + a, 3)));
      for (int i = 1; i <= 3; i++) {
        row.put("field_" + i, best.get(i - 1));
      }
      reasons(row, country);
      row.put("imputed", (int) (6 * unit(country, 4)));
      best.forEach(field -> opportunity(strategy, country, name, standing, field));
      components(strategy, country, score);
    } else {
      row.put("reason_en", "41% of the weight observed, 65% needed");
      row.put("reason_ja", "実データは重みの41%で、必要な65%に届かない");
    }
    if (rank > 0) {
      ranks(strategy, row, country, rank, last);
    }
    builders.get("ranking").add(row);
    builders.get("coverage").add(coverage(strategy, country));
  }

  private void ranks(String strategy, Map<String, Object> row, String country, int rank, int last) {
    int low = Math.max(1, rank - 1 - (int) (3 * unit(country, 5)));
    int high = Math.min(last, rank + 1 + (int) (4 * unit(country, 6)));
    row.put("rank", rank);
    row.put("rank_low", low);
    row.put("rank_high", high);
    row.put("rank_median", (low + high) / 2.0);
    row.put("top_chance", Math.max(0, 1 - rank / 12.0));
    builders
        .get("robustness")
        .row()
        .text("strategy", strategy)
        .text("country", country)
        .text("field", "")
        .whole("rank", rank)
        .real("mean_rank", rank + 0.25)
        .real("p05", low)
        .real("p50", rank)
        .real("p95", high)
        .real("top_chance", Math.max(0, 1 - rank / 12.0))
        .whole("draws", 1000)
        .real("attractiveness_sd", 1 + unit(country, 19))
        .real("feasibility_sd", 2 + unit(country, 20))
        .real("axes_correlation", unit(country, 21) - 0.5)
        .end();
    builders
        .get("sensitivity")
        .row()
        .text("strategy", strategy)
        .text("scenario", "equal-weights")
        .text("scenario_en", "Equal weights")
        .text("scenario_ja", "等しい重み")
        .text("country", country)
        .whole("rank", high)
        .whole("nominal_rank", rank)
        .whole("shift", high - rank)
        .end();
    builders
        .get("gains")
        .row()
        .text("strategy", strategy)
        .text("country", country)
        .text("change", "indicator")
        .text("code", "access/logistics")
        .whole("places", 1)
        .text("reachable", "yes")
        .real("from_points", 54.5)
        .real("to_points", 56.25)
        .real("from_value", 2.5)
        .real("to_value", 2.75)
        .end();
  }

  private void reasons(Map<String, Object> row, String country) {
    List<String> indicators = new ArrayList<>(SyntheticRelease.INDICATORS);
    indicators.sort((a, b) -> Double.compare(unit(country + b, 7), unit(country + a, 7)));
    row.put("strong_1", indicators.get(0));
    row.put("strong_2", indicators.get(1));
    row.put("weak_1", indicators.get(4));
    row.put("weak_2", indicators.get(3));
    row.put("strong_1_points", 2 + 4 * unit(country, 8));
    row.put("strong_2_points", 2 * unit(country, 9));
    row.put("weak_1_points", -2 - 4 * unit(country, 10));
    row.put("weak_2_points", -2 * unit(country, 11));
  }

  private void opportunity(
      String strategy, String country, Bilingual name, String standing, String field) {
    Map<String, Object> row = empty(ReleaseTables.OPPORTUNITY);
    row.put("strategy", strategy);
    row.put("country", country);
    row.put("field", field);
    row.put("name_en", name.en());
    row.put("name_ja", name.ja());
    row.put("field_en", SyntheticRelease.FIELDS.get(field).name().en());
    row.put("field_ja", SyntheticRelease.FIELDS.get(field).name().ja());
    row.put("standing", standing);
    double score = fieldScore(country, field);
    if (field.equals("digital") && country.equals("MLI")) {
      row.put("reason_en", "too little data");
      row.put("reason_ja", "データ不足");
      row.put("coverage", 0.3);
    } else {
      scores(row, country + field, score);
      row.put("coverage", 0.8);
      row.put("rank_in_country", 1 + (int) (14 * unit(country + field, 12)));
      if (!field.equals("digital")) {
        row.put("imports_kusd", 1000 * score);
        row.put("japan_imports_kusd", 100 * score);
        row.put("japan_share", 0.1);
      }
    }
    builders.get("opportunity").add(row);
  }

  private void components(String strategy, String country, double score) {
    for (int i = 0; i < SyntheticRelease.INDICATORS.size(); i++) {
      String indicator = SyntheticRelease.INDICATORS.get(i);
      Map<String, Object> row = empty(ReleaseTables.COMPONENTS);
      row.put("strategy", strategy);
      row.put("country", country);
      row.put("field", "");
      row.put("pillar", SyntheticRelease.PILLARS.get(i));
      row.put("indicator", indicator);
      row.put("raw", 1234.5678 * unit(country + indicator, 13));
      row.put("unit", "US$");
      row.put("year", 2023);
      row.put("normalised", 1 + 99 * unit(country + indicator, 14));
      row.put("weight", 0.2);
      row.put("contribution", score / 5);
      row.put("versus_median", unit(country + indicator, 15) - 0.5);
      row.put("status", i == 4 ? "imputed" : "observed");
      row.put("source", "synthetic");
      row.put("series", "SYN." + i);
      row.put("file", "synthetic.csv");
      row.put("row", 7 + i);
      row.put("vintage", "2026-07");
      row.put("licence", "CC0");
      row.put("terms", "open");
      builders.get("components").add(row);
    }
  }

  private void fields(String strategy, List<String> candidates) {
    int rank = 0;
    for (String field : SyntheticRelease.FIELDS.keySet()) {
      rank++;
      builders
          .get("field_ranking")
          .row()
          .text("strategy", strategy)
          .text("field", field)
          .text("name_en", SyntheticRelease.FIELDS.get(field).name().en())
          .text("name_ja", SyntheticRelease.FIELDS.get(field).name().ja())
          .whole("rank", rank)
          .whole("rank_low", Math.max(1, rank - 2))
          .whole("rank_high", Math.min(14, rank + 2))
          .real("score", 70 - 2.3 * rank)
          .text("best_country_1", SyntheticRelease.alpha3(candidates.get(rank % 5)))
          .text("best_country_2", SyntheticRelease.alpha3(candidates.get(rank % 5 + 1)))
          .text("best_country_3", SyntheticRelease.alpha3(candidates.get(rank % 5 + 2)))
          .whole("countries", candidates.size())
          .end();
    }
  }

  private void audit(String strategy) {
    builders
        .get("audit")
        .row()
        .text("strategy", strategy)
        .text("step", "impute")
        .text("subject", "logistics")
        .text("verdict", "uncertain")
        .real("value", 0.12)
        .whole("count", 3)
        .text("detail_en", "3 of 25 countries imputed")
        .text("detail_ja", "25か国中3か国を補完")
        .end();
  }

  private void inputs() {
    source("synthetic", "Synthetic indicators", "架空の指標", "CC BY 4.0", "open", "a.csv");
    source("synthetic", "Synthetic indicators", "架空の指標", "CC BY 4.0", "open", "b.csv");
    source("guarded", "Guarded survey", "制限付き調査", "CC BY-NC-SA 3.0", "non-commercial", "c.csv");
    builders
        .get("quarantine")
        .row()
        .text("source", "synthetic")
        .text("file", "a.csv")
        .text("reason", "unknown country")
        .whole("rows", 2)
        .whole("first_row", 17)
        .text("example", "=Atlantis,2020,1")
        .end();
  }

  private void source(String id, String en, String ja, String licence, String terms, String file) {
    builders
        .get("sources")
        .row()
        .text("source", id)
        .text("name_en", en)
        .text("name_ja", ja)
        .text("publisher", "Nobody")
        .text("licence", licence)
        .text("terms", terms)
        .text("attribution", "Made up for tests")
        .text("file", file)
        .text("sha256", "ef".repeat(32))
        .text("vintage", "2026-07")
        .text("vintage_basis", "stated in the file")
        .whole("read", 12)
        .whole("kept", 10)
        .whole("quarantined", 2)
        .end();
  }

  private Map<String, Object> coverage(String strategy, String country) {
    Map<String, Object> row = empty(ReleaseTables.COVERAGE);
    row.put("strategy", strategy);
    row.put("country", country);
    row.put("needed", 5);
    row.put("observed", 4);
    row.put("imputed", 1);
    row.put("missing", 0);
    row.put("too_old", 0);
    row.put("not_applicable", 0);
    row.put("coverage", 0.8);
    row.put("oldest_year", 2018);
    row.put("newest_year", 2023);
    return row;
  }

  private void scores(Map<String, Object> row, String seed, double score) {
    row.put("score", score);
    row.put(
        "class",
        score >= 65 ? "A" : score >= 55 ? "B" : score >= 45 ? "C" : score >= 35 ? "D" : "E");
    row.put("attractiveness", Math.min(100, score + 12 * (unit(seed, 16) - 0.5)));
    row.put("feasibility", Math.min(100, score - 12 * (unit(seed, 17) - 0.5)));
    for (String pillar : SyntheticRelease.PILLARS) {
      row.put(pillar, Math.min(100, score + 20 * (unit(seed + pillar, 18) - 0.5)));
    }
  }

  private double score(String country, int rank, int last) {
    return rank > 0 ? 72 - 42.0 * rank / last : 60 + 8 * unit(country, 2);
  }

  double fieldScore(String country, String field) {
    return 28 + 45 * unit(country + field, 3);
  }

  private Map<String, Object> empty(TableSpec spec) {
    Map<String, Object> row = new LinkedHashMap<>();
    spec.columnNames().forEach(name -> row.put(name, null));
    return row;
  }

  /** A made-up number from 0 to below 1 for a text and a purpose. */
  double unit(String text, int purpose) {
    double x = (Math.floorMod(text.hashCode(), 100_003) + 17.0 * purpose + shift) * GOLDEN;
    return x - Math.floor(x);
  }
}
