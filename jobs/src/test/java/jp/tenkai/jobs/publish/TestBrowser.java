package jp.tenkai.jobs.publish;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The Chromium of this machine, with an ear for what goes wrong on a page. */
final class TestBrowser implements AutoCloseable {

  /** One entry for each kind of installation. */
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private TestBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static TestBrowser open() {
    Path chromium =
        PLACES.stream()
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no Chromium found; install it: apt-get install -y chromium"));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    return new TestBrowser(playwright, browser);
  }

  /**
   * A new page that notes console errors, script errors, dialogs, failed requests, and requests
   * that go elsewhere.
   *
   * @param home whether an address belongs to the publication
   */
  Page page(ColorScheme scheme, int width, Predicate<String> home) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(page.url() + ": console " + message.type() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": script: " + error));
    page.onDialog(
        dialog -> {
          complaints.add(page.url() + ": dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!home.test(request.url()) && !request.url().startsWith("data:")) {
            complaints.add(page.url() + ": asks elsewhere: " + request.url());
          }
        });
    page.onRequestFailed(
        request -> complaints.add(page.url() + ": request failed: " + request.url()));
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            complaints.add(page.url() + ": " + response.status() + ": " + response.url());
          }
        });
    return page;
  }

  /** What went wrong since the last call. */
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
