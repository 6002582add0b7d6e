package jp.tenkai.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.tenkai.export.WrittenRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaRunTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/a/b c", "quote\"; System.exit(1); ", "back\\u0022slash\\", "長い名前\u202E"})
  void aFolderOfAnyNameReachesTheCellsAsItIs(String folder) {
    List<Cell.Code> cells =
        List.of(
            Cell.Code.of(Cell.Code.PARAMETERS, "String folder = \"../data\";"),
            Cell.Code.of("show", "folder"));

    List<Cell.Code> ran = JavaRun.run(cells, Path.of(folder)).orElseThrow();

    Output.Value shown = (Output.Value) ran.get(1).output().orElseThrow();
    assertThat(shown.forms().get(Output.Value.PLAIN)).isEqualTo(folder);
  }

  @Test
  void aLiteralHoldsAnyText() throws CellFailedException {
    try (JavaSession session = new JavaSession()) {
      assertThat(session.run(JavaRun.literal(WrittenRelease.HOSTILE)))
          .contains(WrittenRelease.HOSTILE);
    }
  }

  @Test
  void aCellThatFailsEndsTheRun() {
    List<Cell.Code> cells =
        List.of(Cell.Code.of("fails", "Integer.parseInt(\"x\")"), Cell.Code.of("after", "1 + 1"));

    List<Cell.Code> ran = JavaRun.run(cells, Path.of("")).orElseThrow();

    assertThat(ran.get(0).output())
        .contains(new Output.Failure("java.lang.NumberFormatException", "For input string: \"x\""));
    assertThat(ran.get(1).run()).isZero();
    assertThat(ran.get(1).output()).isEmpty();
  }
}
