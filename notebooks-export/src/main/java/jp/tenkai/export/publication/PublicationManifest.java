package jp.tenkai.export.publication;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.release.SignedManifest;
import jp.tenkai.export.signature.DetachedSignature;

/**
 * What a publication holds and what it was made from, written as {@code publication.json}: with its
 * signature the last of a publication, so that one without it is unfinished.
 *
 * @param release name of the release
 * @param tablesSha256 digest of the release's tables, as in its manifest
 * @param version of Tenkai that made the publication
 * @param key digest of the program, of the release's manifest and of the signer: the same key gives
 *     the same bytes; empty where only parts were made, or the program could not be told
 * @param files every file but this one, by path
 */
public record PublicationManifest(
    String release, String tablesSha256, String version, String key, List<MadeFile> files) {

  /** Its file name. */
  public static final String FILE = "publication.json";

  /** The name of the file with the signature over it. */
  public static final String SIGNATURE = FILE + DetachedSignature.ENDING;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  public PublicationManifest {
    files = files.stream().sorted().toList();
  }

  /**
   * Reads the manifest of a publication.
   *
   * @throws IOException when it isn't there or isn't one
   */
  public static PublicationManifest read(Path publication) throws IOException {
    return parse(SignedManifest.bytes(publication.resolve(FILE)));
  }

  /**
   * Reads a manifest from its bytes.
   *
   * @throws IOException when they aren't one
   */
  public static PublicationManifest parse(byte[] json) throws IOException {
    return MAPPER.readValue(json, PublicationManifest.class);
  }

  byte[] toJson() throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return (MAPPER.writer(printer).writeValueAsString(this) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
