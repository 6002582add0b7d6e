package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.tenkai.export.signature.Checked;
import jp.tenkai.export.signature.DetachedSignature;
import jp.tenkai.export.signature.Flaw;
import jp.tenkai.export.signature.Trust;

/** A release's manifest as its bytes lie on the disk, with the signature over them. */
public final class SignedManifest {
  /** Far above any manifest; what is longer is not read into memory. */
  private static final long LONGEST = 64L << 20;

  private static final long LONGEST_SIGNATURE = 1L << 20;

  private final byte[] json;
  private final Manifest manifest;
  private final Optional<byte[]> signature;

  private SignedManifest(byte[] json, Manifest manifest, Optional<byte[]> signature) {
    this.json = json;
    this.manifest = manifest;
    this.signature = signature;
  }

  /**
   * Reads both from a release's directory.
   *
   * @throws IOException when there is no manifest of this format
   */
  public static SignedManifest in(Path directory) throws IOException {
    byte[] json = bytes(directory.resolve(Manifest.FILE));
    return new SignedManifest(json, Manifest.parse(json), signature(directory, Manifest.SIGNATURE));
  }

  /**
   * Both from their bytes, wherever they lie.
   *
   * @throws IOException when it is no manifest of this format
   */
  public static SignedManifest of(byte[] json, Optional<byte[]> signature) throws IOException {
    return new SignedManifest(json, Manifest.parse(json), signature);
  }

  /** The bytes of a manifest, which is a file and no link. */
  public static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("no file " + file.getFileName());
    }
    long size = Files.size(file);
    if (size > LONGEST) {
      throw new IOException(
          file.getFileName() + " of " + size + " bytes, expected at most " + LONGEST);
    }
    return Files.readAllBytes(file);
  }

  /**
   * The bytes of a signature; empty where there is none. What stands in its place without being a
   * file of a signature's size counts as a signature of no bytes, which is a bad one.
   */
  public static Optional<byte[]> signature(Path directory, String name) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    boolean possible =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.size(file) <= LONGEST_SIGNATURE;
    return Optional.of(possible ? Files.readAllBytes(file) : new byte[0]);
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Whether there is a signature, be it good or bad. */
  public boolean isSigned() {
    return signature.isPresent();
  }

  /** What its signature says, be there one or not. */
  public Checked check(Trust trust) {
    return signature
        .map(s -> DetachedSignature.check(s, json, Instant.parse(manifest.created()), trust))
        .orElseGet(Checked::unsigned);
  }

  List<Mismatch> mismatches(Trust trust) {
    return check(trust).flaws().stream().map(SignedManifest::mismatch).toList();
  }

  private static Mismatch mismatch(Flaw flaw) {
    return Mismatch.of(Manifest.SIGNATURE, flaw);
  }
}
