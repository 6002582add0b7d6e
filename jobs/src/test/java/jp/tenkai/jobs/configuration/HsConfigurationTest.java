package jp.tenkai.jobs.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.trade.HsRevision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The revision of the fields' codes, and the division of shared codes. Lines are made up. */
class HsConfigurationTest {
  private static final String ALLOCATION = "allocation.yaml";
  private static final String SOUND =
      """
      codes:
        "901812":
          reason: Two lines are known.
          lines:
            "901812100": {fields: {imaging: 1}, reason: Whole.}
            "901812200": {fields: {imaging: 0.25, mothers: 0.5}, reason: Parts.}
            "901812900": {reason: Goods of no field.}
        "010290":
          reason: Nothing is known.
      """;

  @TempDir Path folder;

  private static SampleConf sound() {
    return SampleConf.full().put(ALLOCATION, SOUND);
  }

  @Test
  void readsWhichLinesBelongToWhichField() {
    Map<String, ExportLines> codes = sound().read(folder).exportLines();

    assertThat(codes.keySet()).containsExactly("901812", "010290");
    assertThat(codes.get("901812").lines())
        .containsExactly(
            new ExportLine("901812100", Map.of(new FieldId("imaging"), 1.0), "Whole."),
            new ExportLine(
                "901812200",
                Map.of(new FieldId("imaging"), 0.25, new FieldId("mothers"), 0.5),
                "Parts."),
            new ExportLine("901812900", Map.of(), "Goods of no field."));
    assertThat(codes.get("010290").lines()).isEmpty();
  }

  @Test
  void withoutTheFileNoCodeIsDivided() {
    assertThat(SampleConf.full().read(folder).exportLines()).isEmpty();
  }

  @Test
  void theTreeHoldsAllocationAndRevisionAndReadsBackTheSame() {
    JsonNode tree = ConfigurationTree.of(sound().read(folder.resolve("first")));

    assertThat(tree.at("/hs_revision").textValue()).isEqualTo("HS17");
    assertThat(tree.at("/allocation/codes/901812/lines/901812200/fields/mothers").doubleValue())
        .isEqualTo(0.5);
    Configuration again =
        SampleConf.full()
            .put(ALLOCATION, tree.get("allocation").toString())
            .read(folder.resolve("second"));
    assertThat(ConfigurationTree.of(again)).isEqualTo(tree);
  }

  @Test
  void theRevisionIsThatOf2017WhereNothingElseIsWritten() {
    assertThat(SampleConf.full().read(folder).hsRevision()).isEqualTo(HsRevision.HS2017);
    assertThat(
            SampleConf.full()
                .with(SampleConf.FIELDS, "fields:\n", "hs_revision: HS22\nfields:\n")
                .read(folder)
                .hsRevision())
        .isEqualTo(HsRevision.HS2022);
  }

  @Test
  void anotherWordForARevisionIsRefused() {
    assertThat(
            SampleConf.full()
                .with(SampleConf.FIELDS, "fields:\n", "hs_revision: H5\nfields:\n")
                .problems(folder))
        .containsExactly(
            new Problem(
                ProblemCode.BAD_VALUE,
                "conf/fields.yaml",
                1,
                "H5",
                "one of: HS92, HS96, HS02, HS07, HS12, HS17, HS22"));
  }

  static Stream<Arguments> entries() {
    return Stream.of(
        Arguments.of("\"901812100\"", "901812100", ProblemCode.BAD_VALUE, "nine digits in quotes"),
        Arguments.of("\"901812100\"", "\"90181210\"", ProblemCode.BAD_VALUE, "nine digits"),
        Arguments.of("\"901812100\"", "\"901813100\"", ProblemCode.BAD_VALUE, "begins with its"),
        Arguments.of("\"901812100\"", "\"901812200\"", ProblemCode.DUPLICATE_KEY, "each key once"),
        Arguments.of("\"010290\"", "010290", ProblemCode.BAD_VALUE, "six digits in quotes"),
        Arguments.of("\"010290\"", "\"901890\"", ProblemCode.BAD_VALUE, "a field of conf/fields"),
        Arguments.of("imaging: 1}", "imagin: 1}", ProblemCode.BAD_VALUE, "did you mean 'imaging'?"),
        Arguments.of("imaging: 1}", "digital: 1}", ProblemCode.BAD_VALUE, "imaging, mothers"),
        Arguments.of("imaging: 1}", "imaging: 1.5}", ProblemCode.BAD_VALUE, "at most 1"),
        Arguments.of("imaging: 1}", "imaging: 0}", ProblemCode.BAD_VALUE, "above 0"),
        Arguments.of("imaging: 1}", "imaging: all}", ProblemCode.WRONG_TYPE, "a number"),
        Arguments.of("imaging: 0.25", "imaging: 0.75", ProblemCode.BAD_VALUE, "at most 1 together"),
        Arguments.of(", mothers: 0.5}", "}", ProblemCode.BAD_VALUE, "for each field"),
        Arguments.of(
            "reason: Whole.", "why: Whole.", ProblemCode.UNKNOWN_KEY, "one of: reason, fields"),
        Arguments.of("reason: Two lines", "because: Two lines", ProblemCode.MISSING_KEY, "reason"),
        Arguments.of("codes:\n", "code:\n", ProblemCode.UNKNOWN_KEY, "did you mean 'codes'?"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void aWrongEntryIsToldWithItsLine(String old, String text, ProblemCode code, String expected) {
    int at = SOUND.indexOf(old);
    String broken = SOUND.substring(0, at) + text + SOUND.substring(at + old.length());
    long line = 1 + SOUND.substring(0, at).chars().filter(c -> c == '\n').count();

    List<Problem> problems = SampleConf.full().put(ALLOCATION, broken).problems(folder);

    assertThat(problems).isNotEmpty().allMatch(p -> p.file().equals("conf/allocation.yaml"));
    assertThat(problems)
        .anyMatch(
            p ->
                p.code() == code
                    && p.expected().contains(expected)
                    && Math.abs(p.line() - line) <= 2);
  }

  /** What is wrong with fields.yaml is told once, not again wherever a field is named. */
  @Test
  void aBrokenFieldIsNotBlamedOnTheAllocation() {
    assertThat(
            sound()
                .with(SampleConf.FIELDS, "{share: 0.5, reason: Half.}", "{share: 5, reason: Half.}")
                .problems(folder))
        .extracting(Problem::file)
        .containsOnly("conf/fields.yaml");
  }

  @Test
  void theShippedAllocationSpeaksOfEveryCodeThatIsShared() {
    Configuration shipped =
        ConfigurationReader.read(Path.of(System.getProperty("tenkai.home"), "conf"));
    Set<String> shared = new TreeSet<>();
    for (FieldConf field : shipped.fields().values()) {
      field
          .hs()
          .forEach(
              (code, share) -> Stream.of(code).filter(c -> share.share() < 1).forEach(shared::add));
    }

    assertThat(shipped.exportLines().keySet()).containsExactlyInAnyOrderElementsOf(shared);
    assertThat(shared).contains("901890", "901839").hasSize(28);
    assertThat(shipped.hsRevision()).isEqualTo(HsRevision.HS2017);
  }
}
