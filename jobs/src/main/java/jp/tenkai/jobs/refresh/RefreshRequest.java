package jp.tenkai.jobs.refresh;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.tenkai.export.publication.Part;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.signature.SigningKey;
import jp.tenkai.jobs.configuration.Licences;
import jp.tenkai.jobs.fetch.Surroundings;

/**
 * What a refresh is asked for.
 *
 * @param conf the configuration's folder
 * @param snapshot the snapshot's folder
 * @param out where releases are kept, and files as received and as ingested
 * @param asOf what was issued later is left aside
 * @param accepted ids of gates whose bad verdicts do not stop the release
 * @param licences which sources the release may draw on
 * @param parts of the publication to make; none for the tables only
 * @param services where the sources are asked for what is new; empty to ask nobody
 * @param signer who signs the release and what is made from it
 */
public record RefreshRequest(
    Path conf,
    Path snapshot,
    Path out,
    Quarter quarter,
    LocalDate asOf,
    Set<String> accepted,
    Licences licences,
    Set<Part> parts,
    Optional<Surroundings> services,
    SigningKey signer) {

  public RefreshRequest {
    Objects.requireNonNull(conf, "conf");
    Objects.requireNonNull(snapshot, "snapshot");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(quarter, "quarter");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(licences, "licences");
    Objects.requireNonNull(services, "services");
    Objects.requireNonNull(signer, "signer");
    accepted = Collections.unmodifiableSortedSet(new TreeSet<>(accepted));
    parts = parts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(parts));
  }

  /** Where received files lie. */
  public Path landing() {
    return out.resolve("landing");
  }

  /** Where ingested files lie. */
  public Path ingested() {
    return out.resolve("ingested");
  }

  /** Where the releases lie. */
  public Path releases() {
    return out.resolve("releases");
  }
}
