package jp.tenkai.export.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.text.Bilingual;

/**
 * A field (注力領域): its goods, and the indicators of its need and of the capacity for it.
 *
 * @param brief its name for narrow places
 * @param hs share of each six-digit HS code that counts for the field, with the reason
 * @param noTrade why customs trade does not apply to it; empty where it does
 * @param betterSignal what would tell its need better and may not be used
 */
public record FieldSettings(
    String id,
    Bilingual name,
    Bilingual brief,
    Map<String, HsShare> hs,
    List<Weighted> need,
    List<Weighted> capacity,
    String noTrade,
    BetterSignal betterSignal) {

  public FieldSettings {
    need = List.copyOf(need);
    capacity = List.copyOf(capacity);
  }

  /**
   * A figure that would tell the need better, and why it is not used.
   *
   * @param what it is; empty where nothing better is known
   * @param standIn the indicators used in its place
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record BetterSignal(Bilingual what, String whyNot, List<String> standIn) {

    public BetterSignal {
      standIn = List.copyOf(standIn);
    }

    /** Nothing better is known. */
    public static BetterSignal none() {
      return new BetterSignal(Bilingual.none(), "", List.of());
    }
  }

  /** The share of a code's trade that counts for the field, and why. */
  public record HsShare(double share, String reason) {}
}
