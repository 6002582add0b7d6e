package jp.tenkai.jobs.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTextTest {
  static Stream<Arguments> codesInBothLanguages() {
    return Stream.of(ProblemCode.values())
        .flatMap(code -> Stream.of(Language.values()).map(lang -> Arguments.of(code, lang)));
  }

  @ParameterizedTest
  @MethodSource("codesInBothLanguages")
  void everyProblemSaysWhereWhatWasFoundAndExpectedAndWhatToDo(
      ProblemCode code, Language language) {
    Catalogue catalogue = Catalogue.of(language);
    Problem problem = new Problem(code, "conf/some.yaml", 17, "what stands", "what should");

    List<String> lines = new ProblemText(catalogue).lines(problem);

    assertThat(lines.get(0)).startsWith("conf/some.yaml:17: ");
    assertThat(String.join("\n", lines)).contains("what stands").contains("what should");
    assertThat(lines.get(lines.size() - 1)).hasSizeGreaterThan(20);
    assertThat(String.join("\n", lines)).doesNotContain("{").doesNotContain("}");
    assertThat(lines.stream().skip(1)).allMatch(line -> line.startsWith("  "));
  }

  @ParameterizedTest
  @MethodSource("codesInBothLanguages")
  void textsUseOnlyWhatAProblemHas(ProblemCode code, Language language) {
    Catalogue catalogue = Catalogue.of(language);

    for (String key : List.of("problem." + code, "problem." + code + ".todo")) {
      assertThat(catalogue.keys()).contains(key);
      assertThat(List.of("file", "line", "found", "expected"))
          .containsAll(catalogue.placeholders(key));
    }
  }

  @Test
  void theCatalogueHoldsNoProblemThatNobodyRaises() {
    List<String> known = Stream.of(ProblemCode.values()).map(code -> "problem." + code).toList();

    for (String key : Catalogue.of(Language.EN).keys()) {
      if (key.startsWith("problem.")) {
        assertThat(known).contains(key.replaceFirst("\\.todo$", ""));
      }
    }
  }

  @Test
  void aProblemWithoutALineOrAFileNamesNone() {
    ProblemText text = new ProblemText(Catalogue.of(Language.EN));

    assertThat(text.lines(new Problem(ProblemCode.EMPTY_FILE, "a.csv", 0, "0 bytes", "rows")))
        .first()
        .asString()
        .startsWith("a.csv: ");
    assertThat(text.lines(new Problem(ProblemCode.EMPTY_FILE, "", 0, "0 bytes", "rows")))
        .first()
        .asString()
        .startsWith("The file is empty");
  }

  /** What a user reads, whole, in both languages. */
  @Test
  void anUnknownKeyReadsLikeThis() {
    Problem problem =
        new Problem(ProblemCode.UNKNOWN_KEY, "conf/fields.yaml", 4, "shaer", "share, reason");

    assertThat(new ProblemText(Catalogue.of(Language.EN)).lines(problem))
        .containsExactly(
            "conf/fields.yaml:4: Unknown key \"shaer\"; expected share, reason",
            "  what to do: Correct the spelling, or delete the key if it is not needed.");
    assertThat(new ProblemText(Catalogue.of(Language.JA)).lines(problem))
        .first()
        .asString()
        .startsWith("conf/fields.yaml:4: ")
        .contains("shaer")
        .contains("share, reason")
        .matches(".*[ぁ-ん].*");
  }
}
