package jp.tenkai.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a telephone no page has to be pushed sideways; wide tables scroll by themselves. */
class PhoneTest {

  private static final int WIDTH = 360;

  @Test
  void noPageIsWiderThanTheScreen() {
    MadePublication publication = MadePublication.embedded();
    List<String> wide = new ArrayList<>();
    try (TestBrowser browser = TestBrowser.open()) {
      Page page = browser.page(ColorScheme.LIGHT, WIDTH, url -> true);
      for (String folder : List.of("", "en/")) {
        for (String kind : PageKinds.ALL) {
          page.navigate(publication.directory().toUri() + "site/" + folder + kind);
          int width = (int) page.evaluate("document.documentElement.scrollWidth");
          if (width > WIDTH) {
            wide.add(folder + kind + ": " + width + " px");
          }
        }
      }
    }
    assertThat(wide).isEmpty();
  }
}
