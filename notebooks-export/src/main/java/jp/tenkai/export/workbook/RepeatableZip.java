package jp.tenkai.export.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes a workbook's bytes repeatable: fastexcel writes the present time into {@code
 * docProps/core.xml}; it is replaced by the release's date, and all entry times by a constant.
 */
final class RepeatableZip {

  private static final String CORE = "docProps/core.xml";
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[^<]*(?=</dcterms:created>)");
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private RepeatableZip() {}

  /**
   * The repeatable bytes of a written workbook.
   *
   * @param patches what becomes of the parts of these names
   */
  static byte[] rewrite(Path written, LocalDate date, Map<String, UnaryOperator<byte[]>> patches)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Read by the directory at the archive's end: the local headers, as fastexcel streams them,
    // hold no sizes that java.util.zip.ZipInputStream could check.
    try (ZipFile in = new ZipFile(written.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        String name = entry.getName();
        ZipEntry copy = new ZipEntry(name);
        copy.setTimeLocal(ENTRY_TIME);
        out.putNextEntry(copy);
        byte[] content = in.getInputStream(entry).readAllBytes();
        out.write(
            name.equals(CORE)
                ? withDate(content, date)
                : patches.getOrDefault(name, UnaryOperator.identity()).apply(content));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] withDate(byte[] core, LocalDate date) {
    String text = new String(core, StandardCharsets.UTF_8);
    return TIME.matcher(text).replaceAll(date + "T00:00:00Z").getBytes(StandardCharsets.UTF_8);
  }
}
