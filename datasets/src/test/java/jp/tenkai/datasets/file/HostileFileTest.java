package jp.tenkai.datasets.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.customs.CustomsCodes;
import jp.tenkai.datasets.customs.JapanTariffJson;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to fill the memory or the time of who reads them. */
@Timeout(60)
class HostileFileTest {
  @TempDir Path folder;

  @Test
  void aGzipFileThatUnpacksToAThousandTimesItsSizeIsRefused() {
    InputFile bomb = GivenFile.ofBytes(folder, "given.csv", zeros(64 << 20));
    assertUnusable(ProblemCode.UNSAFE_ARCHIVE, () -> characters(bomb));
    InputFile small = GivenFile.ofBytes(folder, "given.csv", zeros(1 << 20));
    assertThat(characters(small)).isEqualTo(1 << 20);
  }

  @Test
  void aHundredThousandColumnsAreRefused() {
    InputFile file = GivenFile.of(folder, "a,".repeat(100_000) + "\n1\n");
    assertUnusable(ProblemCode.BAD_SYNTAX, () -> rows(file));
  }

  @Test
  void aQuoteThatNeverClosesIsRefused() {
    InputFile file = GivenFile.of(folder, "a,b\n1,\"" + "x,\n".repeat(1 << 19));
    assertUnusable(ProblemCode.BAD_SYNTAX, () -> rows(file));
  }

  @Test
  void oneLineOfManyMegabytesIsRefused() {
    InputFile file = GivenFile.of(folder, "a,b\n" + "x".repeat(8 << 20) + ",1\n");
    assertUnusable(ProblemCode.BAD_SYNTAX, () -> rows(file));
  }

  @Test
  void zerosInACellAreKeptAsTheyAreForTheQuarantine() {
    assertThat(rows(GivenFile.of(folder, "a,b\n1\u0000,2\n")).get(1).get(0)).isEqualTo("1\u0000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1e}",
        "{\"a\":"
      })
  void jsonThatIsDeepOrTwiceOrCutIsRefused(String text) {
    assertUnusable(ProblemCode.BAD_SYNTAX, () -> json(GivenFile.of(folder, text)));
  }

  @Test
  void aNumberOfTenThousandDigitsAndALongTextAreRefused() {
    assertUnusable(
        ProblemCode.BAD_SYNTAX, () -> json(GivenFile.of(folder, "[" + "9".repeat(10_000) + "]")));
    assertUnusable(
        ProblemCode.BAD_SYNTAX,
        () -> json(GivenFile.of(folder, "[\"" + "x".repeat((1 << 20) + 1) + "\"]")));
  }

  @Test
  void aNumberWithAHugeExponentStaysANumberThatIsNotFinite() {
    assertThat(json(GivenFile.of(folder, "[1e999999999]"))).isEqualTo("[1E+999999999]");
  }

  @Test
  void aRecordWithoutEndIsRefusedBeforeItFillsTheMemory() {
    String numbers = "[" + "1,".repeat(BoundedValue.MOST_TOKENS) + "1]";
    assertUnusable(ProblemCode.BAD_SYNTAX, () -> json(GivenFile.of(folder, numbers)));
    String texts = "[" + ("\"" + "x".repeat(1 << 19) + "\",").repeat(60) + "1]";
    assertUnusable(ProblemCode.BAD_SYNTAX, () -> json(GivenFile.of(folder, texts)));
  }

  @Test
  void headingsThatEveryLineWouldRepeatAreRefused() {
    String tariff =
        "[{\"desc\":\""
            + "x".repeat(30_000)
            + "\",\"children\":[{\"stat_code\":\"9018\",\"desc\":\"y\"}]}]";
    assertUnusable(ProblemCode.TOO_LARGE, () -> JapanTariffJson.read(GivenFile.of(folder, tariff)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hs(,hs9_name\n1,a\n", ",hs9_name\n1,a\n", "hs,hs9_name\n1,a\n"})
  void aHeaderIsNeverTakenForAPattern(String list) {
    var intake = CustomsCodes.read(GivenFile.of(folder, list), CountryRegister.standard());
    assertThat(intake.kept()).isEmpty();
    assertThat(intake.quarantined()).hasSize(1);
  }

  @Test
  void aHundredThousandProblemsMakeAShortMessage() {
    List<Problem> problems =
        Stream.generate(() -> new Problem(ProblemCode.BAD_VALUE, "a.yaml", 1, "x", "y"))
            .limit(100_000)
            .toList();
    UnusableInput refused = new UnusableInput(problems);
    assertThat(refused.problems()).hasSize(100_000);
    assertThat(refused.getMessage()).hasSizeLessThan(10_000).endsWith("and 99900 more");
  }

  private static byte[] zeros(int count) {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(bytes)) {
      packed.write("0".repeat(count).getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static long characters(InputFile file) {
    char[] buffer = new char[1 << 16];
    long count = 0;
    try (Reader text = TextFile.open(file)) {
      for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
        count += n;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count;
  }

  private static List<CsvRow> rows(InputFile file) {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvFile csv = CsvFile.open(file)) {
      csv.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static String json(InputFile file) {
    try (JsonFile json = JsonFile.open(file)) {
      json.next();
      String value = json.value().toString();
      json.end();
      return value;
    }
  }
}
