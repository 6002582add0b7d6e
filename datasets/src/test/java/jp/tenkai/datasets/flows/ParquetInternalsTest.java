package jp.tenkai.datasets.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What this package leans on beyond the documented interfaces of Parquet and Spark. When a test
 * fails after an update, the class or method it names is gone or has changed: look at its new form
 * and at {@link FlowPart}, {@link PartColumn} and {@link RefusedPart}.
 */
class ParquetInternalsTest {
  private static final String PARQUET = "org.apache.parquet.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hadoop.ParquetFileWriter | <init>              | OutputFile MessageType Mode long int FileEncryptionProperties ParquetProperties
          hadoop.ParquetFileWriter | start               |
          hadoop.ParquetFileWriter | startBlock          | long
          hadoop.ParquetFileWriter | startColumn         | ColumnDescriptor long CompressionCodecName
          hadoop.ParquetFileWriter | writeDictionaryPage | DictionaryPage
          hadoop.ParquetFileWriter | writeDataPage       | int int BytesInput Statistics long Encoding Encoding Encoding
          hadoop.ParquetFileWriter | endColumn           |
          hadoop.ParquetFileWriter | endBlock            |
          hadoop.ParquetFileWriter | end                 | Map
          hadoop.ColumnChunkPageWriteStore | <init>      | BytesInputCompressor MessageType ByteBufferAllocator int boolean
          hadoop.ColumnChunkPageWriteStore | flushToFileWriter | ParquetFileWriter
          column.ParquetProperties | newColumnWriteStore | MessageType PageWriteStore BloomFilterWriteStore
          column.page.DictionaryPage | <init>            | BytesInput int Encoding
          column.values.rle.RunLengthBitPackingHybridEncoder | <init> | int int int ByteBufferAllocator
          column.values.rle.RunLengthBitPackingHybridEncoder | writeInt | int
          column.values.rle.RunLengthBitPackingHybridEncoder | toBytes |
          column.values.delta.DeltaBinaryPackingValuesWriterForLong | <init> | int int ByteBufferAllocator
          column.values.delta.DeltaBinaryPackingValuesWriterForLong | writeLong | long
          column.values.delta.DeltaBinaryPackingValuesWriterForLong | getBytes |
          compression.CompressionCodecFactory$BytesInputCompressor | compress | BytesInput
          bytes.BytesUtils | getWidthFromMaxInt | int
          """)
  void isStillThere(String type, String name, String parameters) throws ClassNotFoundException {
    Class<?> found = Class.forName(PARQUET + type);
    Stream<? extends Executable> all =
        name.equals("<init>")
            ? Arrays.stream(found.getConstructors())
            : Arrays.stream(found.getMethods()).filter(m -> m.getName().equals(name));
    List<String> forms =
        all.filter(form -> Modifier.isPublic(form.getModifiers()))
            .map(
                form ->
                    String.join(
                        " ",
                        Arrays.stream(form.getParameterTypes()).map(Class::getSimpleName).toList()))
            .toList();
    assertThat(forms)
        .as("%s.%s(%s), which the writing of flows needs", type, name, parameters)
        .contains(parameters == null ? "" : parameters);
  }
}
