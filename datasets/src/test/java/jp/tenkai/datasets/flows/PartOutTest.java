package jp.tenkai.datasets.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartOutTest {
  @TempDir Path folder;

  @Test
  void whereTheFolderIsSeenAPartAppearsWhole() throws IOException {
    PartOut out = new PartOut(folder.toString());
    Path written = out.begin();
    Files.writeString(written.resolve("flows-0.parquet"), "whole");
    assertThat(folder.resolve("flows-0.parquet")).doesNotExist();

    assertThat(out.end(written)).isEmpty();
    assertThat(folder).isDirectoryContaining(p -> p.endsWith("flows-0.parquet"));
    assertThat(written).doesNotExist();
  }

  @Test
  void aPartThatIsWrittenTwiceIsThereOnce() throws IOException {
    PartOut out = new PartOut(folder.toString());
    for (String bytes : List.of("first", "second")) {
      Path written = out.begin();
      Files.writeString(written.resolve("flows-0.parquet"), bytes);
      assertThat(out.end(written)).isEmpty();
    }
    assertThat(folder.resolve("flows-0.parquet")).hasContent("second");
  }

  @Test
  void whereItIsNotSeenTheBytesAreSent() throws IOException {
    PartOut out = new PartOut("");
    Path written = out.begin();
    assertThat(written.startsWith(folder)).isFalse();
    Files.writeString(written.resolve("flows-0.parquet"), "kept");
    Files.writeString(written.resolve("quarantine-0.parquet"), "refused");
    List<PartOut.Sent> sent = out.end(written);
    assertThat(written).doesNotExist();

    PartOut.settle(sent, folder);
    assertThat(folder.resolve("flows-0.parquet")).hasContent("kept");
    assertThat(folder.resolve("quarantine-0.parquet")).hasContent("refused");
  }

  @Test
  void whatATaskThatDiedLeftIsRemoved() throws IOException {
    Path half = new PartOut(folder.toString()).begin();
    Files.writeString(half.resolve("flows-0.parquet"), "ha");
    Files.writeString(folder.resolve("flows-1.parquet"), "whole");

    PartOut.settle(List.of(), folder);
    assertThat(half).doesNotExist();
    assertThat(folder.resolve("flows-1.parquet")).hasContent("whole");
  }
}
