package jp.tenkai.export.kernel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tenkai.export.notebook.CellFailedException;
import jp.tenkai.export.notebook.JavaSession;
import jp.tenkai.export.notebook.Output;
import jp.tenkai.export.notebook.Rendering;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/**
 * Runs Java cells for Jupyter with the session that also runs them at publication, so that a
 * notebook gives again what it was published with. The protocol is the library's part.
 */
final class JavaKernel extends BaseKernel {

  private final JavaSession session = new JavaSession();
  private volatile Thread running;

  JavaKernel() {
    super(
        "tenkai",
        "1",
        new LanguageInfo.Builder("java")
            .version(Runtime.version().toString())
            .mimetype("text/x-java-source")
            .fileExtension(".java")
            .pygments("java")
            .codemirror("text/x-java")
            .build(),
        List.of(),
        null,
        new JupyterIO(StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        // Every cell is Java as it stands; the library only wants something to ask.
        new MagicParser("(?!)", "(?!)", new MagicTranspiler()),
        new MagicsRegistry(),
        false,
        new StringStyler.Builder().build());
  }

  @Override
  public Object evalRaw(String code) {
    running = Thread.currentThread();
    try {
      return session.run(code).orElse(null);
    } catch (CellFailedException e) {
      throw new FailedCell(e);
    } finally {
      running = null;
    }
  }

  @Override
  public DisplayData eval(String code) {
    Object value = evalRaw(code);
    if (value == null) {
      return null;
    }
    Output.Value shown = Rendering.of(value);
    DisplayData data = new DisplayData();
    shown.forms().forEach((type, text) -> data.putData(type, text));
    return data;
  }

  @Override
  public DisplayData inspect(String code, int position, boolean extra) {
    return null;
  }

  @Override
  public ReplacementOptions complete(String code, int position) {
    JavaSession.Completions completions = session.complete(code, position);
    return new ReplacementOptions(completions.words(), completions.from(), position);
  }

  @Override
  public String isComplete(String code) {
    return switch (session.completeness(code)) {
      case COMPLETE, COMPLETE_WITH_SEMI, EMPTY, CONSIDERED_INCOMPLETE -> IS_COMPLETE_YES;
      case DEFINITELY_INCOMPLETE -> IS_COMPLETE_MAYBE;
      case UNKNOWN -> IS_COMPLETE_BAD;
    };
  }

  @Override
  public void interrupt() {
    Thread cell = running;
    if (cell != null) {
      cell.interrupt();
    }
  }

  @Override
  public List<String> formatError(Throwable thrown) {
    return List.of(thrown instanceof FailedCell ? thrown.getMessage() : thrown.toString());
  }

  @Override
  public void onShutdown(boolean restarting) {
    session.close();
  }

  /** Carries a cell's failure through the library, which knows no checked exceptions. */
  private static final class FailedCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedCell(CellFailedException failure) {
      super(failure.name() + ": " + failure.getMessage(), failure);
    }
  }
}
