package jp.tenkai.jobs.crash;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.tenkai.export.publication.PublicationManifest;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.jobs.watch.StepMetrics;

/**
 * What readers see in a folder of releases: every file of every release and of every publication as
 * its name shows it, and where {@code current} leads. Two runs at different times differ in the
 * time that stands in the manifest ({@code created}), and so in what holds a copy or a digest of
 * it: these are compared with the time, and with digests of files that bear it, left out.
 */
final class FinalState {
  private static final String TIMELESS = "(time)";
  private static final String SIGNATURE = ".p7s";
  private static final Pattern LENGTH_OF_STAMPED =
      Pattern.compile("(\\(digest of [^\"]*\",\\s*\"bytes\" : )\\d+");

  private static final Pattern LENGTH_OF_STEPS =
      Pattern.compile("\"bytes\" : \\d+(,\\s*\"path\" : \"metrics/steps\\.json\")");

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> stamped = new TreeMap<>();
  private final SortedMap<String, String> state = new TreeMap<>();

  private FinalState() {}

  /** Every path with the SHA-256 of what stands there. */
  static SortedMap<String, String> of(Path out) {
    FinalState all = new FinalState();
    all.read(out, "releases");
    all.read(out, "publications");
    all.settle();
    all.state.put("current", current(out));
    return all.state;
  }

  /** The paths at which two states differ. */
  static List<String> differences(Map<String, String> a, Map<String, String> b) {
    Set<String> paths = new TreeSet<>(a.keySet());
    paths.addAll(b.keySet());
    return paths.stream().filter(path -> !Objects.equals(a.get(path), b.get(path))).toList();
  }

  /** The release that readers see; empty where there is none. */
  static String current(Path out) {
    Path link = out.resolve("releases").resolve("current");
    try {
      return Files.isDirectory(link) ? link.toRealPath().getFileName().toString() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path out, String kind) {
    Path folder = out.resolve(kind);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> names = Files.list(folder)) {
      for (Path name : names.sorted().toList()) {
        String word = name.getFileName().toString();
        if (word.matches("\\d{4}Q\\d.*") && Files.isDirectory(name)) {
          readAll(name.toRealPath(), kind + "/" + word + "/");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readAll(Path folder, String prefix) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path :
          paths.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS)).toList()) {
        files.put(prefix + folder.relativize(path), Files.readAllBytes(path));
      }
    }
    Path manifest = folder.resolve(Manifest.FILE);
    if (Files.isRegularFile(manifest)) {
      stamped.put(Manifest.read(manifest).created(), TIMELESS);
    }
    if (Files.isRegularFile(folder.resolve(PublicationManifest.FILE))) {
      // A digest of the program and of the manifest, and so of the time.
      String key = PublicationManifest.read(folder).key();
      if (!key.isEmpty()) {
        stamped.put(key, "(key)");
      }
    }
  }

  /** Leaves the time out, then the digests of what bore it, until nothing changes any more. */
  private void settle() {
    boolean isSettled = false;
    while (!isSettled) {
      isSettled = true;
      for (var file : files.entrySet()) {
        byte[] timeless = timeless(file.getKey(), file.getValue());
        String before = Sha256.of(file.getValue());
        if (!Sha256.of(timeless).equals(before)
            && stamped.putIfAbsent(before, "(digest of " + name(file.getKey()) + ")") == null) {
          isSettled = false;
        }
      }
    }
    files.forEach((path, content) -> state.put(path, Sha256.of(timeless(path, content))));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Of a signature, which holds its time and a random number, only that it is there. */
  private byte[] timeless(String path, byte[] content) {
    // Seconds, and which steps of a run that went on were taken over, are no result.
    for (String ofTheRun : List.of(SIGNATURE, StepMetrics.FILE)) {
      if (path.endsWith(ofTheRun)) {
        return ofTheRun.getBytes(StandardCharsets.UTF_8);
      }
    }
    return timeless(content);
  }

  private byte[] timeless(byte[] content) {
    if (content.length > 2 && content[0] == 'P' && content[1] == 'K') {
      return timelessMembers(content);
    }
    String text = new String(content, StandardCharsets.ISO_8859_1);
    String left = LENGTH_OF_STEPS.matcher(text).replaceAll("$1");
    for (var stamp : stamped.entrySet()) {
      left = left.replace(stamp.getKey(), stamp.getValue());
    }
    // An archive with another time in it packs to another length.
    left = LENGTH_OF_STAMPED.matcher(left).replaceAll("$1(length)");
    return left.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** An archive as the list of its members. */
  private byte[] timelessMembers(byte[] archive) {
    StringBuilder members = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members
            .append(entry.getName())
            .append(' ')
            .append(Sha256.of(timeless(entry.getName(), zip.readAllBytes())))
            .append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return members.toString().getBytes(StandardCharsets.UTF_8);
  }
}
