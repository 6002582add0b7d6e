package jp.tenkai.jobs.fetch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.download.Validators;
import jp.tenkai.datasets.landing.Landed;

/** What was fetched before, by address: the newest of each. */
final class Earlier {
  private final Map<String, Landed> byAddress = new HashMap<>();

  /**
   * @param landed every receipt, the oldest first
   */
  Earlier(List<Landed> landed) {
    landed.forEach(this::put);
  }

  synchronized void put(Landed landed) {
    byAddress.put(landed.provenance().address(), landed);
  }

  /** The marks of the state that is held of an address. */
  synchronized Validators marks(String address) {
    return Optional.ofNullable(byAddress.get(address))
        .map(landed -> Validators.of(landed.provenance().headers()))
        .orElse(Validators.NONE);
  }

  /** Whether these bytes are what was received last from an address. */
  synchronized boolean holds(String address, String sha256) {
    Landed landed = byAddress.get(address);
    return landed != null && landed.sha256().equals(sha256);
  }
}
