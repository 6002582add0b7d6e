package jp.tenkai.datasets.landing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.datasets.file.Durable;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.UnusableInput;

/** The records of a landing, one file for each receipt. Written under the landing's lock. */
record Records(Path folder, ObjectFolder objects) {
  private static final String END = ".json";
  private static final String UNFINISHED = ".new";

  /** A record and the file it stands in. */
  record Entry(Path file, Landed landed) {}

  /** What reading all records gave. */
  record Reading(List<Entry> entries, List<Problem> problems) {}

  void write(Receipt receipt, Provenance provenance) throws IOException {
    byte[] json = receipt.json();
    String name = Receipt.fileName(receipt.sha256(), provenance.received());
    Path record = folder.resolve(name);
    for (int again = 2; Files.exists(record); again++) {
      if (Arrays.equals(Files.readAllBytes(record), json)) {
        return;
      }
      record = folder.resolve(name.replace(END, "-" + again + END));
    }
    Path unfinished = folder.resolve(name + UNFINISHED);
    Files.deleteIfExists(unfinished);
    try (FileChannel channel =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(json);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Durable.protect(unfinished);
    Files.move(unfinished, record, StandardCopyOption.ATOMIC_MOVE);
    Durable.force(folder);
  }

  Reading read() throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files(END)) {
      try {
        entries.add(new Entry(file, Receipt.read(file, objects)));
      } catch (UnusableInput e) {
        problems.addAll(e.problems());
      }
    }
    return new Reading(entries, problems);
  }

  /** What a run left that was killed while it wrote a record. */
  List<Path> unfinished() throws IOException {
    return files(UNFINISHED);
  }

  private List<Path> files(String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(end)).sorted().toList();
    }
  }
}
