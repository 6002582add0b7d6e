package jp.tenkai.jobs.software;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;

/** Reads conf/advisories.yaml. */
final class AdvisoriesReader {
  private final Set<String> ids = new LinkedHashSet<>();

  Optional<Advisories> read(Block top) {
    Optional<LocalDate> asOf = Fields.day(top, "as_of");
    List<PackagePattern> covers = Fields.packages(top, "covers");
    List<Advisory> advisories = new ArrayList<>();
    top.named("advisories")
        .forEach(
            (id, block) -> {
              ids.add(id.text());
              advisory(id.text(), block).ifPresent(advisories::add);
            });
    List<Exemption> exemptions = new ArrayList<>();
    for (Block block : top.blocks("exemptions")) {
      exemption(block).ifPresent(exemptions::add);
    }
    return top.make(() -> new Advisories(asOf.orElseThrow(), covers, advisories, exemptions));
  }

  private static Optional<Advisory> advisory(String id, Block block) {
    List<PackagePattern> packages = Fields.packages(block, "packages");
    List<VersionRange> affected = new ArrayList<>();
    for (Block range : block.blocks("affected")) {
      String from = range.text("from", "0");
      String before = range.text("before", "");
      range
          .make(
              () ->
                  new VersionRange(
                      new MavenVersion(from),
                      Optional.of(before).filter(b -> !b.isEmpty()).map(MavenVersion::new)))
          .ifPresent(affected::add);
    }
    Advisory.Severity severity = block.word("severity", Advisory.Severity.class);
    Optional<LocalDate> published =
        block.has("published") ? Fields.day(block, "published") : Optional.empty();
    String summary = block.text("summary");
    String source = block.text("source");
    return block.make(
        () -> new Advisory(id, packages, affected, severity, published, summary, source));
  }

  private Optional<Exemption> exemption(Block block) {
    String advisory = block.text("advisory");
    if (!advisory.isEmpty() && !ids.contains(advisory)) {
      block.problem(
          ProblemCode.BAD_VALUE, "advisory", advisory, "the id of an advisory of this file");
    }
    List<PackagePattern> packages = Fields.packages(block, "packages");
    String reason = block.text("reason");
    Optional<LocalDate> until = Fields.day(block, "until");
    return block.make(
        () -> {
          if (packages.size() != 1) {
            throw new IllegalArgumentException("packages: exactly one");
          }
          return new Exemption(advisory, packages.get(0), reason, until.orElseThrow());
        });
  }
}
