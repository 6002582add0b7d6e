package jp.tenkai.jobs.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One way to fetch files of a source.
 *
 * @param id what the command line calls it, behind the source and a slash
 * @param service how the service answers
 * @param address with placeholders in braces: those of {@code each}, and {@code {since}} for the
 *     day from which changes are wanted
 * @param name what the file is to be called, with the same placeholders
 * @param each what stands for each placeholder, in the order of the file
 * @param key of the service; empty where it is open to everybody
 * @param mostMebibytes after which an answer is refused
 * @param isDefault whether it is fetched when only the source, or nothing, is named
 * @param reason why it is fetched like this
 */
public record FetchConf(
    String id,
    ServiceKind service,
    String address,
    String name,
    Map<String, Each> each,
    Optional<ServiceKey> key,
    long mostMebibytes,
    boolean isDefault,
    String reason) {
  public FetchConf {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(name, "name");
    each = Collections.unmodifiableMap(new LinkedHashMap<>(each));
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(reason, "reason");
  }
}
