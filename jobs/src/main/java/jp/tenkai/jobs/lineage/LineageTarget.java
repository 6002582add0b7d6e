package jp.tenkai.jobs.lineage;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/** Where lineage events go. */
public sealed interface LineageTarget {
  /** Where OpenLineage's servers take events, if an address names no path. */
  String USUAL_PATH = "/api/v1/lineage";

  /** A file that events are appended to, one JSON object a line. */
  record ToFile(Path file) implements LineageTarget {
    public ToFile {
      Objects.requireNonNull(file, "file");
    }
  }

  /** A service that takes one event a request. */
  record ToService(URI address) implements LineageTarget {
    public ToService {
      Objects.requireNonNull(address, "address");
    }
  }

  /**
   * Reads what an operator wrote: an address with http or https, or a file.
   *
   * @throws UnusableInput for an address without a host, or with a password in it
   */
  static LineageTarget parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return new ToFile(Path.of(text));
    }
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw refused("no address: " + e.getMessage());
    }
    if (address.getHost() == null) {
      throw refused("an address without a host");
    }
    if (address.getUserInfo() != null) {
      throw refused("an address with a user or password in it");
    }
    boolean bare = address.getPath().isEmpty() || address.getPath().equals("/");
    return new ToService(bare ? address.resolve(USUAL_PATH) : address);
  }

  private static UnusableInput refused(String found) {
    return new UnusableInput(
        ProblemCode.BAD_VALUE,
        "--lineage",
        0,
        found,
        "a file, or http(s)://host[:port][/path]; a key stands in OPENLINEAGE_API_KEY");
  }
}
