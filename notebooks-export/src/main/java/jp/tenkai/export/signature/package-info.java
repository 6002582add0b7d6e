/**
 * A signature says, by a private key and the X.509 certificate of its holder, that some bytes are
 * what the holder released: detached CMS (RFC 5652) with the attributes of CAdES-B-B (ETSI EN 319
 * 122-1), and inside a PDF as PAdES-B-B (ETSI EN 319 142-1). The same key, bytes and time give the
 * same signature, and a signature that is not, bit for bit, what Tenkai would have written is
 * refused.
 */
package jp.tenkai.export.signature;
