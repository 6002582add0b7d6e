package jp.tenkai.datasets.sent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.datasets.trade.SparkForTests;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the driver as executors read them. The cluster's own tests are those of the jobs. */
class SentFilesTest {
  private final SparkSession spark = SparkForTests.session();

  @TempDir Path folder;

  @Test
  void inOneProcessAFileIsReadWhereItLies() throws IOException {
    Path file = Files.writeString(folder.resolve("a b.txt"), "x");
    SentFile here = SentFiles.of(spark, file);
    assertThat(here.path()).isEqualTo(file);
    assertThat(here.uri()).startsWith("file:///").endsWith("a%20b.txt");
  }

  @Test
  void aTableIsReadFromTheCopy() throws IOException {
    Path file = parquet(folder.resolve("table"), 3);
    String uri = SentFiles.sent(spark, file).uri();
    assertThat(uri).startsWith("tenkai-sent:///");
    assertThat(spark.read().parquet(uri).as(Encoders.LONG()).collectAsList())
        .containsExactlyInAnyOrder(0L, 1L, 2L);
  }

  @Test
  void filesOfOneNameAreToldApart() throws IOException {
    Path one = parquet(folder.resolve("one"), 1);
    Path two = parquet(folder.resolve("two"), 2);
    String[] uris = {SentFiles.sent(spark, one).uri(), SentFiles.sent(spark, two).uri()};
    assertThat(uris[0]).isNotEqualTo(uris[1]);
    assertThat(spark.read().parquet(uris).count()).isEqualTo(3);
  }

  @Test
  void aFileIsSentOnceUnlessItIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "x");
    SentFile first = SentFiles.sent(spark, file);
    assertThat(SentFiles.sent(spark, file)).isEqualTo(first);
    Files.delete(file);
    Files.writeString(file, "longer");
    SentFile second = SentFiles.sent(spark, file);
    assertThat(second).isNotEqualTo(first);
    assertThat(first.path()).hasContent("x");
    assertThat(second.path()).hasContent("longer");
  }

  @Test
  void sentFilesAreNotWrittenTo() throws IOException {
    String uri = SentFiles.sent(spark, parquet(folder.resolve("table"), 1)).uri();
    assertThatThrownBy(() -> spark.range(1).write().mode("overwrite").parquet(uri))
        .hasStackTraceContaining("sent files are only read");
  }

  /** A table of numbers from 0, always under the same last name. */
  private Path parquet(Path to, long rows) throws IOException {
    spark.range(rows).coalesce(1).write().parquet(to.toUri().toString());
    try (var files = Files.list(to)) {
      List<Path> parts = files.filter(p -> p.toString().endsWith(".parquet")).toList();
      return Files.move(parts.get(0), to.resolve("part.parquet"));
    }
  }
}
