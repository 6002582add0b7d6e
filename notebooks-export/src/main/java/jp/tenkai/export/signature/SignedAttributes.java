package jp.tenkai.export.signature;

import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;

/**
 * What is signed: the digest of the content, by which certificate, with which algorithms, and when.
 * Every certificate of the chain is named by its digest, so that none can be exchanged.
 */
final class SignedAttributes {
  static final AlgorithmIdentifier SHA_256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

  private SignedAttributes() {}

  /**
   * @param digest SHA-256 of the content
   * @param chain the signer's certificate first
   * @param time of signing; empty inside a PDF, where the signature's dictionary says it
   */
  static DERSet of(byte[] digest, List<X509Certificate> chain, Optional<Instant> time)
      throws IOException {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
    attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest)));
    time.ifPresent(
        moment ->
            attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(moment)))));
    PublicKey key = chain.get(0).getPublicKey();
    attributes.add(
        attribute(
            CMSAttributes.cmsAlgorithmProtect,
            new CMSAlgorithmProtection(
                SHA_256, CMSAlgorithmProtection.SIGNATURE, RawSignature.algorithm(key))));
    ESSCertIDv2[] named = new ESSCertIDv2[chain.size()];
    for (int i = 0; i < named.length; i++) {
      named[i] = named(chain.get(i));
    }
    attributes.add(
        attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(named)));
    return new DERSet(attributes);
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  private static ESSCertIDv2 named(X509Certificate certificate) throws IOException {
    Certificate parsed = Certificates.parsed(certificate);
    X500Name issuer = parsed.getIssuer();
    IssuerSerial issuerSerial =
        new IssuerSerial(new GeneralNames(new GeneralName(issuer)), parsed.getSerialNumber());
    return new ESSCertIDv2(Signer.sha256(certificate), issuerSerial);
  }
}
