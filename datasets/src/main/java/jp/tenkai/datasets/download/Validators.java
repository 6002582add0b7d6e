package jp.tenkai.datasets.download;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The marks by which a service tells one state of a resource from another (RFC 9110, section 8.8).
 *
 * @param etag the entity tag as it was sent; empty where there was none
 * @param lastModified the date as it was sent; empty where there was none
 */
public record Validators(String etag, String lastModified) {
  /** Nothing is known of an earlier state. */
  public static final Validators NONE = new Validators("", "");

  public Validators {
    Objects.requireNonNull(etag, "etag");
    Objects.requireNonNull(lastModified, "lastModified");
  }

  /** From the headers of an earlier answer, as a receipt keeps them. */
  public static Validators of(Map<String, String> headers) {
    String etag = "";
    String lastModified = "";
    for (var header : headers.entrySet()) {
      switch (header.getKey().toLowerCase(Locale.ROOT)) {
        case "etag" -> etag = header.getValue();
        case "last-modified" -> lastModified = header.getValue();
        default -> {}
      }
    }
    return new Validators(etag, lastModified);
  }

  static Validators of(HttpHeaders headers) {
    return new Validators(
        headers.firstValue("ETag").orElse(""), headers.firstValue("Last-Modified").orElse(""));
  }

  boolean areKnown() {
    return !etag.isEmpty() || !lastModified.isEmpty();
  }

  /**
   * The one that a continued transfer must name ({@code If-Range}); empty where none is strong
   * enough, and then a transfer starts anew. A weak tag says that two states mean the same, not
   * that their bytes are the same.
   */
  String forRange() {
    return !etag.isEmpty() && !etag.startsWith("W/") ? etag : etag.isEmpty() ? lastModified : "";
  }
}
