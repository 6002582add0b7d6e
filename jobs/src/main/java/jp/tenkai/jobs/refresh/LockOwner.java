package jp.tenkai.jobs.refresh;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who holds or held a lock, as it stands in the lock's file.
 *
 * @param process its number on its host
 * @param since when it took the lock
 */
public record LockOwner(String user, String host, long process, Instant since) {
  private static final Pattern LINE =
      Pattern.compile("(\\S{1,200}) (\\S{1,300}) (\\d{1,18}) (\\S{1,40})");

  /** This process. */
  static LockOwner self(Clock clock) {
    return new LockOwner(
        word(System.getProperty("user.name", "")),
        word(machine()),
        ProcessHandle.current().pid(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /** The owner that a file names; none where it is empty or was cut short. */
  static Optional<LockOwner> read(byte[] bytes) {
    Matcher line = LINE.matcher(new String(bytes, StandardCharsets.UTF_8).strip());
    if (!line.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LockOwner(
              line.group(1),
              line.group(2),
              Long.parseLong(line.group(3)),
              Instant.parse(line.group(4))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  byte[] bytes() {
    return (user + " " + host + " " + process + " " + since + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // A machine may not know its own name; the process number still helps.
      return "";
    }
  }

  private static String word(String text) {
    String word = text.replaceAll("\\s", "_");
    return word.isEmpty() ? "?" : word;
  }

  @Override
  public String toString() {
    return user + "@" + host + ", process " + process + ", since " + since;
  }
}
