package jp.tenkai.jobs.fetch;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import jp.tenkai.datasets.fuzz.Hostile;
import jp.tenkai.jobs.configuration.ServiceKind;

/** Hostile answers of services: the outline of a page, and what each service's rule makes of it. */
class AnswersFuzzTest {
  private static final URI ASKED = URI.create("https://example.org/v2/data?page=1");

  @FuzzTest
  void pages(byte[] bytes) {
    Hostile.file(
        bytes,
        file -> {
          try {
            JsonOutline outline = JsonOutline.read(file.path(), file.name());
            for (ServiceKind service : ServiceKind.values()) {
              PageRule.of(service, false)
                  .ifPresent(rule -> Hostile.refusing(() -> rule.page(outline, ASKED)));
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
