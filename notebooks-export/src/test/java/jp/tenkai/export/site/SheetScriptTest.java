package jp.tenkai.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that a browser makes of what is shown. */
class SheetScriptTest {

  private static final String ROWS =
      """
      [["順位", "国"], [1, "=1+1"], [0.1, "a,\\"b\\"\\n<&>"], [null, "@x"], [-3, "\\u0001"]]
      """;

  @TempDir private Path folder;

  @Test
  void csvHasAMarkGuardsFormulasAndKeepsNumbers() throws IOException, InterruptedException {
    JsonNode csv = NodeRun.call(folder, "sheet.js", "return window.tenkai.csv(input);", rows());

    assertThat(csv.asText())
        .isEqualTo("\uFEFF順位,国\r\n1,'=1+1\r\n0.1,\"a,\"\"b\"\"\n<&>\"\r\n,'@x\r\n-3,\u0001\r\n");
  }

  @Test
  void theWorkbookOpensAndHoldsTextAndNumbersButNoFormula()
      throws IOException, InterruptedException {
    JsonNode base64 =
        NodeRun.call(
            folder,
            "sheet.js",
            """
            input[4][1] += String.fromCharCode(0xd800);
            return Buffer.from(window.tenkai.xlsx('a[b]', input)).toString('base64');
            """,
            rows());

    byte[] bytes = Base64.getDecoder().decode(base64.asText());
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook.getFirstSheet().getName()).isEqualTo("a b ");
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(5);
      assertThat(rows.get(0).getCellText(1)).isEqualTo("国");
      assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
      assertThat(rows.get(1).getCellText(1)).isEqualTo("=1+1");
      assertThat(rows.get(2).getCell(0).asNumber().doubleValue()).isEqualTo(0.1);
      assertThat(rows.get(2).getCellText(1)).isEqualTo("a,\"b\"\n<&>");
      assertThat(rows.get(4).getCellText(1)).isEqualTo("\uFFFD\uFFFD");
    }
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws IOException, InterruptedException {
    String body = "return Buffer.from(window.tenkai.xlsx('a', input)).toString('base64');";

    assertThat(NodeRun.call(folder, "sheet.js", body, rows()))
        .isEqualTo(NodeRun.call(folder, "sheet.js", body, rows()));
  }

  private static JsonNode rows() throws IOException {
    return new JsonMapper().readTree(ROWS);
  }
}
