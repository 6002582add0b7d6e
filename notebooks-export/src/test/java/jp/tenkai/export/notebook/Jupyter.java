package jp.tenkai.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jp.tenkai.export.kernel.KernelSpec;

/** Runs notebooks in the Jupyter that is installed, with this project's kernel for Java. */
final class Jupyter {

  private static final String PACKAGES =
      "apt-get install -y --no-install-recommends python3-nbclient python3-ipykernel"
          + " python3-pandas";

  /** Holds the notebook against the schema of its format, then runs it where it lies. */
  private static final String DRIVER =
      """
      import nbclient, nbformat, os, sys
      source, target = sys.argv[1:]
      notebook = nbformat.read(source, as_version=4)
      nbformat.validate(notebook)
      place = {"metadata": {"path": os.path.dirname(source)}}
      nbclient.NotebookClient(notebook, timeout=120, allow_errors=True, resources=place).execute()
      nbformat.write(notebook, target)
      """;

  private final Path home;

  private Jupyter(Path home) {
    this.home = home;
  }

  /** Sets up a Jupyter whose kernels and settings lie in a folder of its own. */
  static Jupyter in(Path home) throws IOException {
    KernelSpec.main(new String[] {home.resolve("path").toString()});
    return new Jupyter(home);
  }

  /** Runs a notebook where it lies and returns the notebook with what it gave. */
  Path run(Path notebook) throws IOException, InterruptedException {
    Path ran = home.resolve("ran-" + notebook.getFileName());
    Path log = home.resolve("log.txt");
    // The system's own Python, since that has the packages.
    ProcessBuilder builder =
        new ProcessBuilder("/usr/bin/python3", "-c", DRIVER, notebook.toString(), ran.toString());
    builder.environment().put("JUPYTER_PATH", home.resolve("path").toString());
    builder.environment().put("JUPYTER_RUNTIME_DIR", home.resolve("runtime").toString());
    builder.environment().put("IPYTHONDIR", home.resolve("ipython").toString());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      Process process = builder.start();
      assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("Jupyter ended").isTrue();
    } catch (IOException e) {
      throw new AssertionError("no Python here; install it: " + PACKAGES, e);
    }
    assertThat(ran).as("%s%ninstalled by: %s", Files.readString(log), PACKAGES).exists();
    return ran;
  }
}
