package jp.tenkai.datasets.landing;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.file.Durable;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * The record of one receipt as it lies on disk.
 *
 * @param edition of this form
 * @param check SHA-256 over all other parts, so that a changed record is found
 */
record Receipt(
    int edition,
    String sha256,
    long bytes,
    String source,
    String name,
    String address,
    String received,
    Way way,
    String vintage,
    String vintageBasis,
    String licence,
    Map<String, String> headers,
    String check) {
  private static final int EDITION = 1;
  private static final ObjectMapper JSON = new JsonMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static Receipt of(String sha256, long bytes, Provenance p) {
    Receipt open =
        new Receipt(
            EDITION,
            sha256,
            bytes,
            p.source().id(),
            p.name(),
            p.address(),
            p.received().toString(),
            p.way(),
            p.vintage().date(),
            p.vintageBasis(),
            p.licence(),
            new TreeMap<>(p.headers()),
            "");
    return open.withCheck(open.computedCheck());
  }

  /** What the record's file is called: time first, so that names sort by it. */
  static String fileName(String sha256, Instant received) {
    return TIME.format(received) + "-" + sha256.substring(0, 12) + ".json";
  }

  byte[] json() {
    return (written(JSON.writer(SerializationFeature.INDENT_OUTPUT)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String written(ObjectWriter writer) {
    try {
      return writer.writeValueAsString(this);
    } catch (JacksonException e) {
      throw new IllegalStateException("a receipt is plain text and numbers", e);
    }
  }

  /**
   * Reads a record.
   *
   * @param objects the folder of the bytes
   * @throws UnusableInput when it is not as it was written
   */
  static Landed read(Path record, ObjectFolder objects) throws IOException {
    try {
      Receipt receipt = JSON.readValue(Files.readAllBytes(record), Receipt.class);
      if (receipt.edition != EDITION || !receipt.computedCheck().equals(receipt.check)) {
        throw bad(record, "other words than were written");
      }
      return new Landed(
          receipt.sha256, receipt.bytes, objects.place(receipt.sha256), receipt.provenance());
    } catch (JacksonException e) {
      throw bad(record, e.getOriginalMessage());
    } catch (CharConversionException e) {
      throw bad(record, "bytes that are no text");
    } catch (IllegalArgumentException | NullPointerException | DateTimeParseException e) {
      throw bad(record, String.valueOf(e.getMessage()));
    }
  }

  private Provenance provenance() {
    return new Provenance(
        new SourceId(source),
        address,
        name,
        Instant.parse(received),
        headers,
        new Vintage(vintage),
        vintageBasis,
        licence,
        way);
  }

  private static UnusableInput bad(Path record, String found) {
    return new UnusableInput(
        ProblemCode.DAMAGED_RECORD,
        record.toString(),
        0,
        found,
        "a record as './tenkai landing' wrote it");
  }

  private String computedCheck() {
    return Durable.sha256(withCheck("").written(JSON.writer()).getBytes(StandardCharsets.UTF_8));
  }

  private Receipt withCheck(String sum) {
    return new Receipt(
        edition,
        sha256,
        bytes,
        source,
        name,
        address,
        received,
        way,
        vintage,
        vintageBasis,
        licence,
        headers,
        sum);
  }
}
