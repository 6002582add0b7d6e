package jp.tenkai.export.publication;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.release.Sha256;

/**
 * Which files of a publication are finished, so that a killed run can be gone on with: a text file
 * beside the growing folder, the key of what is made in its first line, then a line per file with
 * SHA-256, size and path. A file counts only while its bytes are still those.
 */
final class MadeJournal implements AutoCloseable {
  private static final String ENDING = ".made";
  private static final int PARTS = 3;

  private final Path directory;
  private final Writer lines;
  private final Map<String, MadeFile> finished;

  private MadeJournal(Path directory, Writer lines, Map<String, MadeFile> finished) {
    this.directory = directory;
    this.lines = lines;
    this.finished = finished;
  }

  /** The journal's file. */
  static Path beside(Path directory) {
    return directory.resolveSibling(directory.getFileName() + ENDING);
  }

  /** Whether a folder was growing under this key; never under an empty one. */
  static boolean isOf(Path directory, String key) throws IOException {
    Path file = beside(directory);
    return !key.isEmpty()
        && Files.isRegularFile(file)
        && Files.isDirectory(directory)
        && read(file).stream().limit(1).anyMatch(key::equals);
  }

  /** Opens the journal of a folder, or begins one. */
  static MadeJournal open(Path directory, String key) throws IOException {
    Path file = beside(directory);
    Map<String, MadeFile> finished = new HashMap<>();
    if (isOf(directory, key)) {
      List<String> lines = read(file);
      for (String line : lines.subList(1, lines.size())) {
        parsed(line).ifPresent(made -> finished.put(made.path(), made));
      }
    } else {
      Files.writeString(file, key + "\n", StandardCharsets.UTF_8);
    }
    return new MadeJournal(
        directory,
        Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND),
        finished);
  }

  /** Notes a finished file; may be called from several threads. */
  synchronized void add(MadeFile file) throws IOException {
    lines.write(file.sha256() + " " + file.bytes() + " " + file.path() + "\n");
    lines.flush();
  }

  /** A file of the run before that is finished and still holds its bytes. */
  Optional<MadeFile> finished(String path) throws IOException {
    MadeFile file = finished.get(path);
    Path target = directory.resolve(path);
    boolean whole =
        file != null
            && Files.isRegularFile(target)
            && Files.size(target) == file.bytes()
            && Sha256.of(target).equals(file.sha256());
    return whole ? Optional.of(file) : Optional.empty();
  }

  /** The publication is shown: there is nothing left to go on with. */
  void remove() throws IOException {
    lines.close();
    Files.deleteIfExists(beside(directory));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** A journal is ours alone, so that what isn't text in it was cut off by a crash. */
  private static List<String> read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  /** The last line may be cut off. */
  private static Optional<MadeFile> parsed(String line) {
    String[] parts = line.split(" ", PARTS);
    try {
      return parts.length == PARTS
          ? Optional.of(new MadeFile(parts[2], parts[0], Long.parseLong(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
