package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A disk of one megabyte and a hundred files, from which no program runs. Only root may make one:
 * elsewhere the tests say on stderr what they leave out.
 */
record TinyDisk(Path folder) implements AutoCloseable {
  static Optional<TinyDisk> at(Path folder) throws IOException {
    String said = run("mount", "-t", "tmpfs", "-o", "noexec,size=1m,nr_inodes=100", "none", folder);
    if (said.isEmpty()) {
      return Optional.of(new TinyDisk(folder));
    }
    System.err.println("Left out, a disk may not be mounted here: " + said);
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    String said = run("umount", folder);
    if (!said.isEmpty()) {
      throw new IOException(said);
    }
  }

  /** What a command says when it fails; nothing when it works. */
  private static String run(Object... command) throws IOException {
    String[] words = new String[command.length];
    for (int i = 0; i < command.length; i++) {
      words[i] = command[i].toString();
    }
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0 ? "" : said.strip() + " (" + process.exitValue() + ")";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
