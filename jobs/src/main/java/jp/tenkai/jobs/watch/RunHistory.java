package jp.tenkai.jobs.watch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenkai.jobs.run.Step;
import jp.tenkai.jobs.watch.RunRecord.StepRecord;

/** The records of the last runs, one file each under {@code out/runs}. */
public final class RunHistory {
  /** Twenty-five years of quarters, or a hundred tries of one. */
  private static final int KEPT = 100;

  /** Steps take longer or shorter with what they read: the usual time is that of lately. */
  private static final int LATELY = 5;

  private static final String ENDING = ".json";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String DRAFT = ".new";

  /** No run takes as long between the two moments of writing a draft and moving it. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Path folder;

  /**
   * @param out where releases are kept
   */
  public RunHistory(Path out) {
    this.folder = out.resolve("runs");
  }

  /** Where the records lie. */
  public Path folder() {
    return folder;
  }

  /** Every record that can be read, the newest first. */
  public List<RunRecord> newestFirst() throws IOException {
    List<RunRecord> records = new ArrayList<>();
    for (Path file : files()) {
      try {
        records.add(RunRecord.read(file));
      } catch (IOException | IllegalArgumentException e) {
        // Whatever somebody has put there: history is for looking back and must not stop a run.
      }
    }
    return List.copyOf(records);
  }

  /** How long each step took lately when it had something to do. */
  public Map<Step, Duration> usual() throws IOException {
    Map<Step, List<Double>> seconds = new EnumMap<>(Step.class);
    for (RunRecord record : newestFirst()) {
      for (StepRecord done : record.steps()) {
        step(done.step())
            .filter(step -> !done.repeated())
            .map(step -> seconds.computeIfAbsent(step, any -> new ArrayList<>()))
            .filter(known -> known.size() < LATELY)
            .ifPresent(known -> known.add(done.seconds()));
      }
    }
    Map<Step, Duration> usual = new EnumMap<>(Step.class);
    seconds.forEach(
        (step, known) -> {
          List<Double> sorted = known.stream().sorted().toList();
          usual.put(step, Duration.ofMillis((long) (sorted.get(sorted.size() / 2) * 1000)));
        });
    return usual;
  }

  private static Optional<Step> step(String word) {
    return Stream.of(Step.values()).filter(step -> step.word().equals(word)).findFirst();
  }

  /** Writes a record in place of an earlier one of the same run; drops the oldest. */
  void keep(RunRecord record) throws IOException {
    Files.createDirectories(folder);
    String id = record.run().toString().substring(0, 8);
    replace(NAME.format(Instant.parse(record.began())) + "-" + id + ENDING, record.toJson());
    for (Path old : files().stream().skip(KEPT).toList()) {
      Files.deleteIfExists(old);
    }
    removeDrafts(Instant.now().minus(FORGOTTEN));
  }

  /** What runs have left that were killed in just that moment. */
  private void removeDrafts(Instant before) throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*" + DRAFT)) {
      for (Path draft : drafts) {
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
          Files.deleteIfExists(draft);
        }
      }
    }
  }

  /** Writes a file of this folder by one rename, so that nobody reads half of it. */
  void replace(String name, byte[] content) throws IOException {
    Files.createDirectories(folder);
    Path draft = folder.resolve("." + name + DRAFT);
    try {
      Files.write(draft, content);
      Files.move(
          draft,
          folder.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } finally {
      // Where the disk is full it would stay.
      Files.deleteIfExists(draft);
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(
              file -> file.getFileName().toString().matches("\\d{8}T\\d{6}Z-[0-9a-f]{8}\\.json"))
          .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
          .toList();
    }
  }
}
