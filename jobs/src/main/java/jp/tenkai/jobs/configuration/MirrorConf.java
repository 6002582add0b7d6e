package jp.tenkai.jobs.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.tenkai.datasets.mirror.MirrorMethod;

/**
 * How the reports of both sides of a flow become one value: conf/mirror.yaml. It stands outside
 * {@link Configuration}, because no release depends on it.
 *
 * @param choices each number by its key, in the order of the file
 */
public record MirrorConf(MirrorMethod method, Map<String, Choice> choices) {
  /** A number and why it was chosen. */
  public record Choice(double value, String reason) {
    public Choice {
      Objects.requireNonNull(reason, "reason");
    }
  }

  public MirrorConf {
    Objects.requireNonNull(method, "method");
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }
}
