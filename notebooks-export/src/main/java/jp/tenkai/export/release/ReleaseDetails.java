package jp.tenkai.export.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jp.tenkai.export.signature.SigningKey;

/**
 * What the caller knows about a release and its files can't tell.
 *
 * @param version of Tenkai
 * @param commit of Tenkai's source, or "unknown"
 * @param created when the release is made; give a fixed instant for repeatable bytes
 * @param inputs every file that was read
 * @param configuration the whole configuration with defaults
 * @param notes what a reader should know, in words
 * @param signer who signs it
 */
public record ReleaseDetails(
    String version,
    String commit,
    Instant created,
    List<Manifest.Input> inputs,
    JsonNode configuration,
    List<String> notes,
    SigningKey signer) {

  public ReleaseDetails {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(commit, "commit");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(configuration, "configuration");
    Objects.requireNonNull(signer, "signer");
    inputs = List.copyOf(inputs);
    notes = List.copyOf(notes);
  }
}
