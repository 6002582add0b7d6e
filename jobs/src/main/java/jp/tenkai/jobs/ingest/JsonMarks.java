package jp.tenkai.jobs.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.jobs.configuration.FileLayout;
import jp.tenkai.jobs.ingest.Recognition.Known;
import jp.tenkai.jobs.ingest.Recognition.Reason;
import jp.tenkai.jobs.ingest.Recognition.Unknown;

/** Tells the structure of a JSON file from how it begins. */
final class JsonMarks {
  private static final int SHOWN_KEYS = 6;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ENTITY = Pattern.compile("[^#]*#([A-Za-z0-9_.-]+).*");

  private JsonMarks() {}

  static Recognition recognise(String start) {
    JsonShape shape = JsonShape.of(start);
    return error(shape)
        .or(() -> known(shape))
        .or(() -> unread(shape))
        .orElseGet(
            () ->
                new Unknown(
                    Reason.UNKNOWN_LAYOUT,
                    shape.paths().isEmpty()
                        ? "JSON without keys"
                        : "JSON with the keys: "
                            + String.join(
                                ", ", shape.paths().stream().limit(SHOWN_KEYS).toList())));
  }

  /** What services say when they have no data, often with the status of success. */
  private static Optional<Recognition> error(JsonShape shape) {
    boolean worldBank = shape.has("[].message");
    boolean others =
        shape.says("error")
            || shape.says("errors")
            || (shape.has("statusCode") && shape.has("message") && !shape.has("data"));
    boolean withoutRows = isDhs(shape) && shape.paths().stream().noneMatch(JsonMarks::isDhsRow);
    return worldBank || others || withoutRows
        ? Optional.of(new Unknown(Reason.SERVICE_ERROR, shape.text()))
        : Optional.empty();
  }

  /** The DHS Program answers a wrong question with an empty table, or with a message alone. */
  private static boolean isDhs(JsonShape shape) {
    return (shape.has("RecordCount") && shape.has("TotalPages"))
        || shape.paths().equals(List.of("Message"));
  }

  private static boolean isDhsRow(String path) {
    return path.startsWith("Data[].");
  }

  private static Optional<Recognition> known(JsonShape shape) {
    if (shape.has("@odata.context") && shape.has("value")) {
      Matcher entity = ENTITY.matcher(shape.scalar("@odata.context"));
      String code = entity.matches() ? entity.group(1) : "";
      return code.equals("INDICATOR") || code.equals("DIMENSION")
          ? Optional.of(new Unknown(Reason.CODE_BOOK, "WHO's list of " + lower(code) + "s"))
          : known(FileLayout.GHO_ODATA_JSON, "who-gho", code, "");
    }
    if (shape.has("[].page") && shape.has("[].pages")) {
      String code = shape.scalar("[].[].indicator.id");
      return known(
          FileLayout.WORLDBANK_API_JSON,
          TableMarks.isGovernance(code) ? "worldbank-wgi" : "worldbank-wdi",
          code,
          shape.scalar("[].lastupdated"));
    }
    if (shape.has("Data[].DHS_CountryCode") && shape.has("Data[].IndicatorId")) {
      return known(FileLayout.DHS_API_JSON, "dhs", "", "");
    }
    if (shape.has("data[].reporterCode") && shape.has("data[].cmdCode")) {
      return known(FileLayout.COMTRADE_JSON, "comtrade", "", "");
    }
    if (shape.has("elapsedTime") && shape.has("count") && shape.has("data")) {
      return known(FileLayout.COMTRADE_JSON, "comtrade", "", "");
    }
    if (shape.has("classCode") && shape.has("results[].id") && shape.has("results[].parent")) {
      return known(FileLayout.HS_CLASSIFICATION_JSON, "comtrade", shape.scalar("className"), "");
    }
    if (shape.has("[].stat_code") && shape.has("[].desc") && shape.has("[].rate")) {
      return known(FileLayout.JAPAN_TARIFF_JSON, "japan-customs", "", "");
    }
    return Optional.empty();
  }

  private static Optional<Recognition> unread(JsonShape shape) {
    if (shape.has("resources") || shape.has("owidTags")) {
      return Optional.of(
          new Unknown(Reason.DOCUMENTATION, "the description of a table, without figures"));
    }
    if (shape.has("legalSystemOverview") && shape.has("countryEn")) {
      return Optional.of(new Unknown(Reason.NOT_READ, UnreadMarks.REGULATION));
    }
    return Optional.empty();
  }

  private static Optional<Recognition> known(
      FileLayout layout, String source, String detail, String day) {
    Vintage vintage = DAY.matcher(day).matches() ? StatedDay.vintage(day) : Vintage.UNSTATED;
    return Optional.of(new Known(layout, new SourceId(source), detail, vintage));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
