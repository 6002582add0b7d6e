package jp.tenkai.datasets.file;

import java.util.regex.Pattern;

/** One organisation's data set, by its id in conf/sources.yaml, such as {@code worldbank-wdi}. */
public record SourceId(String id) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

  public SourceId {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "source id must be lower-case words with hyphens, found '" + id + "'");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
