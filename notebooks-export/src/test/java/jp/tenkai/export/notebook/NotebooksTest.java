package jp.tenkai.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.tenkai.export.WrittenRelease;
import jp.tenkai.export.datapackage.DataPackage;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebooksTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir private Path out;

  /** The heart of it: what was published is what Jupyter gives when a reader runs the cells. */
  @Test
  void jupyterGivesAgainWhatWasPublished() throws IOException, InterruptedException {
    Path publication = published(WrittenRelease.below(out));
    Jupyter jupyter = Jupyter.in(out.resolve("jupyter"));

    for (String name :
        List.of("tenkai-java-ja", "tenkai-java-en", "tenkai-python-ja", "tenkai-python-en")) {
      Path notebook = publication.resolve("notebooks/" + name + ".ipynb");
      JsonNode before = read(notebook);
      assertThat(failures(before)).as(name).isEmpty();
      assertThat(outputs(before)).as(name).hasSize(7);
      assertThat(outputs(read(jupyter.run(notebook)))).as(name).isEqualTo(outputs(before));
    }
  }

  @Test
  void hostileTextsNeitherBreakACellNorBecomeMarkup() throws IOException {
    Path publication = published(WrittenRelease.hostileBelow(out));

    for (String name : List.of("tenkai-java-ja", "tenkai-python-ja")) {
      JsonNode notebook = read(publication.resolve("notebooks/" + name + ".ipynb"));
      assertThat(failures(notebook)).as(name).isEmpty();
      assertThat(outputs(notebook)).as(name).hasSize(7);
      assertThat(String.join("\n", html(notebook)))
          .contains("&lt;script&gt;")
          .doesNotContain("<script>");
    }
  }

  @Test
  void aNotebookIsOfTheFormatThatItNames() throws IOException {
    ReleaseContents contents = WrittenRelease.below(out);
    JsonNode notebook = MAPPER.readTree(piece(contents, "notebooks/tenkai-java-en.ipynb"));

    assertThat(notebook.get("nbformat").asInt()).isEqualTo(4);
    assertThat(notebook.get("nbformat_minor").asInt()).isEqualTo(5);
    assertThat(notebook.at("/metadata/kernelspec/name").asText()).isEqualTo("java");
    List<String> ids = notebook.get("cells").findValuesAsText("id");
    assertThat(new HashSet<>(ids)).hasSize(notebook.get("cells").size());
    assertThat(ids).allMatch(id -> id.matches("[a-zA-Z0-9_-]{1,64}"));
    assertThat(tagged(notebook)).containsExactly("String folder = \"../data\";");
    int run = 0;
    for (JsonNode cell : notebook.get("cells")) {
      if (cell.get("cell_type").asText().equals("code")) {
        run++;
        assertThat(cell.get("execution_count").asInt()).isEqualTo(run);
      }
    }
    assertThat(run).isEqualTo(9);
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    ReleaseContents contents = WrittenRelease.below(out);

    for (String name : List.of("tenkai-java-ja", "tenkai-python-en")) {
      String path = "notebooks/" + name + ".ipynb";
      assertThat(piece(contents, path)).isEqualTo(piece(contents, path));
    }
  }

  @Test
  void noOutputTellsWhereTheReleaseLay() throws IOException {
    ReleaseContents contents = WrittenRelease.below(out);

    for (Piece piece : Notebooks.pieces(contents)) {
      assertThat(new String(piece.maker().make(), StandardCharsets.UTF_8))
          .doesNotContain(out.toString());
    }
  }

  private Path published(ReleaseContents contents) throws IOException {
    List<Piece> pieces = new ArrayList<>(Notebooks.pieces(contents));
    pieces.addAll(DataPackage.pieces(contents));
    Path publication = out.resolve("publication");
    for (Piece piece : pieces) {
      Path file = publication.resolve(piece.path());
      Files.createDirectories(file.getParent());
      Files.write(file, piece.maker().make());
    }
    return publication;
  }

  private static byte[] piece(ReleaseContents contents, String path) throws IOException {
    for (Piece piece : Notebooks.pieces(contents)) {
      if (piece.path().equals(path)) {
        return piece.maker().make();
      }
    }
    throw new IllegalArgumentException("no piece " + path);
  }

  private static JsonNode read(Path notebook) throws IOException {
    return MAPPER.readTree(Files.readAllBytes(notebook));
  }

  /** Each output as the lines of each of its forms, joined: a writer may split lines or not. */
  private static List<String> outputs(JsonNode notebook) {
    List<String> outputs = new ArrayList<>();
    for (JsonNode cell : notebook.get("cells")) {
      for (JsonNode output : cell.path("outputs")) {
        StringBuilder text = new StringBuilder(cell.get("id").asText());
        for (String form : List.of("text/plain", "text/html")) {
          text.append('\n').append(form).append('\n').append(text(output.path("data").path(form)));
        }
        outputs.add(text.toString());
      }
    }
    return outputs;
  }

  private static List<String> html(JsonNode notebook) {
    List<String> html = new ArrayList<>();
    notebook.findValues("text/html").forEach(lines -> html.add(text(lines)));
    return html;
  }

  private static List<String> failures(JsonNode notebook) {
    return notebook.findValuesAsText("evalue");
  }

  private static List<String> tagged(JsonNode notebook) {
    List<String> sources = new ArrayList<>();
    for (JsonNode cell : notebook.get("cells")) {
      if (cell.at("/metadata/tags/0").asText().equals("parameters")) {
        sources.add(text(cell.get("source")));
      }
    }
    return sources;
  }

  private static String text(JsonNode lines) {
    if (lines.isTextual()) {
      return lines.asText();
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.asText()));
    return text.toString();
  }
}
