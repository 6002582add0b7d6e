package jp.tenkai.datasets.landing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenkai.datasets.file.Durable;

/** Files that are not whole yet. */
record Drafts(Path folder) {
  private static final String END = ".part";
  private static final String CLAIM = ".claim";

  /** The place of a draft. The key is hashed, so that no word of it reaches a path. */
  Path place(String key) throws IOException {
    Path draft = folder.resolve(hashed(key) + END);
    if (ObjectFolder.isFile(draft)) {
      // A run that was killed while settling may have left it write-protected.
      Durable.unprotect(draft);
    } else if (Files.exists(draft, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("no regular file stands at " + draft);
    }
    return draft;
  }

  Optional<Claim> claim(String key) throws IOException {
    return Claim.of(place(key), folder.resolve(hashed(key) + CLAIM));
  }

  boolean owns(Path draft) {
    return folder.equals(draft.toAbsolutePath().normalize().getParent());
  }

  /** Drafts that nobody has a claim to at this moment, in the order of names. */
  List<Path> unclaimed() throws IOException {
    List<Path> unclaimed = new ArrayList<>();
    for (Path draft : drafts()) {
      String name = draft.getFileName().toString();
      Path file = folder.resolve(name.replace(END, CLAIM));
      if (Files.exists(file)) {
        Optional<Claim> claim = Claim.of(draft, file);
        if (claim.isEmpty()) {
          continue;
        }
        claim.get().close();
      }
      unclaimed.add(draft);
    }
    return unclaimed;
  }

  private List<Path> drafts() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(END)).sorted().toList();
    }
  }

  private static String hashed(String key) {
    return Durable.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }
}
