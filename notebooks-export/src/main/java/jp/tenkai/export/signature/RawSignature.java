package jp.tenkai.export.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/**
 * The signature itself, without anything around it, over SHA-256: RSA PKCS#1 v1.5, or ECDSA whose
 * one-time number follows from key and bytes (RFC 6979), so that signing twice gives the same.
 */
final class RawSignature {
  private static final AlgorithmIdentifier RSA =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

  private RawSignature() {}

  static AlgorithmIdentifier algorithm(PublicKey key) {
    return key instanceof ECPublicKey ? ECDSA : RSA;
  }

  static byte[] sign(PrivateKey key, byte[] content) throws IOException {
    if (key instanceof ECPrivateKey) {
      ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
      signer.init(true, (ECPrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded()));
      SHA256Digest digest = new SHA256Digest();
      digest.update(content, 0, content.length);
      byte[] hash = new byte[digest.getDigestSize()];
      digest.doFinal(hash, 0);
      return encoded(signer.generateSignature(hash));
    }
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IOException("signing failed: " + e.getMessage(), e);
    }
  }

  /** Whether the bytes are what the key's holder signed, in the only form we write. */
  static boolean holds(PublicKey key, byte[] content, byte[] value) {
    boolean elliptic = key instanceof ECPublicKey;
    try {
      if (elliptic && !isPlain(value)) {
        return false;
      }
      Signature signature = Signature.getInstance(elliptic ? "SHA256withECDSA" : "SHA256withRSA");
      signature.initVerify(key);
      signature.update(content);
      return signature.verify(value);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Whether a private key and the certificate beside it belong together. */
  static boolean fits(SigningKey key) throws IOException {
    byte[] probe = "Tenkai".getBytes(StandardCharsets.US_ASCII);
    return holds(key.chain().get(0).getPublicKey(), probe, sign(key.privateKey(), probe));
  }

  private static byte[] encoded(BigInteger... values) throws IOException {
    return new DERSequence(Arrays.stream(values).map(ASN1Integer::new).toArray(ASN1Integer[]::new))
        .getEncoded(ASN1Encoding.DER);
  }

  private static boolean isPlain(byte[] value) {
    try {
      ASN1Sequence pair = ASN1Sequence.getInstance(value);
      return pair.size() == 2
          && Arrays.equals(
              value,
              encoded(
                  ASN1Integer.getInstance(pair.getObjectAt(0)).getPositiveValue(),
                  ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue()));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      return false;
    }
  }
}
