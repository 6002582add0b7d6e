package jp.tenkai.datasets.tidy;

import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyHeaderTest {
  private static final String WHOLE =
      """
      # tenkai-tidy 1
      # source: own-market-study
      # licence: our own study, for internal use: see https://example.org/terms
      # vintage: 2026-09-30
      # terms: open
      # attribution: Example Research Institute
      # note: first half only
      # hs_revision: HS17
      year,exporter,importer,hs6,value_usd
      2023,JPN,KEN,901812,1
      """;

  @TempDir Path folder;

  @Test
  void saysWhoseUnderWhatAndWhen() {
    assertThat(read(WHOLE))
        .isEqualTo(
            new TidyHeader(
                TidyHeader.Kind.TRADE,
                new SourceId("own-market-study"),
                "our own study, for internal use: see https://example.org/terms",
                TidyHeader.Terms.OPEN,
                "Example Research Institute",
                new Vintage("2026-09-30"),
                "HS17"));
  }

  @Test
  void whatIsNotSaidIsNonCommercialAndNamedBySource() {
    TidyHeader header = read(GivenFile.sample("tidy-indicators-csv"));
    assertThat(header.kind()).isEqualTo(TidyHeader.Kind.INDICATORS);
    assertThat(header.terms()).isEqualTo(TidyHeader.Terms.NON_COMMERCIAL);
    assertThat(header.attribution()).isEqualTo("own-made-up-study");
    assertThat(header.hsRevision()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'# tenkai-tidy 1', '# tenkai-tidy 2', NOT_THIS_LAYOUT, 1",
    "'# tenkai-tidy 1', 'year,exporter', NOT_THIS_LAYOUT, 1",
    "own-market-study, market-study, BAD_VALUE, 2",
    "own-market-study, own-Market, BAD_VALUE, 2",
    "own-market-study, own, BAD_VALUE, 2",
    "'# licence: our own', '# license: our own', UNKNOWN_KEY, 3",
    "'# note: first half only', '# note:', BAD_VALUE, 7",
    "'# note: first half only', '# note: =1+1', BAD_VALUE, 7",
    "'# note: first half only', '# note: \"quoted', BAD_VALUE, 7",
    "'# note: first half only', '# something said', UNKNOWN_KEY, 7",
    "'# note: first half only', '# terms: open', DUPLICATE_KEY, 7",
    "2026-09-30, 30.9.2026, BAD_VALUE, 4",
    "2026-09-30, 2026-13-01, BAD_VALUE, 4",
    "'terms: open', 'terms: free', BAD_VALUE, 5",
    "HS17, HS18, BAD_VALUE, 8",
    "'year,exporter', 'exporter,year', NOT_THIS_LAYOUT, 9"
  })
  void namesTheLineThatIsWrong(String right, String wrong, ProblemCode code, long line) {
    Problem problem = problems(WHOLE.replace(right, wrong)).problems().get(0);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.expected()).isNotBlank();
  }

  @Test
  void saysAllThatIsMissingAtOnce() {
    assertThat(problems("# tenkai-tidy 1\nname,country\nx,KEN\n").problems())
        .extracting(Problem::code, Problem::expected)
        .containsExactly(
            tuple(ProblemCode.MISSING_KEY, "# source: own-market-study"),
            tuple(ProblemCode.MISSING_KEY, "# licence: our own study, for internal use"),
            tuple(ProblemCode.NO_VINTAGE, "# vintage: 2026-09-30"),
            tuple(ProblemCode.NOT_THIS_LAYOUT, "a header that begins with series, year or topic"));
  }

  @Test
  void endlessLinesAboveTheTableAreRefused() {
    String note = "# note: " + "x".repeat(10_000);
    assertThat(problems(WHOLE.replace("# note: first half only", note)).problems().get(0).line())
        .isEqualTo(7);
    String many = WHOLE.replace("# note: first half only\n", "# again\n".repeat(60));
    assertThat(problem(() -> read(many)).line()).isEqualTo(41);
  }

  private TidyHeader read(String text) {
    return TidyHeader.read(GivenFile.of(folder, text));
  }

  private UnusableInput problems(String text) {
    return catchThrowableOfType(UnusableInput.class, () -> read(text));
  }
}
