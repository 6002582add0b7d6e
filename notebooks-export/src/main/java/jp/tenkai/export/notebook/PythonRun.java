package jp.tenkai.export.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs the Python cells of a notebook at publication, by the Python of this machine if it has
 * pandas. The working directory is laid out as the publication will be.
 */
final class PythonRun {

  /** Where a Python is looked for: on the path, then where the system keeps its own. */
  private static final List<String> PROGRAMS = List.of("python3", "/usr/bin/python3");

  private static final long SECONDS = 60;
  private static final JsonMapper MAPPER = new JsonMapper();

  private PythonRun() {}

  /**
   * Runs the cells.
   *
   * @param directory the working directory, from which the cells find their data
   * @return the cells with their outputs; nothing when no Python here can run them
   * @throws IOException when a file of the run can't be written
   */
  static Optional<List<Cell.Code>> run(List<Cell.Code> cells, Path directory) throws IOException {
    return run(PROGRAMS, cells, directory);
  }

  static Optional<List<Cell.Code>> run(List<String> programs, List<Cell.Code> cells, Path directory)
      throws IOException {
    ArrayNode sources = MAPPER.createArrayNode();
    cells.forEach(cell -> sources.add(cell.source()));
    Files.write(directory.resolve("cells.json"), MAPPER.writeValueAsBytes(sources));
    Path driver = directory.resolve("run_cells.py");
    try (InputStream script = PythonRun.class.getResourceAsStream("run_cells.py")) {
      Files.write(driver, script.readAllBytes());
    }
    Path output = directory.resolve("outputs.json");
    for (String program : programs) {
      if (ends(List.of(program, "-X", "utf8", "run_cells.py"), directory) && Files.exists(output)) {
        JsonNode outputs = MAPPER.readTree(Files.readAllBytes(output));
        return Optional.of(joined(cells, outputs));
      }
    }
    return Optional.empty();
  }

  private static boolean ends(List<String> command, Path directory) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      // No such program: the next one is tried, and without any the notebook says so.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<Cell.Code> joined(List<Cell.Code> cells, JsonNode outputs) {
    List<Cell.Code> ran = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean reached = i < outputs.size();
      ran.add(reached ? cells.get(i).ran(i + 1, output(outputs.get(i))) : cells.get(i));
    }
    return ran;
  }

  private static Optional<Output> output(JsonNode node) {
    if (node.isNull()) {
      return Optional.empty();
    }
    if (node.has("error")) {
      JsonNode error = node.get("error");
      return Optional.of(new Output.Failure(error.get(0).asText(), error.get(1).asText()));
    }
    Map<String, String> forms = new LinkedHashMap<>();
    node.properties().forEach(form -> forms.put(form.getKey(), form.getValue().asText()));
    return Optional.of(new Output.Value(forms));
  }
}
