package jp.tenkai.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** The rows of the table are synthetic. */
class SettledFooterTest {
  @TempDir Path folder;

  private static Table quarantine() {
    return TableBuilder.of(ReleaseTables.QUARANTINE)
        .row()
        .text("source", "synthetic")
        .text("file", "a.csv")
        .text("reason", "NO_VALUE")
        .whole("rows", 3)
        .whole("first_row", 7)
        .text("example", "x,y")
        .end()
        .build();
  }

  @Test
  void anotherOrderOfEncodingsBecomesTheSettledOne() throws IOException {
    Path file = folder.resolve("quarantine.parquet");
    ParquetTableWriter.write(ReleaseTables.QUARANTINE, quarantine(), file);
    byte[] settled = Files.readAllBytes(file);

    byte[] reversed = with(settled, SettledFooterTest::reverseEncodings);
    assertThat(reversed).isNotEqualTo(settled);
    Files.write(file, reversed);
    SettledFooter.settle(file);

    assertThat(Files.readAllBytes(file)).isEqualTo(settled);
    assertThat(ParquetTableReader.read(ReleaseTables.QUARANTINE, file).rowCount()).isEqualTo(1);
  }

  @Test
  void theWriterOfAnotherSparkNamesItselfNoMore() throws IOException {
    Path file = folder.resolve("quarantine.parquet");
    ParquetTableWriter.write(ReleaseTables.QUARANTINE, quarantine(), file);
    byte[] settled = Files.readAllBytes(file);

    Files.write(
        file, with(settled, footer -> footer.setCreated_by("parquet-mr version 1.16.0 (build 4)")));
    SettledFooter.settle(file);

    assertThat(Files.readAllBytes(file)).isEqualTo(settled);
  }

  @Test
  void whatIsNoParquetIsRefused() throws IOException {
    Path file = folder.resolve("short.parquet");
    Files.write(file, "PAR1".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> SettledFooter.settle(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too short");
  }

  /** What another process's hash order would have written. */
  private static void reverseEncodings(FileMetaData metadata) {
    metadata
        .getRow_groups()
        .forEach(
            group ->
                group
                    .getColumns()
                    .forEach(
                        chunk -> {
                          List<Encoding> encodings =
                              new ArrayList<>(chunk.getMeta_data().getEncodings());
                          Collections.reverse(encodings);
                          chunk.getMeta_data().setEncodings(encodings);
                        }));
  }

  /** The file with another footer. */
  private static byte[] with(byte[] file, Consumer<FileMetaData> change) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.getInt(file.length - 8);
    int start = file.length - 8 - length;
    byte[] footer = Arrays.copyOfRange(file, start, start + length);
    FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
    change.accept(metadata);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, start);
    Util.writeFileMetaData(metadata, out);
    int written = out.size() - start;
    out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(written).array());
    out.write("PAR1".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
