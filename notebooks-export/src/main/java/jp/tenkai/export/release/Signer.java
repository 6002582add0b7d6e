package jp.tenkai.export.release;

import java.io.IOException;
import java.util.Map;

/** Whoever signs a release's manifest. */
@FunctionalInterface
public interface Signer {

  /**
   * Signs the bytes of a manifest.
   *
   * @return the files that lie beside it, by name; each name begins with {@code manifest.json.}
   * @throws IOException when it can't be signed; nothing is put in place then
   */
  Map<String, byte[]> sign(byte[] manifest) throws IOException;
}
