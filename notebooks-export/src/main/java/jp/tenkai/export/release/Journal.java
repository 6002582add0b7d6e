package jp.tenkai.export.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What was done to the releases, one line of JSON each, oldest first. Lines are only ever added,
 * and are on the disk before what they announce is done: a run that was killed in between is
 * completed by the next.
 */
final class Journal {
  static final String FILE = "journal.jsonl";

  private static final String BEGINNING = "{\"at\":\"";

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
    List<JournalEntry> entries = new ArrayList<>();
    int number = 0;
    for (String line :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
      number++;
      try {
        if (!line.isBlank()) {
          entries.add(JournalEntry.parse(line.getBytes(StandardCharsets.UTF_8)));
        }
      } catch (JsonProcessingException e) {
        if (!isCutOff(line, e)) {
          throw new IOException(
              file + ":" + number + ": no entry of a journal: " + e.getOriginalMessage(), e);
        }
      }
    }
    return entries;
  }

  /** Cut off by a kill; it is a line of its own since the next run ended it. */
  private static boolean isCutOff(String line, JsonProcessingException e) {
    boolean begun = line.startsWith(BEGINNING) || BEGINNING.startsWith(line);
    return begun && (!line.endsWith("}") || e instanceof JsonEOFException);
  }

  /** Adds an entry and forces it to the disk. */
  void add(JournalEntry entry) throws IOException {
    boolean isNew = !Files.exists(file);
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      channel.position(end);
      byte[] line = entry.toJson();
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
}
