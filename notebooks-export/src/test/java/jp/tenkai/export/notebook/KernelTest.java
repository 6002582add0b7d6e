package jp.tenkai.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelTest {

  @TempDir private Path out;

  @Test
  void theKernelShowsWhatIsPrintedAndWhatFailsAndGoesOn() throws IOException, InterruptedException {
    List<Cell> cells =
        List.of(
            Cell.Code.of("prints", "System.out.println(\"印刷\");"),
            Cell.Code.of("fails", "Integer.parseInt(\"x\")"),
            Cell.Code.of("refused", "int x = \"a\";"),
            Cell.Code.of("goes-on", "1 + 1"));
    Path notebook = Files.write(out.resolve("cells.ipynb"), NotebookFile.write(Kernel.JAVA, cells));

    JsonNode ran = new JsonMapper().readTree(Files.readAllBytes(Jupyter.in(out).run(notebook)));

    assertThat(ran.at("/cells/0/outputs/0/output_type").asText()).isEqualTo("stream");
    assertThat(ran.at("/cells/0/outputs/0/text/0").asText()).startsWith("印刷");
    assertThat(ran.at("/cells/1/outputs/0/output_type").asText()).isEqualTo("error");
    assertThat(ran.at("/cells/1/outputs/0/traceback/0").asText())
        .contains("java.lang.NumberFormatException: For input string: \"x\"");
    assertThat(ran.at("/cells/2/outputs/0/traceback/0").asText()).contains("incompatible types");
    assertThat(ran.at("/cells/3/outputs/0/data/text~1plain/0").asText()).isEqualTo("2");
    assertThat(ran.at("/metadata/language_info/name").asText()).isEqualTo("java");
  }
}
