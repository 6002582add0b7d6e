package jp.tenkai.export.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.tenkai.export.signature.DetachedSignature;

/**
 * What a release was made from and what it holds. Written as {@code manifest.json}: snake_case keys
 * sorted, indented, UTF-8.
 *
 * @param version of Tenkai
 * @param commit of Tenkai's source, or "unknown"
 * @param quarter as in 2026Q4
 * @param revision 1 for the first release of the quarter
 * @param created ISO 8601 instant in UTC
 * @param inputs every file that was read
 * @param configuration the whole configuration with defaults
 * @param tablesSha256 digest of the tables alone, {@link TablesDigest}
 * @param outputs every file of the release but the manifest, by path
 * @param notes what a reader should know, in words
 */
public record Manifest(
    String version,
    String commit,
    String quarter,
    int revision,
    String created,
    List<Input> inputs,
    JsonNode configuration,
    String tablesSha256,
    List<Output> outputs,
    List<String> notes) {

  /** The manifest's file name within a release. */
  public static final String FILE = "manifest.json";

  /** The name of the file with the signature over the manifest. */
  public static final String SIGNATURE = FILE + DetachedSignature.ENDING;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  public Manifest {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(commit, "commit");
    Objects.requireNonNull(configuration, "configuration");
    Objects.requireNonNull(tablesSha256, "tables_sha256");
    new ReleaseName(Quarter.parse(quarter), revision);
    Instant.parse(created);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    notes = List.copyOf(notes);
  }

  /** The release's name. */
  public ReleaseName name() {
    return new ReleaseName(Quarter.parse(quarter), revision);
  }

  /**
   * Reads a manifest.
   *
   * @throws IOException when the file can't be read or isn't a manifest of this format
   */
  public static Manifest read(Path file) throws IOException {
    return parse(Files.readAllBytes(file));
  }

  /**
   * Reads a manifest from its bytes.
   *
   * @throws IOException when they aren't a manifest of this format
   */
  public static Manifest parse(byte[] json) throws IOException {
    return MAPPER.readValue(json, Manifest.class);
  }

  /** Whether it was made under a configuration, compared as the text it would be written as. */
  boolean holdsConfiguration(JsonNode other) throws IOException {
    return Arrays.equals(MAPPER.writeValueAsBytes(configuration), MAPPER.writeValueAsBytes(other));
  }

  /** The bytes of {@code manifest.json}. */
  public byte[] toJson() throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    JsonNode tree = MAPPER.valueToTree(this);
    String json = MAPPER.writer(printer).writeValueAsString(tree);
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * One file that was read. Rows read are rows kept plus rows quarantined.
   *
   * @param terms {@code open} or {@code non-commercial}
   */
  public record Input(
      String source,
      String file,
      String sha256,
      String vintage,
      String licence,
      String terms,
      long rowsRead,
      long rowsKept,
      long rowsQuarantined) {

    public Input {
      if (rowsRead != rowsKept + rowsQuarantined) {
        throw new IllegalArgumentException(
            "input '"
                + file
                + "': "
                + rowsRead
                + " rows read must be "
                + rowsKept
                + " kept + "
                + rowsQuarantined
                + " quarantined");
      }
    }
  }

  /**
   * One file of the release.
   *
   * @param path within the release, with slashes
   * @param rows of a table; null for any other file
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Output(String path, String sha256, long bytes, Long rows) {

    /**
     * Reads a file that must be this output.
     *
     * @param file where it lies, which need not be within the release
     * @throws BrokenReleaseException when its bytes are not those the manifest lists
     * @throws IOException when it can't be read
     */
    public byte[] read(Path file) throws IOException {
      byte[] content = Files.readAllBytes(file);
      String found = Sha256.of(content);
      if (!found.equals(sha256)) {
        throw new BrokenReleaseException(
            file, List.of(new Mismatch(Mismatch.Kind.CHANGED_FILE, path, sha256, found)));
      }
      return content;
    }
  }
}
