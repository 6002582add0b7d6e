package jp.tenkai.export.notebook;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a notebook in Jupyter's format 4.5. */
final class NotebookFile {

  private static final int FORMAT = 4;
  private static final int MINOR = 5;
  private static final JsonMapper MAPPER = new JsonMapper();

  private NotebookFile() {}

  static byte[] write(Kernel kernel, List<Cell> cells) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode list = root.putArray("cells");
    cells.forEach(cell -> list.add(node(cell)));
    ObjectNode metadata = root.putObject("metadata");
    metadata
        .putObject("kernelspec")
        .put("display_name", kernel.title())
        .put("language", kernel.language())
        .put("name", kernel.id());
    metadata
        .putObject("language_info")
        .put("file_extension", kernel.ending())
        .put("mimetype", kernel.mediaType())
        .put("name", kernel.language());
    root.put("nbformat", FORMAT).put("nbformat_minor", MINOR);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    String text = MAPPER.writer(printer).writeValueAsString(root);
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode node(Cell cell) {
    ObjectNode node = MAPPER.createObjectNode();
    if (cell instanceof Cell.Code code) {
      node.put("cell_type", "code");
      node.set("execution_count", number(code));
      node.put("id", code.id());
      ObjectNode metadata = node.putObject("metadata");
      if (code.holdsParameters()) {
        metadata.putArray("tags").add(Cell.Code.PARAMETERS);
      }
      ArrayNode outputs = node.putArray("outputs");
      code.output().ifPresent(output -> outputs.add(output(code, output)));
    } else {
      node.put("cell_type", "markdown").put("id", cell.id());
      node.putObject("metadata");
    }
    node.set("source", lines(cell.source()));
    return node;
  }

  private static ObjectNode output(Cell.Code code, Output output) {
    ObjectNode node = MAPPER.createObjectNode();
    if (output instanceof Output.Value value) {
      ObjectNode data = node.putObject("data");
      value.forms().forEach((type, text) -> data.set(type, lines(text)));
      node.set("execution_count", number(code));
      node.putObject("metadata");
      node.put("output_type", "execute_result");
    } else if (output instanceof Output.Failure failure) {
      node.put("ename", failure.name()).put("evalue", failure.message());
      node.put("output_type", "error");
      node.set("traceback", lines(failure.name() + ": " + failure.message()));
    }
    return node;
  }

  private static JsonNode number(Cell.Code code) {
    return code.run() == 0 ? NullNode.getInstance() : IntNode.valueOf(code.run());
  }

  /** A long text stands as lines that keep their ends, so that a change of one line is one line. */
  private static ArrayNode lines(String text) {
    ArrayNode lines = MAPPER.createArrayNode();
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(begin, next));
      begin = next;
    }
    return lines;
  }
}
