package jp.tenkai.jobs.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import jp.tenkai.export.release.ReleaseName;

/**
 * The small object that readers begin with, {@code releases/current.json}.
 *
 * @param release its name
 * @param manifestSha256 of the manifest that it must have
 */
record Pointer(String release, String manifestSha256) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  Pointer {
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(manifestSha256, "manifest_sha256");
  }

  static Pointer parse(byte[] json) throws IOException {
    return MAPPER.readValue(json, Pointer.class);
  }

  byte[] toJson() throws IOException {
    return (MAPPER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  Optional<ReleaseName> name() {
    return ReleaseName.parse(release);
  }
}
