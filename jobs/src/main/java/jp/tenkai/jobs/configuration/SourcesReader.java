package jp.tenkai.jobs.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Reading;

/** Reads conf/sources.yaml. */
final class SourcesReader {
  private SourcesReader() {}

  /**
   * What the file says.
   *
   * @param hosts that may be asked for files
   */
  record Read(Map<SourceId, SourceConf> sources, Map<String, HostConf> hosts) {}

  static Read read(Reading reading, Block top, KnownIds known) {
    FetchReader fetches = new FetchReader();
    Map<String, HostConf> hosts = fetches.hosts(top);
    Map<SourceId, SourceConf> sources = new LinkedHashMap<>();
    top.named("sources")
        .forEach(
            (id, block) -> {
              known.add(id.text());
              if (!Kebab.fits(id.text())) {
                reading.problem(ProblemCode.BAD_VALUE, id.line(), id.text(), Kebab.FORM);
              }
              source(id.text(), block, fetches)
                  .ifPresent(source -> sources.put(source.id(), source));
            });
    top.make(() -> sources);
    return new Read(sources, hosts);
  }

  private static Optional<SourceConf> source(String id, Block block, FetchReader fetches) {
    Optional<Words> name = WordsReader.read(block, "name");
    Optional<Words> publisher = WordsReader.read(block, "publisher");
    String licence = block.text("licence");
    Terms terms = block.word("terms", Terms.class);
    String attribution = block.text("attribution");
    String url = block.text("url", "");
    String reason = block.text("reason");
    List<FetchConf> ways = fetches.read(block);
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
                reason,
                ways));
  }
}
