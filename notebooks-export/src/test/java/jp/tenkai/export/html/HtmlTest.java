package jp.tenkai.export.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void escapesTextsAndAttributes() {
    assertThat(new Html().element("a", "<b>&", "title", "\"'><x").document())
        .isEqualTo("<!DOCTYPE html>\n<a title=\"&quot;&#39;&gt;&lt;x\">&lt;b&gt;&amp;</a>\n");
  }

  @Test
  void replacesControlCharactersThatHtmlForbids() {
    assertThat(new Html().text("a\u0000b\u001Bc\td").document()).contains("a\uFFFDb\uFFFDc\td");
  }

  @Test
  void refusesElementsClosedOutOfOrderOrNotAtAll() {
    assertThatThrownBy(() -> new Html().open("p").open("b").close("p"))
        .hasMessage("closes 'p' inside 'b'");
    assertThatThrownBy(() -> new Html().open("p").document()).hasMessage("not closed: [p]");
  }
}
