package jp.tenkai.datasets.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.microdata.MicrodataCsv;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What a tidy CSV says is what is kept; no cell gets through as a formula; cuts are survived. */
class TidyPropertyTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();
  private static final String ABOVE =
      "# tenkai-tidy 1\n# source: own-x\n# licence: made up\n# vintage: 2026\n";

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("tidy");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("given.csv"));
    Files.delete(folder);
  }

  private record Row(String series, String country, int year, double value) {}

  @Property(tries = 300, seed = "20261001")
  void valuesComeBackAsTheyWereWritten(@ForAll("rows") @Size(min = 1, max = 20) List<Row> rows) {
    var text = new StringBuilder(ABOVE).append("series,country,year,value\n");
    Map<String, Row> distinct = new LinkedHashMap<>();
    rows.forEach(row -> distinct.putIfAbsent(row.series() + row.country() + row.year(), row));
    for (Row row : distinct.values()) {
      text.append(row.series()).append(',').append(row.country()).append(',');
      text.append(row.year()).append(',').append(row.value()).append('\n');
    }
    Intake<Observation> intake =
        TidyIndicators.read(GivenFile.of(folder, text.toString()), REGISTER);
    assertThat(intake.kept())
        .extracting(o -> new Row(o.series().code(), o.country().iso3(), o.year(), o.value()))
        .containsExactlyElementsOf(distinct.values());
  }

  @Property(tries = 300, seed = "20261001")
  void noTextThatBeginsLikeAFormulaGetsThrough(
      @ForAll("openers") char opener, @ForAll("tails") String tail, @ForAll("columns") int column) {
    String[] cells = {"a", "KEN", "2023", "1", "unit", "note"};
    cells[column] = "\"" + opener + tail + "\"";
    String text =
        ABOVE + "series,country,year,value,unit,source_note\n" + String.join(",", cells) + "\n";
    UnusableInput thrown =
        catchThrowableOfType(
            UnusableInput.class, () -> TidyIndicators.read(GivenFile.of(folder, text), REGISTER));
    assertThat(thrown.problems()).extracting(Problem::code).contains(ProblemCode.FORMULA_CELL);
  }

  @Property(tries = 400, seed = "20261001")
  void everyCutIsSurvived(
      @ForAll("samples") String layout, @ForAll @DoubleRange(max = 1) double share) {
    byte[] whole = GivenFile.sample(layout).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, (int) (share * whole.length));
    InputFile file = GivenFile.ofBytes(folder, "given.csv", cut);
    try {
      Intake<?> intake =
          switch (layout) {
            case "tidy-indicators-csv" -> TidyIndicators.read(file, REGISTER);
            case "tidy-trade-csv" -> TidyTrade.read(file, REGISTER);
            case "tidy-facts-csv" -> TidyFacts.read(file, REGISTER);
            default -> MicrodataCsv.read(file);
          };
      assertThat(intake.read()).isEqualTo(intake.kept().size() + intake.quarantined().size());
    } catch (UnusableInput refused) {
      assertThat(refused.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(50);
    }
  }

  @Property(tries = 200, seed = "20261001")
  void aNumberWithACommaIsNeverRead(
      @ForAll @IntRange(max = 999_999) int whole, @ForAll @IntRange(max = 999) int part) {
    String text = ABOVE + "series,country,year,value\na,KEN,2023,\"" + whole + "," + part + "\"\n";
    UnusableInput thrown =
        catchThrowableOfType(
            UnusableInput.class, () -> TidyIndicators.read(GivenFile.of(folder, text), REGISTER));
    assertThat(thrown.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.DECIMAL_COMMA);
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.of("a", "own-beds", "X.1_y:z"),
            Arbitraries.of("KEN", "JPN", "VNM", "XKX"),
            Arbitraries.integers().between(1990, 2030),
            Arbitraries.doubles().between(-1e12, 1e12))
        .as(Row::new)
        .list();
  }

  @Provide
  Arbitrary<Character> openers() {
    return Arbitraries.of('=', '+', '@');
  }

  @Provide
  Arbitrary<String> tails() {
    return Arbitraries.strings().withCharRange('a', 'z').withChars("()!'|").ofMaxLength(20);
  }

  @Provide
  Arbitrary<Integer> columns() {
    return Arbitraries.of(0, 4, 5);
  }

  @Provide
  Arbitrary<String> samples() {
    return Arbitraries.of(
        "tidy-indicators-csv", "tidy-trade-csv", "tidy-facts-csv", "microdata-csv");
  }
}
