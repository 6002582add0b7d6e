package jp.tenkai.jobs.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.session.JvmFolder;
import jp.tenkai.jobs.session.SharedSession;

/**
 * A small configuration with one data file of each layout, all values made up, in a folder of its
 * own where a test may change it.
 */
public final class SmallWorld {
  private static final SmallWorld SHARED = in(JvmFolder.create("small-world")).withSnapshot();

  private final Path folder;

  private SmallWorld(Path folder) {
    this.folder = folder;
  }

  /** The unchanged one with its snapshot, for those who only read. */
  public static SmallWorld shared() {
    return SHARED;
  }

  /** A copy to be changed. */
  public static SmallWorld in(Path folder) {
    try {
      Path from = Path.of(SmallWorld.class.getResource("/jp/tenkai/jobs/small").toURI());
      try (Stream<Path> paths = Files.walk(from)) {
        List<Path> files = paths.filter(Files::isRegularFile).toList();
        for (Path file : files) {
          Path to = folder.resolve(from.relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
      return new SmallWorld(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path conf() {
    return folder.resolve("conf");
  }

  public Path data() {
    return folder.resolve("data");
  }

  public Path snapshotPath() {
    return folder.resolve("snapshot");
  }

  /** The snapshot, opened in the tests' session. */
  /** The snapshot alone, as of a day after everything in it. */
  public Holdings holdings() {
    return MadeHoldings.of(snapshot());
  }

  public SnapshotFolder snapshot() {
    return new SnapshotFolder(SharedSession.spark(), snapshotPath());
  }

  public Configuration configuration() {
    return ConfigurationReader.read(conf());
  }

  /** Writes the snapshot from the data files. */
  public SmallWorld withSnapshot() {
    CommandRun run = writeSnapshot();
    if (run.code() != 0) {
      throw new IllegalStateException(run.err());
    }
    return this;
  }

  /** Runs the command that writes the snapshot. */
  public CommandRun writeSnapshot() {
    return CommandRun.of(
        "snapshot",
        "--from",
        data().toString(),
        "--to",
        snapshotPath().toString(),
        "--conf",
        conf().toString());
  }

  /** Replaces a text that must stand in the file exactly once. */
  public SmallWorld with(String file, String old, String text) {
    String before = text(file);
    int at = before.indexOf(old);
    if (at < 0 || before.indexOf(old, at + 1) >= 0) {
      throw new IllegalArgumentException("must stand once in " + file + ": " + old);
    }
    return put(file, before.replace(old, text).getBytes(StandardCharsets.UTF_8));
  }

  public SmallWorld put(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SmallWorld without(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line, from 1, of the first occurrence of a text. */
  public long line(String file, String text) {
    String before = text(file);
    return 1 + before.substring(0, before.indexOf(text)).chars().filter(c -> c == '\n').count();
  }
}
