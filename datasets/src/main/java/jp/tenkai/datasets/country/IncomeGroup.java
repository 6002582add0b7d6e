package jp.tenkai.datasets.country;

import java.util.Optional;

/**
 * The World Bank's income group. Which country is in which changes every July, so that membership
 * comes from a file with its vintage, never from the register.
 */
public enum IncomeGroup {
  LIC("Low income"),
  LMC("Lower middle income"),
  UMC("Upper middle income"),
  HIC("High income");

  private final String title;

  IncomeGroup(String title) {
    this.title = title;
  }

  /** The group as the World Bank spells it out. */
  public String title() {
    return title;
  }

  /** The group of a code or title; empty for "Not classified" and for no text. */
  public static Optional<IncomeGroup> parse(String text) {
    String plain = text.strip();
    for (IncomeGroup group : values()) {
      if (group.name().equals(plain) || group.title.equals(plain)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }
}
