package jp.tenkai.datasets.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;

/** Made-up files that arrive at a landing. */
final class Deliveries {
  static final Instant NOON = Instant.parse("2026-10-01T12:00:00.123456Z");

  private Deliveries() {}

  static Provenance provenance(String name) {
    return provenance(name, NOON, "2026-07-13");
  }

  static Provenance provenance(String name, Instant received, String vintage) {
    return new Provenance(
        new SourceId("test-source"),
        "https://example.org/" + name,
        name,
        received,
        Map.of("ETag", "\"abc\""),
        new Vintage(vintage),
        vintage.isEmpty() ? "" : "stated in the file",
        "CC BY 4.0",
        Way.FETCHED);
  }

  static Landed deliver(Landing landing, String text, Provenance provenance) throws IOException {
    Path draft = landing.draft(provenance.name() + provenance.received() + text.hashCode());
    Files.writeString(draft, text);
    return landing.settle(draft, provenance);
  }
}
