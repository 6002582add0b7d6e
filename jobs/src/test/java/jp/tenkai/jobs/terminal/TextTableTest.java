package jp.tenkai.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void japaneseTakesTwoColumnsSoThatWhatFollowsIsAligned() {
    TextTable table = new TextTable(20, List.of("国", " 点"));
    table.add(List.of("ケニア", "61.2"));
    table.add(List.of("Ghana", "7.0"));
    assertThat(table.lines()).containsExactly("国        点", "ケニア  61.2", "Ghana    7.0");
  }

  @Test
  void aLongCellIsCutToItsColumns() {
    TextTable table = new TextTable(6, List.of("a"));
    table.add(List.of("コンゴ民主共和国"));
    assertThat(table.lines().get(1)).isEqualTo("コン…");
  }
}
