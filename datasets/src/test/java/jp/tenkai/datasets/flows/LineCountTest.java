package jp.tenkai.datasets.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineCountTest {
  private static final int SEED = 20_261_101;

  @TempDir Path folder;

  @Test
  void countsLineFeedsAmongAnyBytes() {
    Random random = new Random(SEED);
    for (int length = 0; length < 300; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      int expected = 0;
      for (int i = 0; i < length; i++) {
        if (random.nextInt(3) == 0) {
          // Its neighbours in the alphabet, and what differs in the highest bit alone.
          bytes[i] = (byte) List.of(0x0A, 0x0B, 0x09, 0x8A, 0x00).get(random.nextInt(5)).intValue();
        }
        expected += bytes[i] == '\n' ? 1 : 0;
      }
      assertThat(LineCount.count(bytes, length)).isEqualTo(expected);
    }
  }

  @Test
  void countsAPartOfAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("lines.txt"), "a\nb\n".repeat(200_000));

    assertThat(LineCount.of(file, 0, Files.size(file))).isEqualTo(400_000);
    assertThat(LineCount.of(file, 1, 4)).isEqualTo(2);
    assertThat(LineCount.of(file, 2, 3)).isZero();
  }

  @Test
  void splitsBeginWithALineAndMissNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("lines.txt"), "head\n1\n22\n\n333\n4444");
    byte[] bytes = Files.readAllBytes(file);
    for (int most = 1; most <= bytes.length; most++) {
      List<FlowSplit> splits = FlowSplit.of(file, 5, most);
      long from = 5;
      for (FlowSplit split : splits) {
        assertThat(split.from()).isEqualTo(from);
        assertThat(bytes[(int) from - 1]).isEqualTo((byte) '\n');
        from = split.to();
      }
      assertThat(from).isEqualTo(bytes.length);
      assertThat(splits).extracting(FlowSplit::number).doesNotHaveDuplicates();
    }
  }
}
