package jp.tenkai.jobs.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.tenkai.export.release.JournalEntry;
import org.apache.hadoop.fs.Path;

/**
 * The journal of releases as objects: nothing can be added to an object, so each entry is one of
 * its own, whose name sorts by time.
 */
final class ObjectJournal {
  private static final int DIGITS = 5;

  private final ObjectAccess access;
  private final Path prefix;

  ObjectJournal(ObjectAccess access, Path releases) {
    this.access = access;
    this.prefix = new Path(releases, "journal");
  }

  /** Every entry, oldest first. */
  List<JournalEntry> entries() throws IOException {
    List<JournalEntry> entries = new ArrayList<>();
    for (String path : new ObjectFiles(access.fs(), prefix).sizes().keySet()) {
      if (path.startsWith(".")) {
        continue;
      }
      Path object = new Path(prefix, path);
      try {
        entries.add(JournalEntry.parse(access.read(object).orElseThrow().bytes()));
      } catch (JsonProcessingException e) {
        throw new IOException(object + ": no entry of a journal: " + e.getOriginalMessage(), e);
      }
    }
    return entries;
  }

  /** Adds an entry behind those that were read. */
  void add(List<JournalEntry> known, JournalEntry entry) throws IOException {
    // Numbered, since clocks of two machines differ; the rest of the name keeps two runs apart.
    String number = String.format(Locale.ROOT, "%0" + DIGITS + "d", known.size() + 1);
    Path object = new Path(prefix, number + "-" + UUID.randomUUID() + ".json");
    access.put(object, new ByteArrayInputStream(entry.toJson()));
  }
}
