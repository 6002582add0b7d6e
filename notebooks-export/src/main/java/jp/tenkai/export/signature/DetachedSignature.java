package jp.tenkai.export.signature;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A signature that lies beside what it is over, in a file of the same name and {@link #ENDING}. */
public final class DetachedSignature {
  /** Of the signature's file name: CMS in DER. */
  public static final String ENDING = ".p7s";

  private DetachedSignature() {}

  /**
   * Signs some bytes.
   *
   * @param made when they were made; see {@link SigningKey#timeFor}
   */
  public static byte[] sign(byte[] content, SigningKey key, Instant made) throws IOException {
    return sign(sha256(content), key, Optional.of(key.timeFor(made)));
  }

  static byte[] sign(byte[] digest, SigningKey key, Optional<Instant> time) throws IOException {
    SignatureForm unsigned = new SignatureForm(key.chain(), time, digest, new byte[0]);
    byte[] value = RawSignature.sign(key.privateKey(), unsigned.signed());
    return new SignatureForm(key.chain(), time, digest, value).encoded();
  }

  /**
   * Holds a signature against the bytes it should be over.
   *
   * @param made when they were made, as they say themselves: the signature must state that time
   */
  public static Checked check(byte[] signature, byte[] content, Instant made, Trust trust) {
    return check(signature, sha256(content), Optional.of(made), Optional.empty(), trust);
  }

  /** The same where the bytes don't say when they were made. */
  public static Checked check(byte[] signature, byte[] content, Trust trust) {
    Optional<Instant> stated =
        SignatureForm.decoded(signature)
            .flatMap(SignatureForm::time)
            // No time is a fault too: then the certificate can't be held against one.
            .or(() -> Optional.of(Instant.EPOCH));
    return check(signature, sha256(content), stated, Optional.empty(), trust);
  }

  /**
   * @param made as the content says; empty where the signature may not state a time
   * @param moment at which the certificate must hold; empty for the time that is stated
   */
  static Checked check(
      byte[] signature,
      byte[] digest,
      Optional<Instant> made,
      Optional<Instant> moment,
      Trust trust) {
    Optional<SignatureForm> decoded = SignatureForm.decoded(signature);
    if (decoded.isEmpty()) {
      return Checked.not(
          Flaw.Kind.BAD_SIGNATURE, "CMS as Tenkai writes it", "other bytes, " + signature.length);
    }
    SignatureForm form = decoded.get();
    X509Certificate certificate = form.certificate();
    Signer signer = Signer.of(certificate);
    List<Flaw> flaws = new ArrayList<>();
    if (!Arrays.equals(form.digest(), digest)) {
      flaws.add(
          new Flaw(
              Flaw.Kind.BAD_SIGNATURE, "SHA-256 " + hex(form.digest()), "SHA-256 " + hex(digest)));
    }
    Optional<Instant> stated = made.map(m -> SigningKey.timeFor(m, signer));
    if (!form.time().equals(stated)) {
      flaws.add(new Flaw(Flaw.Kind.BAD_SIGNATURE, "time " + text(stated), text(form.time())));
    }
    flaws.addAll(byItsKey(form));
    flaws.addAll(fit(certificate, signer));
    form.time()
        .or(() -> moment)
        .ifPresent(then -> flaws.addAll(atThatTime(form, signer, then, trust)));
    return new Checked(Optional.of(signer), form.time(), flaws);
  }

  private static List<Flaw> byItsKey(SignatureForm form) {
    try {
      if (form.isByItsKey()) {
        return List.of();
      }
    } catch (IOException e) {
      // What can't be put together again was not signed either.
    }
    return List.of(
        new Flaw(Flaw.Kind.BAD_SIGNATURE, "a signature by the key of the certificate", "another"));
  }

  private static List<Flaw> fit(X509Certificate certificate, Signer signer) {
    List<Flaw> flaws = new ArrayList<>();
    CertificateUse.unfit(certificate.getPublicKey())
        .ifPresent(
            unfit ->
                flaws.add(new Flaw(Flaw.Kind.BAD_SIGNATURE, CertificateUse.EXPECTED_KEY, unfit)));
    CertificateUse.refusal(certificate)
        .ifPresent(
            refusal ->
                flaws.add(
                    new Flaw(
                        Flaw.Kind.WRONG_USAGE,
                        CertificateUse.EXPECTED,
                        signer.subject() + ": " + refusal)));
    return flaws;
  }

  private static List<Flaw> atThatTime(
      SignatureForm form, Signer signer, Instant then, Trust trust) {
    if (!signer.isValidAt(then)) {
      return List.of(
          new Flaw(
              Flaw.Kind.NOT_VALID_THEN, signer.from() + " to " + signer.until(), then.toString()));
    }
    return trust.refusal(form.chain(), then).stream().toList();
  }

  private static String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("none");
  }

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
