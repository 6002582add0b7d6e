package jp.tenkai.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonRunTest {

  @TempDir private Path directory;

  @Test
  void cellsSeeEachOtherAndGiveTheirLastExpression() throws IOException {
    List<Cell.Code> ran = run("a = 40", "b = 2\na + b", "print('aside')", "'長' * a");

    assertThat(ran).extracting(Cell.Code::run).containsExactly(1, 2, 3, 4);
    assertThat(plain(ran.get(1))).isEqualTo("42");
    assertThat(ran.get(2).output()).isEmpty();
    assertThat(plain(ran.get(3))).isEqualTo("'" + "長".repeat(40) + "'");
  }

  @Test
  void aCellThatFailsEndsTheRun() throws IOException {
    List<Cell.Code> ran = run("int('x')", "1");

    assertThat(ran.get(0).output())
        .contains(new Output.Failure("ValueError", "invalid literal for int() with base 10: 'x'"));
    assertThat(ran.get(1).run()).isZero();
  }

  @Test
  void withoutPythonNothingIsRun() throws IOException {
    List<Cell.Code> cells = List.of(Cell.Code.of("one", "1"));

    assertThat(PythonRun.run(List.of("no-such-program"), cells, directory)).isEmpty();
  }

  private List<Cell.Code> run(String... sources) throws IOException {
    List<Cell.Code> cells = List.of(sources).stream().map(s -> Cell.Code.of("cell", s)).toList();
    Optional<List<Cell.Code>> ran = PythonRun.run(cells, directory);
    assertThat(ran).as("apt-get install -y python3-pandas").isPresent();
    return ran.orElseThrow();
  }

  private static String plain(Cell.Code cell) {
    return ((Output.Value) cell.output().orElseThrow()).forms().get(Output.Value.PLAIN);
  }
}
