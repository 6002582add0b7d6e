package jp.tenkai.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * axe-core finds nothing on any kind of page, light and dark: WCAG 2.0 to 2.2, levels A and AA, and
 * its best practices. What a program cannot judge it does not judge either.
 */
class AccessibilityTest {

  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
        return found.violations.flatMap(v => v.nodes.slice(0, 3).map(n =>
          v.id + ': ' + n.target.join(' ') + ' | ' + n.html.slice(0, 160) + ' | '
          + (n.any[0] ? n.any[0].message : n.failureSummary)));
      }
      """;

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void nothingIsFound(ColorScheme scheme) throws IOException {
    MadePublication publication = MadePublication.embedded();
    String axe = axe();
    List<String> found = new ArrayList<>();
    try (TestBrowser browser = TestBrowser.open()) {
      Page page = browser.page(scheme, 1280, url -> true);
      for (String folder : List.of("", "en/")) {
        for (String kind : PageKinds.ALL) {
          page.navigate(publication.directory().toUri() + "site/" + folder + kind);
          page.evaluate(axe);
          ((List<?>) page.evaluate(RUN)).forEach(v -> found.add(folder + kind + ": " + v));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static String axe() throws IOException {
    try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
