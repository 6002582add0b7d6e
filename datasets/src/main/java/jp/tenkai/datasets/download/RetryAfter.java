package jp.tenkai.datasets.download;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a service wants to be asked again: seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  private RetryAfter() {}

  /** The wait from now; empty where the words say nothing usable. A date in the past is no wait. */
  static Optional<Duration> parse(String words, Instant now) {
    String plain = words.strip();
    if (SECONDS.matcher(plain).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(plain)));
    }
    try {
      Duration wait = Duration.between(now, ZonedDateTime.parse(plain, DATE).toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
