package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.scoring.index.IndexEngine;

/**
 * A digest of everything that a release depends on: the program, the configuration, the figures,
 * and what was asked for. Two runs with the same key give the same release, so that the second need
 * not be made.
 */
final class RunKey {
  /** One class of each module, to find its archive by. */
  private static final List<Class<?>> MODULES =
      List.of(RunKey.class, Holdings.class, Manifest.class, IndexEngine.class);

  private final MessageDigest digest;

  private RunKey() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The key; empty where the program runs from loose classes, which change under its feet.
   *
   * @param folders of which every file counts
   * @param accounts folders of which only files of the given name count, since they hold the hashes
   *     of the others
   * @param words what was asked for
   */
  static Optional<String> of(List<Path> folders, Map<Path, String> accounts, List<String> words)
      throws IOException {
    RunKey key = new RunKey();
    for (Class<?> module : MODULES) {
      Optional<Path> archive = archive(module);
      if (archive.isEmpty()) {
        return Optional.empty();
      }
      key.add(archive.get());
    }
    for (Path folder : folders) {
      key.addAll(folder, file -> true);
    }
    for (var account : accounts.entrySet()) {
      key.addAll(account.getKey(), file -> file.endsWith(account.getValue()));
    }
    words.forEach(key::add);
    return Optional.of(HexFormat.of().formatHex(key.digest.digest()));
  }

  private static Optional<Path> archive(Class<?> module) {
    CodeSource source = module.getProtectionDomain().getCodeSource();
    try {
      Path path = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private void add(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private void addAll(Path folder, Predicate<Path> counts) throws IOException {
    add(folder.getFileName().toString());
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(counts).sorted().toList()) {
        add(folder.relativize(file).toString());
        add(file);
      }
    }
  }

  private void add(Path file) throws IOException {
    add(Long.toString(Files.size(file)));
    byte[] buffer = new byte[1 << 16];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }
}
