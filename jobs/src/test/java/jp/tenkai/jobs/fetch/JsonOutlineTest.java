package jp.tenkai.jobs.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOutlineTest {
  @TempDir private Path folder;

  private JsonOutline read(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), json);
    return JsonOutline.read(file, "a.json");
  }

  @Test
  void valuesAndLengthsOfTheTwoUppermostLevels() throws IOException {
    JsonOutline object =
        read(
            "{\"count\":3,\"next\":\"x\",\"none\":null,\"deep\":{\"count\":9},\"data\":[{},[1],2]}");
    assertThat(object.number("count")).hasValue(3);
    assertThat(object.value("next")).isEqualTo("x");
    assertThat(object.value("none")).isEmpty();
    assertThat(object.length("data")).isEqualTo(3);

    JsonOutline list = read("[{\"page\":1,\"total\":\"12\"},[{\"a\":[1,2]},{}]]");
    assertThat(list.number("0.page")).hasValue(1);
    assertThat(list.number("0.total")).hasValue(12);
    assertThat(list.length("1")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[{\"a\":1},[",
        "{\"a\":[1,2",
        "{\"a\":1}x",
        "7",
        "{\"a\":tru}",
        "[1,]",
        "{}{}"
      })
  void whatIsCutOffOrNoJsonIsRefused(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("a.json");
  }

  @Test
  void depthIsBounded() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThatThrownBy(() -> read(deep)).isInstanceOf(UnusableInput.class);
  }
}
