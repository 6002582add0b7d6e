package jp.tenkai.datasets.file;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonToken;
import java.nio.file.Path;
import jp.tenkai.datasets.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
  @TempDir Path folder;

  @Test
  void givesRecordsOneByOneWithAllDigits() {
    try (JsonFile json = JsonFile.open(GivenFile.of(folder, "[{\"a\":0.1234567890123456789},2]"))) {
      assertThat(json.next()).isEqualTo(JsonToken.START_ARRAY);
      assertThat(json.next()).isEqualTo(JsonToken.START_OBJECT);
      assertThat(json.value().path("a").asText()).isEqualTo("0.1234567890123456789");
      assertThat(json.next()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
      assertThat(json.next()).isEqualTo(JsonToken.END_ARRAY);
      json.end();
    }
  }

  @Test
  void namesTheLineOfBadSyntax() {
    assertThat(problem(() -> readAll("[1,\n2,\n}")))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.BAD_SYNTAX);
              assertThat(problem.line()).isEqualTo(3);
            });
  }

  @Test
  void refusesWhatIsCutOffOrTooDeepOrSaidTwice() {
    assertUnusable(ProblemCode.BAD_SYNTAX, () -> readAll("[1,2"));
    assertUnusable(ProblemCode.BAD_SYNTAX, () -> readAll("[".repeat(100)));
    assertUnusable(ProblemCode.BAD_SYNTAX, () -> readAll("{\"a\":1,\"a\":2}"));
    assertUnusable(ProblemCode.BAD_SYNTAX, () -> readAll("[1] 2"));
  }

  private void readAll(String text) {
    try (JsonFile json = JsonFile.open(GivenFile.of(folder, text))) {
      json.next();
      json.value();
      json.end();
    }
  }
}
