package jp.tenkai.export.release;

import jp.tenkai.export.signature.Flaw;

/**
 * One way in which the files of a release, or of its publication, differ from the manifest, or the
 * manifest from what was signed.
 *
 * @param path within the release or the publication
 * @param expected by the manifest; empty where there is nothing to expect
 * @param found on disk; empty where there is nothing
 */
public record Mismatch(Kind kind, String path, String expected, String found) {

  /** What differs. */
  public enum Kind {
    /** The manifest is missing, unreadable or of another format. */
    NO_MANIFEST,
    /** A listed file isn't there. */
    MISSING_FILE,
    /** A file is there that isn't listed. */
    EXTRA_FILE,
    /** A file's bytes differ from the listed SHA-256. */
    CHANGED_FILE,
    /** A listed path points outside the release. */
    OUTSIDE,
    /** A link, or something else that is no file, stands where only files may. */
    NO_FILE,
    /** The digest of the tables doesn't follow from the listed files. */
    TABLES_DIGEST,
    /** It is another release's than the name says, or was made from another. */
    OTHER_RELEASE,
    /** There is no signature. */
    NO_SIGNATURE,
    /** The signature is not one, or not over these bytes, or not by the key of its certificate. */
    BAD_SIGNATURE,
    /** The certificate was not valid when the signature says it was made. */
    NOT_VALID_THEN,
    /** The certificate is not for signing documents. */
    WRONG_USAGE,
    /** Nobody who is trusted vouches for the certificate. */
    UNTRUSTED,
    /** Signed with a key that Tenkai made for itself, where a trusted one was asked for. */
    DEVELOPMENT_KEY,
    /** A file of a publication that another signed than the publication. */
    OTHER_SIGNER
  }

  /** What is wrong with the signature of a file. */
  public static Mismatch of(String path, Flaw flaw) {
    Kind kind =
        switch (flaw.kind()) {
          case NO_SIGNATURE -> Kind.NO_SIGNATURE;
          case BAD_SIGNATURE -> Kind.BAD_SIGNATURE;
          case NOT_VALID_THEN -> Kind.NOT_VALID_THEN;
          case WRONG_USAGE -> Kind.WRONG_USAGE;
          case UNTRUSTED -> Kind.UNTRUSTED;
          case DEVELOPMENT_KEY -> Kind.DEVELOPMENT_KEY;
        };
    return new Mismatch(kind, path, flaw.expected(), flaw.found());
  }
}
