package jp.tenkai.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Every page of the release loads from a disk and from a web server, and asks nothing elsewhere.
 */
class EveryPageTest {

  private static final MadePublication PUBLICATION = MadePublication.embedded();

  @Test
  void loadsFromADisk() {
    String root = PUBLICATION.directory().toUri() + "";
    List<String> complaints = visited(root, url -> url.startsWith("file:"));

    assertThat(complaints).isEmpty();
  }

  @Test
  void loadsFromAWebServer() throws IOException {
    try (WebServer server = WebServer.of(PUBLICATION.directory())) {
      List<String> complaints =
          visited(server.address() + "/", url -> url.startsWith(server.address() + "/"));

      assertThat(complaints).isEmpty();
    }
  }

  private static List<String> visited(String root, Predicate<String> home) {
    List<String> pages = PUBLICATION.pages();
    assertThat(pages).contains("index.html", "en/index.html", "africa/index.html");
    List<String> complaints = new ArrayList<>();
    try (TestBrowser browser = TestBrowser.open()) {
      Page page = browser.page(ColorScheme.LIGHT, 1280, home);
      for (String path : pages) {
        page.navigate(root + "site/" + path);
        String heading = page.locator("h1").first().textContent();
        if (heading.isBlank()) {
          complaints.add(path + ": no heading");
        }
        complaints.addAll(browser.complaints());
      }
    }
    return complaints;
  }
}
