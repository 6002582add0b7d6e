package jp.tenkai.datasets.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Rows are made up. */
class NewestVintageTest {
  private static final StructType SCHEMA =
      new StructType()
          .add("country", DataTypes.StringType)
          .add("scope", DataTypes.StringType)
          .add("statement", DataTypes.StringType)
          .add("vintage", DataTypes.StringType);

  private static Row row(String... cells) {
    return new GenericRowWithSchema(cells, SCHEMA);
  }

  @Test
  void aLaterVintageOfTheSameReplacesTheEarlierAndNothingElse() {
    List<Row> rows =
        List.of(
            row("KEN", "vaccines", "ML2", "2024-05"),
            row("KEN", null, "member", "2024-05"),
            row("GHA", "vaccines", "ML3", "2024"),
            row("KEN", "vaccines", "ML3", "2026-01-31"));

    assertThat(NewestVintage.of(rows, "country", "scope"))
        .extracting(row -> row.getString(2))
        .containsExactly("member", "ML3", "ML3");
  }

  @Test
  void twoStatementsOfOneVintageStayBoth() {
    List<Row> rows = List.of(row("KEN", "a", "x", "2024"), row("KEN", "a", "y", "2024"));

    assertThat(NewestVintage.of(rows, "country", "scope")).hasSize(2);
  }
}
