package jp.tenkai.jobs.panel;

import java.util.Objects;

/**
 * Where a figure comes from.
 *
 * @param source the source's id
 * @param series the series as the source names it
 * @param file the file it stood in
 * @param row the line (or record) of that file; 0 where several rows were added up
 * @param vintage when the source said so
 * @param licence under which terms the source gives it
 * @param terms {@code open} or {@code non-commercial}
 */
public record Lineage(
    String source,
    String series,
    String file,
    long row,
    String vintage,
    String licence,
    String terms) {
  /** No figure, so no origin. */
  public static final Lineage NONE = new Lineage("", "", "", 0, "", "", "");

  /** What keeps the terms of a non-commercial figure visible in everything made from it. */
  public static final String NON_COMMERCIAL = "non-commercial";

  public Lineage {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(terms, "terms");
  }

  /** The origin of a figure computed from two others; each file then carries its own row. */
  public Lineage with(Lineage other) {
    return new Lineage(
        joined(source, other.source),
        joined(series, other.series),
        joined(place(), other.place()),
        0,
        joined(vintage, other.vintage),
        joined(licence, other.licence),
        terms.equals(NON_COMMERCIAL) ? terms : other.terms);
  }

  private String place() {
    return row == 0 ? file : file + ":" + row;
  }

  private static String joined(String one, String other) {
    return one.equals(other) || other.isEmpty() ? one : one + " | " + other;
  }
}
