package jp.tenkai.export.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a script of the site outside a browser, with Node.js. */
final class NodeRun {

  private static final String RUNNER =
      """
      globalThis.window = globalThis;
      const files = require('fs');
      (0, eval)(files.readFileSync(process.argv[2], 'utf8'));
      const call = new Function('input', files.readFileSync(process.argv[3], 'utf8'));
      const input = JSON.parse(files.readFileSync(process.argv[4], 'utf8'));
      process.stdout.write(JSON.stringify(call(input)));
      """;

  private NodeRun() {}

  /**
   * What a piece of JavaScript returns.
   *
   * @param folder for the files that go in
   * @param asset of the site, run first
   * @param body of a function of {@code input}
   */
  static JsonNode call(Path folder, String asset, String body, JsonNode input)
      throws IOException, InterruptedException {
    Path runner = Files.writeString(folder.resolve("run.cjs"), RUNNER);
    Path script = folder.resolve(asset);
    try (InputStream in = Site.class.getResourceAsStream(asset)) {
      Files.write(script, in.readAllBytes());
    }
    Path function = Files.writeString(folder.resolve("body.txt"), body);
    Path data = Files.writeString(folder.resolve("input.json"), input.toString());
    Path out = folder.resolve("out.json");
    Path errors = folder.resolve("errors.txt");
    int code;
    try {
      code =
          new ProcessBuilder(
                  List.of(
                      "node",
                      runner.toString(),
                      script.toString(),
                      function.toString(),
                      data.toString()))
              .redirectOutput(out.toFile())
              .redirectError(errors.toFile())
              .start()
              .waitFor();
    } catch (IOException e) {
      throw new AssertionError("Node.js is missing; install it: apt-get install -y nodejs", e);
    }
    if (code != 0) {
      throw new AssertionError(Files.readString(errors, StandardCharsets.UTF_8));
    }
    return new JsonMapper().readTree(Files.readAllBytes(out));
  }
}
