package jp.tenkai.export.signature;

/** Why a key can't sign. */
public enum KeyFault {
  /** The file isn't there, or may not be read. */
  NO_FILE,
  /** Accounts other than the owner's may read the file. */
  READABLE_BY_OTHERS,
  /** The file is no PKCS#12. */
  NOT_PKCS12,
  /** The password doesn't open the file. */
  WRONG_PASSWORD,
  /** The file holds no private key with a certificate, or none of the alias that was asked for. */
  NO_KEY,
  /** The file holds several keys, and no alias says which. */
  SEVERAL_KEYS,
  /** The key is neither RSA of 2,048 bits or more nor of a NIST curve of 256 bits or more. */
  UNFIT_KEY,
  /** The private key isn't the one of the certificate. */
  OTHER_CERTIFICATE,
  /** The certificate's time is over. */
  EXPIRED,
  /** The certificate's time has not begun. */
  NOT_YET_VALID,
  /** The certificate is not for signing documents. */
  WRONG_USAGE,
  /** A file of trusted authorities that holds no certificate. */
  NO_CERTIFICATE
}
