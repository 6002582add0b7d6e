package jp.tenkai.jobs.software;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.yaml.Block;

/** Reads conf/software.yaml. */
final class SupportReader {
  Optional<SoftwareConf> read(Block top) {
    Optional<LocalDate> checked = Fields.day(top, "checked");
    List<LibraryPolicy> libraries = new ArrayList<>();
    top.named("libraries")
        .forEach((id, block) -> library(id.text(), block).ifPresent(libraries::add));
    List<OtherPiece> others = new ArrayList<>();
    top.named("others").forEach((id, block) -> other(id.text(), block).ifPresent(others::add));
    return top.make(() -> new SoftwareConf(checked.orElseThrow(), libraries, others));
  }

  private static Optional<LibraryPolicy> library(String id, Block block) {
    List<PackagePattern> packages = Fields.packages(block, "packages");
    LibraryPolicy.Use use = block.word("use", LibraryPolicy.Use.class, LibraryPolicy.Use.RUN);
    Optional<Support> support = support(block);
    return block.make(() -> new LibraryPolicy(id, packages, use, support.orElseThrow()));
  }

  private static Optional<OtherPiece> other(String id, Block block) {
    String name = block.text("name");
    PieceKind kind = block.word("kind", PieceKind.class);
    String version = block.text("version");
    String place = block.text("place");
    String licence = block.text("licence");
    String resource = block.text("resource", "");
    Optional<Support> support = support(block);
    return block.make(
        () ->
            new OtherPiece(
                id, name, kind, version, place, licence, resource, support.orElseThrow()));
  }

  private static Optional<Support> support(Block block) {
    Optional<LocalDate> until = block.has("until") ? Fields.day(block, "until") : Optional.empty();
    boolean dormant = block.flag("dormant", false);
    Optional<Words> basis =
        block
            .block("basis")
            .flatMap(
                words -> {
                  String en = words.text("en");
                  String ja = words.text("ja");
                  return words.make(() -> new Words(en, ja));
                });
    String source = block.text("source");
    return basis.isPresent() && source.startsWith("https://")
        ? Optional.of(new Support(until, dormant, basis.get(), source))
        : refused(block, source);
  }

  private static Optional<Support> refused(Block block, String source) {
    if (!source.isEmpty() && !source.startsWith("https://")) {
      block.problem(ProblemCode.BAD_VALUE, "source", source, "an address with https://");
    }
    return Optional.empty();
  }
}
