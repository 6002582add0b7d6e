package jp.tenkai.jobs.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a given size: a tmpfs, which really has no more room and really takes no writing. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  static SmallDisk mount(Path folder, long bytes) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    mount("-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString());
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  void resize(long bytes) {
    mount("-o", "remount,size=" + bytes, folder.toString());
  }

  void readOnly() {
    mount("-o", "remount,ro", folder.toString());
  }

  void writable() {
    mount("-o", "remount,rw", folder.toString());
  }

  @Override
  public void close() {
    run("umount", "--lazy", folder.toString());
  }

  private static void mount(String... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "mount";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    run(words);
  }

  private static void run(String... words) {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            String.join(" ", words)
                + ": "
                + said
                + "Small disks need the right to mount: run the tests as root, or in a name space"
                + " of their own with 'unshare -rm ./check'.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
