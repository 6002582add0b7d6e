package jp.tenkai.export.notebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Runs Java cells one after the other, each seeing what the ones before declared. It is the same
 * code that publication and the Jupyter kernel run cells with. Cells run in this virtual machine,
 * with all its classes and rights. Not safe for use by several threads.
 */
public final class JavaSession implements AutoCloseable {

  /** What {@code jshell} imports by itself. */
  private static final List<String> IMPORTS =
      List.of(
          "java.io.*",
          "java.math.*",
          "java.net.*",
          "java.nio.file.*",
          "java.util.*",
          "java.util.concurrent.*",
          "java.util.function.*",
          "java.util.prefs.*",
          "java.util.regex.*",
          "java.util.stream.*");

  private final KeptResult results = new KeptResult();
  private final JShell shell;

  /** Starts a session; the class path is that of this virtual machine. */
  public JavaSession() {
    shell =
        JShell.builder()
            .executionEngine(results.provider(), null)
            .compilerOptions("-classpath", System.getProperty("java.class.path"))
            .build();
    IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
  }

  /**
   * Runs a cell.
   *
   * @return the value of its last expression; nothing where it ends with anything else
   * @throws CellFailedException when it can't be compiled or throws; what came before stays done
   */
  public Optional<Object> run(String cell) throws CellFailedException {
    Optional<Object> value = Optional.empty();
    String rest = cell;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (next.source() == null) {
        throw new CellFailedException("not complete", rest.strip());
      }
      value = snippet(next.source());
      rest = next.remaining();
    }
    return value;
  }

  /** Whether a cell is whole, broken, or still waiting for more lines. */
  public SourceCodeAnalysis.Completeness completeness(String cell) {
    return shell.sourceCodeAnalysis().analyzeCompletion(cell).completeness();
  }

  /** What the code may go on with at a position, and from where that replaces it. */
  public Completions complete(String code, int position) {
    int[] from = {position};
    List<String> words =
        shell.sourceCodeAnalysis().completionSuggestions(code, position, from).stream()
            .map(SourceCodeAnalysis.Suggestion::continuation)
            .distinct()
            .toList();
    return new Completions(words, from[0]);
  }

  /**
   * Ways to go on.
   *
   * @param from the position from which a word replaces the code
   */
  public record Completions(List<String> words, int from) {
    public Completions {
      words = List.copyOf(words);
    }
  }

  @Override
  public void close() {
    shell.close();
  }

  private Optional<Object> snippet(String source) throws CellFailedException {
    results.forget();
    for (SnippetEvent event : shell.eval(source)) {
      if (event.exception() instanceof EvalException thrown) {
        // Stands for what the cell threw, which jshell knows by name only.
        String name = thrown.getExceptionClassName();
        throw new CellFailedException(name, String.valueOf(thrown.getMessage()));
      }
      if (event.exception() != null) {
        throw new CellFailedException(
            "not yet complete", String.valueOf(event.exception().getMessage()));
      }
      if (event.causeSnippet() == null && event.status() == Snippet.Status.REJECTED) {
        throw new CellFailedException("not compiled", problems(event.snippet()));
      }
      if (event.causeSnippet() == null && shows(event.snippet())) {
        return results.last();
      }
    }
    return Optional.empty();
  }

  private static boolean shows(Snippet snippet) {
    return switch (snippet.subKind()) {
      case VAR_VALUE_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND, OTHER_EXPRESSION_SUBKIND -> true;
      default -> false;
    };
  }

  private String problems(Snippet snippet) {
    return shell
        .diagnostics(snippet)
        .map(problem -> problem.getMessage(Locale.ENGLISH))
        .collect(Collectors.joining("\n"));
  }
}
