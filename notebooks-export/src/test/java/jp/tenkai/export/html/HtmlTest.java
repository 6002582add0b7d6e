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
  void dataForAScriptEndNothingAndStayTheSameJson() {
    assertThat(new Html().json("d", "{\"a\":\"</script>&\u2028\uFFFE\"}").document())
        .isEqualTo(
            "<!DOCTYPE html>\n<script type=\"application/json\" id=\"d\">"
                + "{\"a\":\"\\u003c/script\\u003e\\u0026\\u2028\\ufffe\"}</script>\n");
  }

  @Test
  void aNameIsSetApart() {
    assertThat(new Html().name("<i>\u202E", "class", "x").document())
        .isEqualTo("<!DOCTYPE html>\n<bdi class=\"x\">&lt;i&gt;\u202E</bdi>\n");
  }

  @Test
  void refusesElementsClosedOutOfOrderOrNotAtAll() {
    assertThatThrownBy(() -> new Html().open("p").open("b").close("p"))
        .hasMessage("closes 'p' inside 'b'");
    assertThatThrownBy(() -> new Html().open("p").document()).hasMessage("not closed: [p]");
  }
}
