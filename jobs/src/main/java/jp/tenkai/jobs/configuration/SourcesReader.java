package jp.tenkai.jobs.configuration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.problem.ProblemCode;

/** Reads conf/sources.yaml. */
final class SourcesReader {
  private SourcesReader() {}

  static Map<SourceId, SourceConf> read(Reading reading, Block top, KnownIds known) {
    Map<SourceId, SourceConf> sources = new LinkedHashMap<>();
    top.named("sources")
        .forEach(
            (id, block) -> {
              known.add(id.text());
              if (!Kebab.fits(id.text())) {
                reading.problem(ProblemCode.BAD_VALUE, id.line(), id.text(), Kebab.FORM);
              }
              source(id.text(), block).ifPresent(source -> sources.put(source.id(), source));
            });
    top.make(() -> sources);
    return sources;
  }

  private static Optional<SourceConf> source(String id, Block block) {
    Optional<Words> name = WordsReader.read(block, "name");
    Optional<Words> publisher = WordsReader.read(block, "publisher");
    String licence = block.text("licence");
    Terms terms = block.word("terms", Terms.class);
    String attribution = block.text("attribution");
    String url = block.text("url", "");
    String reason = block.text("reason");
    return block.make(
        () ->
            new SourceConf(
                new SourceId(id),
                name.orElseThrow(),
                publisher.orElseThrow(),
                licence,
                terms,
                attribution,
                url,
                reason));
  }
}
