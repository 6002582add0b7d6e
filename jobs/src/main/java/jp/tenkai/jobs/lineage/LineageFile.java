package jp.tenkai.jobs.lineage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Events in a file, one JSON object a line. */
record LineageFile(Path file) {
  /** Appends one event; the whole line in one write, so that two runs don't mix theirs. */
  void append(String event) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(
        file,
        event + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** The events in it, the oldest first; none where there is no file. */
  List<String> read() throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    List<String> events = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    events.removeIf(String::isBlank);
    return List.copyOf(events);
  }

  /** Keeps exactly these events; without any there is no file. */
  void replace(List<String> events) throws IOException {
    if (events.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    Path draft = file.resolveSibling("." + file.getFileName() + ".new");
    Files.createDirectories(draft.toAbsolutePath().getParent());
    Files.write(draft, events, StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
