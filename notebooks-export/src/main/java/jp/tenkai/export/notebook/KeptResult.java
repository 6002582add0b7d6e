package jp.tenkai.export.notebook;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Runs snippets in this virtual machine and keeps the last value itself, not only its text. */
final class KeptResult extends DirectExecutionControl {

  private Object last;

  ExecutionControlProvider provider() {
    KeptResult control = this;
    return new ExecutionControlProvider() {
      @Override
      public String name() {
        return "tenkai";
      }

      @Override
      public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return control;
      }
    };
  }

  void forget() {
    last = null;
  }

  Optional<Object> last() {
    return Optional.ofNullable(last);
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    last = snippet.invoke(null);
    return "";
  }
}
