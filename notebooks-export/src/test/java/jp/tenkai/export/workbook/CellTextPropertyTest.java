package jp.tenkai.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CellTextPropertyTest {

  @Property
  void everyTextBecomesOneThatXmlAndExcelTake(@ForAll String text) {
    String cell = CellText.of(text);

    assertThat(cell.length()).isLessThanOrEqualTo(32_767);
    assertThat(cell.codePoints())
        .allMatch(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000);
  }

  @Property
  void aTextWithoutForbiddenCharactersIsReadBackAsItIs(@ForAll String text) {
    String clean = text.replaceAll("[^ -\uD7FF\uE000-\uFFFD]", "");
    String shown = CellText.of(clean).replace("_x005F_", "_");

    assertThat(shown).isEqualTo(clean.replace("_x005F_", "_"));
  }
}
