package jp.tenkai.datasets.landing;

import static jp.tenkai.datasets.landing.Deliveries.NOON;
import static jp.tenkai.datasets.landing.Deliveries.provenance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {
  @Test
  void keepsOnlyHeadersThatSpeakOfTheFile() {
    Provenance provenance =
        given(
            "https://example.org/a",
            Map.of(
                "etag", "\"1\"",
                "LAST-MODIFIED", "Mon, 13 Jul 2026 00:00:00 GMT",
                "Set-Cookie", "session=secret",
                "Authorization", "secret",
                "Content-Type", "text/csv\u001b[2J"));
    assertThat(provenance.headers())
        .containsOnlyKeys("Content-Type", "ETag", "Last-Modified")
        .containsEntry("Content-Type", "text/csv_[2J");
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/data?cmdCode=30&subscription-key=abc,"
        + " https://h/data?cmdCode=30&subscription-key=hidden",
    "https://h/data?appId=abc&x=1, https://h/data?appId=hidden&x=1",
    "https://h/a?apiKey=abc#part, https://h/a?apiKey=hidden#part",
    "https://h/a?access_token=abc, https://h/a?access_token=hidden",
    "https://user:pass@h/a?b=c, https://h/a?b=c",
    "https://h/monkey?b=c, https://h/monkey?b=c"
  })
  void hidesKeysInAddresses(String address, String kept) {
    assertThat(given(address, Map.of()).address()).isEqualTo(kept);
  }

  @Test
  void replacesWhatCouldMoveATerminal() {
    assertThat(provenance("a\u001b[31m\r\n\u202Eb.csv").name()).isEqualTo("a_[31m___b.csv");
  }

  @Test
  void aStatedVintageIsStatedBySomebody() {
    assertThatThrownBy(
            () ->
                new Provenance(
                    new SourceId("s"),
                    "a",
                    "a",
                    NOON,
                    Map.of(),
                    new Vintage("2026"),
                    "",
                    "l",
                    Way.IMPORTED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Provenance(
                    new SourceId("s"),
                    "a",
                    "a",
                    NOON,
                    Map.of(),
                    Vintage.UNSTATED,
                    "me",
                    "l",
                    Way.IMPORTED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileHasAName() {
    assertThatThrownBy(() -> provenance(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Provenance given(String address, Map<String, String> headers) {
    return new Provenance(
        new SourceId("test-source"),
        address,
        "a.csv",
        NOON,
        headers,
        Vintage.UNSTATED,
        "",
        "CC BY 4.0",
        Way.FETCHED);
  }
}
