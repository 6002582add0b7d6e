package jp.tenkai.export.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done to the releases, one line of JSON each, oldest first. Lines are only ever added,
 * and are on the disk before what they announce is done: a run that was killed in between is
 * completed by the next.
 */
final class Journal {
  static final String FILE = "journal.jsonl";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path file;

  Journal(Path releases) {
    this.file = releases.resolve(FILE);
  }

  /**
   * Every entry. The end of a line that a killed run didn't write to its end is left out: what it
   * announces was not begun.
   *
   * @throws IOException when a whole line is no entry
   */
  List<JournalEntry> entries() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return parse(Files.readAllBytes(file), file.toString());
  }

  static List<JournalEntry> parse(byte[] bytes, String place) throws IOException {
    List<JournalEntry> entries = new ArrayList<>();
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      try {
        if (!line.isBlank()) {
          entries.add(MAPPER.readValue(line, JournalEntry.class));
        }
      } catch (JsonEOFException e) {
        // Cut off by a kill; a line of its own since the next run ended it.
        continue;
      } catch (MismatchedInputException e) {
        throw new IOException(place + ":" + number + ": no entry of a journal: " + line, e);
      } catch (JsonProcessingException e) {
        throw new IOException(place + ":" + number + ": no JSON: " + line, e);
      }
    }
    return entries;
  }

  static byte[] line(JournalEntry entry) throws IOException {
    return (MAPPER.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Adds an entry and forces it to the disk. */
  void add(JournalEntry entry) throws IOException {
    boolean isNew = !Files.exists(file);
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      channel.position(end);
      byte[] line = line(entry);
      ByteBuffer bytes = ByteBuffer.allocate(line.length + 1);
      if (end > 0 && !endsWithLineFeed(channel, end)) {
        bytes.put((byte) '\n');
      }
      bytes.put(line).flip();
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    if (isNew) {
      Durable.force(file.getParent());
    }
  }

  private static boolean endsWithLineFeed(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, end - 1);
    return last.get(0) == '\n';
  }

  /** The withdrawal of a release, where the last word about it is one. */
  static Optional<JournalEntry> withdrawal(List<JournalEntry> entries, ReleaseName name) {
    Optional<JournalEntry> last = Optional.empty();
    for (JournalEntry entry : entries) {
      if (entry.name().equals(name)) {
        switch (entry.kind()) {
          case WITHDRAWN -> last = Optional.of(entry);
          case RESTORED, PRUNED -> last = Optional.empty();
          case SHOWN -> {
            // Says nothing of a withdrawal.
          }
        }
      }
    }
    return last;
  }
}
