package jp.tenkai.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The site is used with the keys alone: Tab, Enter, arrows, Escape, letters. */
class KeyboardTest {

  /** More than any page has places to stop at before its table. */
  private static final int MOST_TABS = 120;

  private TestBrowser browser;
  private Page page;

  @BeforeEach
  void open() {
    browser = TestBrowser.open();
    page = browser.page(ColorScheme.LIGHT, 1280, url -> url.startsWith("file:"));
  }

  @AfterEach
  void close() {
    assertThat(browser.complaints()).isEmpty();
    browser.close();
  }

  @Test
  void theFirstStopLeadsPastTheNavigation() {
    visit("africa/index.html");

    page.keyboard().press("Tab");
    assertThat(focused("className")).isEqualTo("skip");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");

    assertThat((boolean) page.evaluate("document.activeElement.closest('main') !== null")).isTrue();
  }

  @Test
  void theRankingIsSearchedAndSorted() {
    visit("africa/index.html");

    tabTo("document.activeElement.id === 'search'");
    page.keyboard().type("ghana");
    assertThat(shownCountries()).isEqualTo("GHA");
    for (int i = 0; i < 5; i++) {
      page.keyboard().press("Backspace");
    }
    tabTo("document.activeElement.closest('th[data-column=\"feasibility\"]') !== null");
    page.keyboard().press("Enter");

    assertThat(page.evaluate("document.activeElement.closest('th').getAttribute('aria-sort')"))
        .isEqualTo("descending");
    assertThat(shownCountries()).startsWith("MUS,");
  }

  @Test
  void aCellOfTheMatrixOpensAndClosesAndTheFocusComesBack() {
    visit("africa/matrix.html");

    tabTo("document.activeElement.dataset.field !== undefined");
    String cell = (String) page.evaluate("document.activeElement.outerHTML");
    page.keyboard().press("Enter");
    assertThat((boolean) page.evaluate("document.getElementById('cell').open")).isTrue();
    assertThat((boolean) page.evaluate("document.activeElement.closest('dialog') !== null"))
        .isTrue();
    page.keyboard().press("Escape");

    assertThat((boolean) page.evaluate("document.getElementById('cell').open")).isFalse();
    assertThat(page.evaluate("document.activeElement.outerHTML")).isEqualTo(cell);
  }

  @Test
  void aWeightIsMovedWithTheArrows() {
    visit("africa/what-if.html");
    String before = page.locator("#what-if-table tbody").textContent();

    tabTo("document.activeElement.type === 'range'");
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("ArrowRight");
    }

    assertThat(page.locator("#what-if-table tbody").textContent()).isNotEqualTo(before);
    assertThat(page.url()).contains("#w=");
  }

  @Test
  void aCountryOfTheMapIsReachedAndOpened() {
    visit("africa/map.html");

    tabTo("document.activeElement.closest('svg') !== null");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("/country/"));

    assertThat(page.locator("h1").textContent()).isNotBlank();
  }

  private void visit(String path) {
    page.navigate(MadePublication.embedded().directory().toUri() + "site/" + path);
  }

  private Object focused(String property) {
    return page.evaluate("document.activeElement." + property);
  }

  /** Presses Tab until the focus is where it should be; every stop on the way must be visible. */
  private void tabTo(String condition) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate(condition)) {
        return;
      }
    }
    throw new AssertionError("not reached with " + MOST_TABS + " Tabs: " + condition);
  }

  private String shownCountries() {
    return (String)
        page.evaluate(
            """
            [...document.querySelectorAll('#ranking-table tbody tr')].filter(r => !r.hidden)
              .map(r => r.dataset.country).join(',')
            """);
  }
}
