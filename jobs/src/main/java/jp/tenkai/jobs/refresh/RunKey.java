package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.scoring.index.IndexEngine;

/**
 * Digests of everything that a result depends on, each under its name: the program, the
 * configuration, the figures, and what was asked for. Equal keys give equal results, so that the
 * second need not be made; where keys differ, the names say what has changed.
 *
 * @param parts SHA-256 by name
 */
record RunKey(SortedMap<String, String> parts) {
  /** One class of each module, to find its archive by. */
  private static final List<Class<?>> MODULES =
      List.of(RunKey.class, Holdings.class, Manifest.class, IndexEngine.class);

  private static final String PROGRAM = "program";

  RunKey {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  /** The key of this program alone. */
  static RunKey ofProgram() throws IOException {
    Digest digest = new Digest();
    for (Class<?> module : MODULES) {
      Path code = code(module);
      if (Files.isDirectory(code)) {
        digest.addAll(code, file -> true);
      } else {
        digest.add(code);
      }
    }
    return new RunKey(new TreeMap<>()).with(PROGRAM, digest);
  }

  /** This key and the files of a folder, which need not exist, under a name. */
  RunKey withFolder(String name, Path folder) throws IOException {
    return withFolder(name, folder, file -> true);
  }

  /** The same where only some of the files count, since they hold the hashes of the others. */
  RunKey withFolder(String name, Path folder, Predicate<Path> counts) throws IOException {
    Digest digest = new Digest();
    digest.addAll(folder, counts);
    return with(name, digest);
  }

  /** This key and words under a name. */
  RunKey withWords(String name, Collection<String> words) {
    Digest digest = new Digest();
    words.forEach(digest::add);
    return with(name, digest);
  }

  private RunKey with(String name, Digest digest) {
    SortedMap<String, String> more = new TreeMap<>(parts);
    if (more.put(name, digest.hex()) != null) {
      throw new IllegalArgumentException("the key has a part '" + name + "' already");
    }
    return new RunKey(more);
  }

  /**
   * The names whose digests differ from another key's, those that only one of them has included.
   */
  List<String> changedSince(RunKey earlier) {
    SortedMap<String, String> all = new TreeMap<>(earlier.parts);
    all.putAll(parts);
    return all.keySet().stream()
        .filter(name -> !parts.getOrDefault(name, "").equals(earlier.parts.getOrDefault(name, "")))
        .toList();
  }

  /** One digest of all parts. */
  String digest() {
    Digest digest = new Digest();
    parts.forEach(
        (name, value) -> {
          digest.add(name);
          digest.add(value);
        });
    return digest.hex();
  }

  private static Path code(Class<?> module) {
    try {
      return Path.of(module.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of a class is a file", e);
    }
  }

  /** A digest that grows. */
  private static final class Digest {
    private final MessageDigest digest;

    private Digest() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    private void add(String word) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }

    private void addAll(Path folder, Predicate<Path> counts) throws IOException {
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

    private String hex() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
