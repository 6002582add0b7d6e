package jp.tenkai.export.signature;

/**
 * One reason not to accept a signature.
 *
 * @param expected what should be there
 * @param found what is there
 */
public record Flaw(Kind kind, String expected, String found) {

  /** What is wrong. */
  public enum Kind {
    /** There is no signature. */
    NO_SIGNATURE,
    /** It is not a signature, or not over these bytes, or not by the key of its certificate. */
    BAD_SIGNATURE,
    /** The certificate was not valid when the signature says it was made. */
    NOT_VALID_THEN,
    /** The certificate is not for signing documents. */
    WRONG_USAGE,
    /** Nobody who is trusted vouches for the certificate. */
    UNTRUSTED,
    /** It is a key that Tenkai made for itself, where a trusted one was asked for. */
    DEVELOPMENT_KEY
  }
}
