package jp.tenkai.export.publication;

import java.util.Locale;

/** What people open, one part for each kind; each lies in a folder of its own. */
public enum Part {
  /** The pages. */
  SITE,
  /** The strategies' reports, as PDF. */
  REPORT,
  /** The country reports, as PDF. */
  COUNTRY,
  /** The workbooks. */
  WORKBOOK,
  /** The notebooks. */
  NOTEBOOKS,
  /** The tables with their description, and the release in one archive. */
  DATA;

  /** The name of its folder, and of the part on the command line. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
