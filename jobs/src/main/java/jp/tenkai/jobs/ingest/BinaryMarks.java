package jp.tenkai.jobs.ingest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.jobs.ingest.Recognition.Reason;
import jp.tenkai.jobs.ingest.Recognition.Unknown;

/** The first bytes by which files that are no text are told. */
final class BinaryMarks {
  private static final String PARQUET =
      "a Parquet file; the publisher's own layout is read instead";
  private static final String R = "a file of the R language; write its table as CSV";
  private static final String SPSS =
      "SPSS; write it as CSV, as with pandas: read_spss('x.sav', convert_categoricals=False)"
          + ".to_csv('x.csv', index=False)";
  private static final String STATA =
      "Stata; write it as CSV, as with R: write.csv(haven::zap_labels(haven::read_dta('x.dta')),"
          + " 'x.csv', row.names = FALSE)";
  private static final String SAS =
      "SAS; write it as CSV, as with R: write.csv(haven::read_sas('x.sas7bdat'), 'x.csv',"
          + " row.names = FALSE)";
  private static final String SAS_TRANSPORT =
      "a SAS transport file; write it as CSV, as with R: write.csv(haven::read_xpt('x.xpt'),"
          + " 'x.csv', row.names = FALSE)";

  private static final Map<String, String> STARTS = starts();

  private BinaryMarks() {}

  private static Map<String, String> starts() {
    Map<String, String> starts = new LinkedHashMap<>();
    starts.put("PAR1", PARQUET);
    starts.put(
        "\u00D0\u00CF\u0011\u00E0",
        "an old Excel workbook, or one with a password; save it as .xlsx without one");
    starts.put("RDX", R);
    starts.put("RDA", R);
    starts.put("X\n\0", R);
    starts.put(
        "\u00FD7zXZ", "packed with xz, as files of the R language are; write its table as CSV");
    starts.put("BZh", "packed with bzip2, as files of the R language are; write its table as CSV");
    starts.put("(\u00B5/\u00FD", "packed with zstd; unpack it first");
    starts.put("7z\u00BC\u00AF", "packed with 7-Zip; unpack it first");
    starts.put("Rar!", "packed with RAR; unpack it first");
    starts.put("%PDF", "a PDF document");
    starts.put("$FL2", SPSS);
    starts.put("$FL3", SPSS);
    starts.put("<stata_dta>", STATA);
    // Stata before its version 13 begins with the format's number, the order of bytes, and 1, 0.
    for (char format = 'n'; format <= 's'; format++) {
      starts.put(format + "\001\001\0", STATA);
      starts.put(format + "\002\001\0", STATA);
    }
    starts.put("HEADER RECORD*******LIB", SAS_TRANSPORT);
    starts.put("\0\0\0\0\0\0\0\0\0\0\0\0\u00C2\u00EA\u0081`", SAS);
    starts.put("\u00FF\u00FE", "text in UTF-16; save it as UTF-8");
    starts.put("\u00FE\u00FF", "text in UTF-16; save it as UTF-8");
    return starts;
  }

  static Optional<Unknown> recognise(byte[] start) {
    for (Map.Entry<String, String> mark : STARTS.entrySet()) {
      if (begins(start, mark.getKey())) {
        return Optional.of(new Unknown(Reason.NOT_READ, mark.getValue()));
      }
    }
    for (byte b : start) {
      if (b == 0) {
        return Optional.of(new Unknown(Reason.NOT_TEXT, "bytes that are no text"));
      }
    }
    return Optional.empty();
  }

  /** Whether bytes begin with these, given as the characters of Latin-1. */
  static boolean begins(byte[] start, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (start.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (start[i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
