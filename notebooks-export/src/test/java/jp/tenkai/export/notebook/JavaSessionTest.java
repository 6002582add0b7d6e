package jp.tenkai.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JavaSessionTest {

  private final JavaSession session = new JavaSession();

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void aCellGivesTheValueOfItsLastExpressionItself() throws CellFailedException {
    assertThat(session.run("int a = 20;\nint b = 22;\na + b")).contains(42);
    assertThat(session.run("a = 1;")).isEmpty();
    assertThat(session.run("List.of(a, b)")).contains(List.of(1, 22));
    assertThat(session.run("String none = null;\nnone")).isEmpty();
  }

  @Test
  void aCellMaySpanLinesAndDeclareMethods() throws CellFailedException {
    session.run("int twice(int x) {\n  return 2 * x;\n}\nrecord Pair(int a, int b) {}");

    assertThat(session.run("twice(\n  new Pair(3, 4).b())")).contains(8);
  }

  @Test
  void whatFailsSaysWhy() {
    assertThat(failure("int x = \"a\";")).hasMessageContaining("incompatible types");
    assertThat(failure("List.of(1).get(7)").name())
        .isEqualTo("java.lang.IndexOutOfBoundsException");
    assertThat(failure("int y = (")).hasMessage("int y = (");
  }

  @Test
  void whatWasDoneBeforeAFailureStays() throws CellFailedException {
    assertThat(failure("int kept = 5;\nObject o = null;\no.hashCode()")).isNotNull();

    assertThat(session.run("kept")).contains(5);
  }

  @Test
  void anUnfinishedCellWaitsForMore() {
    assertThat(session.completeness("int f() {")).isEqualTo(Completeness.DEFINITELY_INCOMPLETE);
    assertThat(session.completeness("1 + 1")).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void anEditorIsToldHowToGoOn() {
    JavaSession.Completions completions = session.complete("\"a\".isBl", 8);

    assertThat(completions.words()).containsExactly("isBlank()");
    assertThat(completions.from()).isEqualTo(4);
  }

  private CellFailedException failure(String cell) {
    return catchThrowableOfType(CellFailedException.class, () -> session.run(cell));
  }
}
