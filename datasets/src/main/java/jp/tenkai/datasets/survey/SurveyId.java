package jp.tenkai.datasets.survey;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A survey and its fiscal year in one id, such as {@code jetro-africa-fy2024}. */
public record SurveyId(String id) implements Comparable<SurveyId> {
  private static final Pattern FORM = Pattern.compile("[a-z]+(-(?!fy\\d)[a-z]+)*+-fy\\d{4}");

  private static final String JETRO =
      "JETRO Survey on Business Conditions of Japanese Companies Operating Overseas ";

  /** Exact titles, so that a new survey is seen and not taken for an old one. */
  private static final Map<String, String> TITLES =
      Map.of(
          JETRO + "(Africa)",
          "jetro-africa",
          JETRO + "(Asia and Oceania)",
          "jetro-asia-oceania",
          JETRO + "(global)",
          "jetro-global",
          "JBIC Survey Report on Overseas Business Operations by Japanese Manufacturing Companies",
          "jbic");

  public SurveyId {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "survey id must be like jetro-africa-fy2024, found '" + id + "'");
    }
  }

  /** The id of a survey by its full title; empty for a title that is not known. */
  public static Optional<SurveyId> ofTitle(String title, int fiscalYear) {
    return Optional.ofNullable(TITLES.get(title.strip()))
        .map(name -> new SurveyId(name + "-fy" + fiscalYear));
  }

  @Override
  public int compareTo(SurveyId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
