package jp.tenkai.jobs.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Provenance;

/** What is landed already, by size, so that only files of the same size need be read whole. */
final class Earlier {
  private final Map<Long, List<Landed>> bySize = new HashMap<>();

  Earlier(List<Landed> all) {
    all.forEach(this::put);
  }

  /** The same bytes, with the same source, name and vintage. */
  Optional<Landed> same(Path file, Provenance provenance) throws IOException {
    List<Landed> candidates =
        bySize.getOrDefault(Files.size(file), List.of()).stream()
            .filter(landed -> isSame(landed.provenance(), provenance))
            .filter(landed -> Files.isRegularFile(landed.path()))
            .toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    String sha256 =
        new InputFile(file, provenance.name(), provenance.source(), provenance.vintage()).sha256();
    return candidates.stream().filter(landed -> landed.sha256().equals(sha256)).findFirst();
  }

  /**
   * Adds what was just landed.
   *
   * @return whether its bytes were not there before
   */
  boolean add(Landed landed) {
    boolean isNew =
        bySize.getOrDefault(landed.bytes(), List.of()).stream()
            .noneMatch(before -> before.sha256().equals(landed.sha256()));
    put(landed);
    return isNew;
  }

  private void put(Landed landed) {
    bySize.computeIfAbsent(landed.bytes(), size -> new ArrayList<>()).add(landed);
  }

  private static boolean isSame(Provenance a, Provenance b) {
    return a.source().equals(b.source())
        && a.name().equals(b.name())
        && a.vintage().equals(b.vintage());
  }
}
