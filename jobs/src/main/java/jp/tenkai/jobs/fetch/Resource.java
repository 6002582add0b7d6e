package jp.tenkai.jobs.fetch;

import java.net.URI;
import java.util.Objects;
import jp.tenkai.jobs.configuration.FetchConf;
import jp.tenkai.jobs.configuration.SourceConf;

/**
 * One thing that is asked for.
 *
 * @param source whose it is
 * @param way how it is fetched
 * @param address without any key
 * @param name what its file is to be called, within the source
 */
public record Resource(SourceConf source, FetchConf way, URI address, String name) {
  public Resource {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(way, "way");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(name, "name");
  }

  /** The source and the way: {@code worldbank-wdi/api}. */
  public String wayId() {
    return source.id() + "/" + way.id();
  }
}
