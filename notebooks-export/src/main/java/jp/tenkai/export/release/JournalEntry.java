package jp.tenkai.export.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/**
 * One line of the journal of releases.
 *
 * @param at ISO 8601 instant in UTC
 * @param who user and machine, as in {@code batch@metis}
 * @param release whose state this changes
 * @param to the release that readers are led to instead; empty where there is none
 * @param reason in the words of whoever did it; empty where nobody was asked
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"at", "kind", "who", "release", "to", "reason"})
public record JournalEntry(
    String at, Kind kind, String who, String release, String to, String reason) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** What happened. */
  public enum Kind {
    /** Readers were led to it. */
    SHOWN,
    /** Taken back by a person: it is not shown again by itself. */
    WITHDRAWN,
    /** The withdrawal was taken back. */
    RESTORED,
    /** Removed, because enough newer ones are kept. */
    PRUNED
  }

  public JournalEntry {
    Instant.parse(at);
    Objects.requireNonNull(kind, "kind");
    who = who == null ? "" : who;
    to = to == null ? "" : to;
    reason = reason == null ? "" : reason;
    if (ReleaseName.parse(release).isEmpty()) {
      throw new IllegalArgumentException("journal: '" + release + "' is no name of a release");
    }
    if (!to.isEmpty() && ReleaseName.parse(to).isEmpty()) {
      throw new IllegalArgumentException("journal: '" + to + "' is no name of a release");
    }
  }

  /** Something that this process is about to do. */
  public static JournalEntry now(Kind kind, ReleaseName release, String to, String reason) {
    return new JournalEntry(
        Instant.now().toString(), kind, userAtMachine(), release.toString(), to, reason);
  }

  /**
   * Reads one line.
   *
   * @throws IOException when it is no entry
   */
  public static JournalEntry parse(byte[] json) throws IOException {
    return MAPPER.treeToValue(MAPPER.readTree(json), JournalEntry.class);
  }

  /** The entry as one line of JSON with its line feed. */
  public byte[] toJson() throws IOException {
    return (MAPPER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String userAtMachine() {
    String user = System.getProperty("user.name", "unknown");
    try {
      return user + "@" + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return user + "@unknown";
    }
  }

  /** The release whose state this changes. */
  public ReleaseName name() {
    return ReleaseName.parse(release).orElseThrow();
  }
}
