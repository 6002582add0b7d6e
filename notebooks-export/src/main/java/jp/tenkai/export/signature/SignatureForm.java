package jp.tenkai.export.signature;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * A signature taken apart. Put together again it is the same bytes or it is refused, which leaves
 * no place in it where a bit could change unseen.
 */
final class SignatureForm {
  private final List<X509Certificate> chain;
  private final Optional<Instant> time;
  private final byte[] digest;
  private final byte[] value;

  /**
   * @param chain the signer's certificate, then those that vouch for it
   * @param time that the signed attributes state, if they do
   * @param digest of the content, which the signed attributes state
   * @param value the signature itself
   */
  SignatureForm(List<X509Certificate> chain, Optional<Instant> time, byte[] digest, byte[] value) {
    this.chain = List.copyOf(chain);
    this.time = time;
    this.digest = digest.clone();
    this.value = value.clone();
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  List<X509Certificate> chain() {
    return chain;
  }

  Optional<Instant> time() {
    return time;
  }

  byte[] digest() {
    return digest.clone();
  }

  /** Whether the value is the signature over the attributes by the certificate's key. */
  boolean isByItsKey() throws IOException {
    return RawSignature.holds(certificate().getPublicKey(), signed(), value);
  }

  /** The attributes as they are signed. */
  byte[] signed() throws IOException {
    return SignedAttributes.of(digest, chain, time).getEncoded(ASN1Encoding.DER);
  }

  /** The whole signature in DER. */
  byte[] encoded() throws IOException {
    ASN1EncodableVector certificates = new ASN1EncodableVector();
    for (X509Certificate certificate : chain) {
      certificates.add(Certificates.parsed(certificate));
    }
    Certificate signer = Certificates.parsed(certificate());
    SignerInfo info =
        new SignerInfo(
            new SignerIdentifier(
                new IssuerAndSerialNumber(signer.getIssuer(), signer.getSerialNumber().getValue())),
            SignedAttributes.SHA_256,
            SignedAttributes.of(digest, chain, time),
            RawSignature.algorithm(certificate().getPublicKey()),
            new DEROctetString(value),
            null);
    SignedData data =
        new SignedData(
            new DERSet(SignedAttributes.SHA_256),
            new ContentInfo(CMSObjectIdentifiers.data, null),
            new DERSet(certificates),
            null,
            new DERSet(info));
    return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
  }

  /** Takes a signature apart; empty when it is not one of the only form that is written here. */
  static Optional<SignatureForm> decoded(byte[] signature) {
    try {
      SignatureForm form = parts(signature);
      return Arrays.equals(form.encoded(), signature) ? Optional.of(form) : Optional.empty();
    } catch (IOException | CertificateException | RuntimeException e) {
      // Parsers of ASN.1 throw all kinds at bytes that somebody changed; each means the same.
      return Optional.empty();
    }
  }

  private static SignatureForm parts(byte[] signature) throws IOException, CertificateException {
    ContentInfo content = ContentInfo.getInstance(ASN1Primitive.fromByteArray(signature));
    SignedData data = SignedData.getInstance(content.getContent());
    SignerInfo info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    ASN1Set set = info.getAuthenticatedAttributes();
    AttributeTable attributes = new AttributeTable(set);
    Attribute time = attributes.get(CMSAttributes.signingTime);
    return new SignatureForm(
        chain(data, attributes),
        time == null
            ? Optional.empty()
            : Optional.of(Time.getInstance(value(time)).getDate().toInstant()),
        ASN1OctetString.getInstance(value(attributes.get(CMSAttributes.messageDigest))).getOctets(),
        info.getEncryptedDigest().getOctets());
  }

  private static ASN1Encodable value(Attribute attribute) {
    return attribute.getAttrValues().getObjectAt(0);
  }

  /** In the order in which the signed attributes name them, since a set has none. */
  private static List<X509Certificate> chain(SignedData data, AttributeTable attributes)
      throws IOException, CertificateException {
    List<X509Certificate> all = new ArrayList<>();
    for (ASN1Encodable certificate : data.getCertificates()) {
      all.add(Certificates.read(certificate.toASN1Primitive().getEncoded(ASN1Encoding.DER)));
    }
    List<X509Certificate> chain = new ArrayList<>();
    for (ESSCertIDv2 named :
        SigningCertificateV2.getInstance(
                value(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)))
            .getCerts()) {
      all.stream()
          .filter(c -> Arrays.equals(Signer.sha256(c), named.getCertHash()))
          .findFirst()
          .ifPresent(chain::add);
    }
    return chain;
  }
}
