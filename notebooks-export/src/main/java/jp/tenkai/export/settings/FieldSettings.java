package jp.tenkai.export.settings;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.text.Bilingual;

/**
 * A field (注力領域): its goods, and the indicators of its need and of the capacity for it.
 *
 * @param brief its name for narrow places
 * @param hs share of each six-digit HS code that counts for the field, with the reason
 * @param noTrade why customs trade does not apply to it; empty where it does
 */
public record FieldSettings(
    String id,
    Bilingual name,
    Bilingual brief,
    Map<String, HsShare> hs,
    List<Weighted> need,
    List<Weighted> capacity,
    String noTrade) {

  public FieldSettings {
    need = List.copyOf(need);
    capacity = List.copyOf(capacity);
  }

  /** The share of a code's trade that counts for the field, and why. */
  public record HsShare(double share, String reason) {}
}
