package jp.tenkai.jobs.configuration;

import java.util.List;
import java.util.Objects;
import jp.tenkai.datasets.file.SourceId;

/**
 * What is known about a source.
 *
 * @param attribution the words that its licence asks to be printed with its data
 * @param url where a reader finds it; empty where none is given
 * @param reason why it is used
 * @param fetches the ways to fetch its files; none where they are handed over
 */
public record SourceConf(
    SourceId id,
    Words name,
    Words publisher,
    String licence,
    Terms terms,
    String attribution,
    String url,
    String reason,
    List<FetchConf> fetches) {
  public SourceConf {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(attribution, "attribution");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(reason, "reason");
    fetches = List.copyOf(fetches);
  }
}
