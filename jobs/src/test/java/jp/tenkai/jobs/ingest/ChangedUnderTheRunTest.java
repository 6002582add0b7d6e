package jp.tenkai.jobs.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.session.SharedSession;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A received file that somebody changes just while it is read. */
class ChangedUnderTheRunTest {
  private static final String TRADE =
      """
      t,i,j,k,v,q
      2020,392,404,901812,1.5,2
      2020,276,404,901812,2.5,3
      """;

  @TempDir private Path folder;

  @Test
  void anotherFigureInIt() throws IOException {
    requireFound(bytes -> new String(bytes, UTF_8).replace("1.5", "9.5").getBytes(UTF_8));
  }

  @Test
  void itsEndCutOff() throws IOException {
    requireFound(bytes -> Arrays.copyOf(bytes, bytes.length - 26));
  }

  private void requireFound(UnaryOperator<byte[]> change) throws IOException {
    MadeStore made = new MadeStore(folder);
    Landed landed = made.land("BACI_HS17_Y2020_V202301.csv", TRADE);
    IngestJob job =
        new IngestJob(
            made.configuration(),
            made.store(),
            new FlowReading(() -> sessionAfter(landed.path(), change)));

    assertThatThrownBy(() -> job.run(List.of(landed), outcome -> {}))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("DAMAGED_LANDING")
        .hasMessageContaining(landed.path().toString());
    assertThat(made.store().find(landed.sha256())).isEmpty();
  }

  /** The reader asks for Spark after the file was found to be whole, and before it reads rows. */
  private static SparkSession sessionAfter(Path file, UnaryOperator<byte[]> change) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(file.toFile().setWritable(true)).isTrue();
      Files.write(file, change.apply(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SharedSession.spark();
  }
}
