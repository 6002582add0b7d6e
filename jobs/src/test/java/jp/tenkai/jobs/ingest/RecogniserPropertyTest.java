package jp.tenkai.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import jp.tenkai.jobs.ingest.Recognition.Known;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a file holds, looking at it gives an answer and never fails. */
class RecogniserPropertyTest {
  private static final String[] STARTS = {
    "PK\003\004",
    "PK\005\006",
    "\u001f\u008b",
    "PAR1",
    "{",
    "[",
    "[[[[",
    "<",
    "# tenkai-tidy 1\n",
    "# tenkai-tidy 1\n# source: \n",
    "\"",
    "\u00EF\u00BB\u00BF",
    "a,b\n",
    "\n\n",
    "{\"a\":",
    "BZh"
  };

  private static Path file;

  @BeforeContainer
  static void create() throws IOException {
    file = Files.createTempFile("recogniser", ".bin");
  }

  @AfterContainer
  static void delete() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 500)
  void anyBytesGiveAnAnswer(
      @ForAll @Size(max = 400) byte[] bytes, @ForAll @IntRange(max = 15) int start)
      throws IOException {
    byte[] magic = STARTS[start].getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(magic, magic.length + bytes.length);
    System.arraycopy(bytes, 0, all, magic.length, bytes.length);
    assertThat(recognise(all)).isNotNull();
  }

  @Property(tries = 500)
  void aHeaderCutOffAnywhereGivesAnAnswer(
      @ForAll("headers") String header, @ForAll @IntRange(max = 400) int length)
      throws IOException {
    String cut = header.substring(0, Math.min(length, header.length()));
    assertThat(recognise(cut.getBytes(StandardCharsets.UTF_8))).isNotNull();
  }

  @Property(tries = 300)
  void moreColumnsDoNotHideALayout(@ForAll("marks") Mark mark, @ForAll @IntRange(max = 5) int more)
      throws IOException {
    if (mark.whole() || !(mark.recognised() instanceof Known)) {
      return;
    }
    String header = header(mark) + ",extra".repeat(more);
    assertThat(Mark.best(HeaderMarks.ALL, TableStart.of(header + "\n1\n", false).rows().get(0)))
        .isPresent();
  }

  @Example
  void everyMarkFindsItself() {
    for (Mark mark : HeaderMarks.ALL) {
      assertThat(Mark.best(HeaderMarks.ALL, TableStart.of(header(mark), false).rows().get(0)))
          .as(mark.toString())
          .hasValueSatisfying(best -> assertThat(best.recognised()).isEqualTo(mark.recognised()));
    }
  }

  @Provide
  Arbitrary<String> headers() {
    return Arbitraries.of(Samples.headers());
  }

  @Provide
  Arbitrary<Mark> marks() {
    return Arbitraries.of(HeaderMarks.ALL);
  }

  private static String header(Mark mark) {
    return Samples.headers().get(HeaderMarks.ALL.indexOf(mark)).toLowerCase(Locale.ROOT);
  }

  private static Recognition recognise(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return new Recogniser().recognise(file, "", "given.csv");
  }
}
