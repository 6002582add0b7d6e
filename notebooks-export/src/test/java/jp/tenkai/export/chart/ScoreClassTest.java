package jp.tenkai.export.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.1 defines it: (L1 + 0.05) / (L2 + 0.05) of relative luminances. */
class ScoreClassTest {

  private static final Pattern RULE =
      Pattern.compile("background: (#[0-9a-f]{6}); color: (#[0-9a-f]{6});");

  @ParameterizedTest
  @EnumSource(ScoreClass.class)
  void textOnEveryClassHasTheContrastOfLevelAa(ScoreClass scoreClass) {
    assertThat(contrast(scoreClass.lightRule())).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(scoreClass.darkRule())).isGreaterThanOrEqualTo(4.5);
  }

  private static double contrast(String rule) {
    Matcher matcher = RULE.matcher(rule);
    assertThat(matcher.find()).isTrue();
    double back = luminance(matcher.group(1));
    double text = luminance(matcher.group(2));
    return (Math.max(back, text) + 0.05) / (Math.min(back, text) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xFF) / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
