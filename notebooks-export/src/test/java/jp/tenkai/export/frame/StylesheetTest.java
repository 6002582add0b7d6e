package jp.tenkai.export.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrasts as WCAG 2.2 defines and asks for them on level AA, in both schemes. */
class StylesheetTest {

  private static final Pattern VARIABLE = Pattern.compile("(--[a-z0-9-]+): ([^;]+);");
  private static final String DARK = "@media screen and (prefers-color-scheme: dark)";

  @ParameterizedTest
  @CsvSource({
    "text, back, 4.5",
    "text, head, 4.5",
    "text, accent-back, 4.5",
    "soft, back, 4.5",
    "soft, head, 4.5",
    "soft, accent-back, 4.5",
    "accent, back, 4.5",
    "accent, head, 4.5",
    "accent, accent-back, 4.5",
    "on-accent, accent, 4.5",
    "brand, back, 4.5",
    "warn-text, warn-back, 4.5",
    "up, back, 4.5",
    "down, back, 4.5",
    "up, accent-back, 4.5",
    "down, accent-back, 4.5",
    "edge, back, 3",
    "edge, head, 3",
    "bar, back, 3",
    "focus-ring, back, 3"
  })
  void textCanBeReadAndControlsCanBeSeen(String front, String back, double least) {
    Map<String, String> light = variables(lightPart());
    Map<String, String> dark = new HashMap<>(light);
    dark.putAll(variables(darkPart()));

    assertThat(contrast(light, front, back)).as("light").isGreaterThanOrEqualTo(least);
    assertThat(contrast(dark, front, back)).as("dark").isGreaterThanOrEqualTo(least);
  }

  @Test
  void namesTheTokensAndTheirLicence() {
    assertThat(Stylesheet.css())
        .startsWith("@charset")
        .contains("@digital-go-jp/design-tokens, version 1.1.9", "MIT License", "デジタル庁");
  }

  @Test
  void asksNothingElsewhereAndIsSmall() {
    assertThat(Stylesheet.css()).doesNotContain("@import", "url(");
    assertThat(Stylesheet.css().length()).isLessThan(60_000);
  }

  private static String lightPart() {
    String css = Stylesheet.css();
    return css.substring(0, css.indexOf(DARK));
  }

  private static String darkPart() {
    String css = Stylesheet.css();
    int start = css.indexOf(DARK);
    return css.substring(start, css.indexOf("* {", start));
  }

  private static Map<String, String> variables(String css) {
    Map<String, String> variables = new HashMap<>();
    Matcher matcher = VARIABLE.matcher(css);
    while (matcher.find()) {
      variables.put(matcher.group(1), matcher.group(2).strip());
    }
    return variables;
  }

  private static double contrast(Map<String, String> variables, String front, String back) {
    double a = luminance(colour(variables, "--" + front));
    double b = luminance(colour(variables, "--" + back));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static String colour(Map<String, String> variables, String name) {
    String value = variables.get(name);
    assertThat(value).as(name).isNotNull();
    return value.startsWith("var(")
        ? colour(variables, value.substring(4, value.length() - 1))
        : value;
  }

  private static double luminance(String colour) {
    assertThat(colour).matches("#[0-9a-f]{6}");
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
