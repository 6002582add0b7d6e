package jp.tenkai.export.kernel;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells Jupyter of the kernel: {@code KernelSpec FOLDER} writes {@code kernels/java/kernel.json}
 * into a folder that Jupyter then finds by its environment variable {@code JUPYTER_PATH}. The
 * kernel runs with the Java and the class path of this program.
 */
public final class KernelSpec {

  private static final List<String> OPTIONS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmx1500m",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC");

  private KernelSpec() {}

  /**
   * Writes the description of the kernel.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException(
          "found " + arguments.length + " arguments, expected one: the folder to write into");
    }
    JsonMapper mapper = new JsonMapper();
    ObjectNode spec = mapper.createObjectNode();
    ArrayNode command = spec.putArray("argv");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPTIONS.forEach(command::add);
    command.add("-cp").add(System.getProperty("java.class.path"));
    command.add(KernelMain.class.getName()).add("{connection_file}");
    spec.put("display_name", "Java").put("language", "java");
    // The other way is a signal that ends the virtual machine.
    spec.put("interrupt_mode", "message");
    Path folder = Files.createDirectories(Path.of(arguments[0]).resolve("kernels/java"));
    Files.write(folder.resolve("kernel.json"), mapper.writeValueAsBytes(spec));
  }
}
