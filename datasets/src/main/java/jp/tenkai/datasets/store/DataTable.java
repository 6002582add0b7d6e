package jp.tenkai.datasets.store;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The tables of the store: schema, and the columns by which rows are sorted before writing. */
public enum DataTable {
  /** One figure a row: series x country x year. */
  OBSERVATIONS(
      List.of("source", "series", "country", "year", "vintage"),
      text("source"),
      text("series"),
      text("country"),
      whole("year"),
      real("value"),
      optional("low", DoubleType),
      optional("high", DoubleType),
      text("unit"),
      text("vintage"),
      text("licence"),
      text("file"),
      big("row")),
  /**
   * Trade by product: exporter x importer x HS6 x year, in whole US dollars. The code means what it
   * means in the revision of the Harmonized System beside it, such as {@code HS17}.
   */
  FLOWS(
      List.of("year", "exporter", "importer", "hs6"),
      whole("year"),
      text("hs_revision"),
      text("exporter"),
      text("importer"),
      whole("hs6"),
      big("value_usd"),
      text("source"),
      text("vintage"),
      text("licence"),
      text("file"),
      big("row")),
  /** All goods together: exporter x importer x year, in whole US dollars. */
  PAIR_TOTALS(
      List.of("year", "exporter", "importer"),
      whole("year"),
      text("hs_revision"),
      text("exporter"),
      text("importer"),
      big("value_usd"),
      text("source"),
      text("vintage"),
      text("licence"),
      text("file"),
      big("row")),
  /** The World Bank's region and income group of each economy. */
  COUNTRY_GROUPS(
      List.of("country", "vintage"),
      text("country"),
      text("region"),
      text("income_group"),
      text("source"),
      text("vintage"),
      text("licence"),
      text("file"),
      big("row")),
  /** Figures that company surveys published. */
  SURVEY_FIGURES(
      List.of("survey", "file", "row"),
      text("survey"),
      whole("fiscal_year"),
      text("figure"),
      text("geography"),
      optional("country", StringType),
      text("question"),
      text("question_ja"),
      text("answer"),
      text("unit"),
      real("value"),
      text("base"),
      whole("answers"),
      text("citation"),
      text("citation_kind"),
      text("note"),
      text("source"),
      text("vintage"),
      text("licence"),
      text("file"),
      big("row")),
  /** Hand-collected statements with their citation. */
  FACTS(
      List.of("topic", "country", "file", "row"),
      text("topic"),
      text("country"),
      text("statement"),
      text("scope"),
      text("as_of"),
      text("note"),
      text("citation"),
      text("citation_kind"),
      text("source"),
      text("vintage"),
      text("licence"),
      text("file"),
      big("row")),
  /** Each file that was read, with its account. */
  FILES(
      List.of("source", "file"),
      text("source"),
      text("file"),
      text("reader"),
      text("sha256"),
      text("vintage"),
      text("vintage_basis"),
      text("licence"),
      text("terms"),
      big("read"),
      big("kept"),
      big("quarantined"),
      big("used")),
  /** Each refused row. */
  QUARANTINE(
      List.of("file", "row", "column", "reason", "text"),
      text("source"),
      text("file"),
      big("row"),
      text("column"),
      text("reason"),
      text("text")),
  /** What countries reported of their trade, each side for itself; current US dollars. */
  TRADE_REPORTS(
      List.of("year", "reporter", "direction", "commodity", "file", "row"),
      whole("year"),
      optional("month", IntegerType),
      text("reporter"),
      optional("partner", StringType),
      text("direction"),
      text("classification"),
      text("commodity"),
      real("value_usd"),
      optional("net_weight_kg", DoubleType),
      text("source"),
      text("vintage"),
      text("licence"),
      text("file"),
      big("row")),
  /** A country's own trade statistics in its own codes and currency. */
  NATIONAL_TRADE(
      List.of("reporter", "direction", "year", "code", "partner", "file", "row"),
      text("reporter"),
      text("direction"),
      whole("year"),
      text("code"),
      text("partner"),
      real("value"),
      text("amount"),
      optional("quantity1", DoubleType),
      text("unit1"),
      optional("quantity2", DoubleType),
      text("unit2"),
      text("source"),
      text("vintage"),
      text("licence"),
      text("file"),
      big("row")),
  /** Japan's tariff with its Japanese names; one row a line of the tariff. */
  TARIFF_LINES(
      List.of("code", "file", "row"),
      text("code"),
      whole("level"),
      text("description_ja"),
      text("duties"),
      text("source"),
      text("vintage"),
      text("licence"),
      text("file"),
      big("row")),
  /** What lies between two countries. */
  DISTANCES(
      List.of("from", "to", "file", "row"),
      text("from"),
      text("to"),
      real("km"),
      optional("weighted_km", DoubleType),
      whole("contiguous"),
      whole("common_language"),
      whole("colony"),
      text("source"),
      text("vintage"),
      text("licence"),
      text("file"),
      big("row")),
  /** Answers of respondents: one row a respondent and question, also where there is no answer. */
  RESPONSES(
      List.of("survey", "file", "row", "question"),
      text("survey"),
      real("weight"),
      text("stratum"),
      text("cluster"),
      text("question"),
      optional("number", DoubleType),
      optional("text", StringType),
      text("source"),
      text("vintage"),
      text("licence"),
      text("file"),
      big("row"));

  /** The tables of the embedded snapshot; the others exist only where files were ingested. */
  public static final List<DataTable> EMBEDDED =
      List.of(
          OBSERVATIONS,
          FLOWS,
          PAIR_TOTALS,
          COUNTRY_GROUPS,
          SURVEY_FIGURES,
          FACTS,
          FILES,
          QUARANTINE);

  @SuppressWarnings("ImmutableEnumChecker") // only ever a List.of
  private final List<String> order;

  /** Spark's own type, which nobody changes after it was made here. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final StructType schema;

  DataTable(List<String> order, StructField... fields) {
    this.order = order;
    this.schema = new StructType(fields);
  }

  /** The columns of the table, in the order in which they are written. */
  public StructType schema() {
    return schema;
  }

  /** The columns that sort the rows; together they name a row. */
  public List<String> order() {
    return order;
  }

  /** The file of the table inside the snapshot's folder. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".parquet";
  }

  /** The names of the columns. */
  public List<String> columns() {
    return Arrays.asList(schema.fieldNames());
  }

  private static StructField text(String name) {
    return DataTypes.createStructField(name, StringType, false);
  }

  private static StructField whole(String name) {
    return DataTypes.createStructField(name, IntegerType, false);
  }

  private static StructField big(String name) {
    return DataTypes.createStructField(name, LongType, false);
  }

  private static StructField real(String name) {
    return DataTypes.createStructField(name, DoubleType, false);
  }

  private static StructField optional(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }
}
