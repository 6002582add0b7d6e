package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.refresh.FolderState;
import jp.tenkai.jobs.refresh.MadeRelease;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A refresh with a configuration that cannot be used: what is said, and that nothing changes. */
class BadConfigurationTest {
  private static final String STRATEGY = "conf/strategies/small.yaml";

  @TempDir Path folder;

  /**
   * A mistake in the small world's configuration.
   *
   * @param place file and line as they must be printed
   * @param named what must be named: found and expected
   */
  private record Mistake(
      ProblemCode code,
      Function<SmallWorld, SmallWorld> made,
      Function<SmallWorld, String> place,
      List<String> named) {}

  static Stream<Arguments> mistakesInBothLanguages() {
    return Stream.of(
            new Mistake(
                ProblemCode.UNKNOWN_KEY,
                w ->
                    w.with(
                        "conf/fields.yaml",
                        "{share: 0.5, reason: Half.}",
                        "{shaer: 0.5, reason: Half.}"),
                w -> "conf/fields.yaml:" + w.line("conf/fields.yaml", "shaer"),
                List.of("shaer", "share")),
            new Mistake(
                ProblemCode.UNKNOWN_INDICATOR,
                w -> w.with(STRATEGY, "{indicator: growth,", "{indicator: grwoth,"),
                w -> STRATEGY + ":" + w.line(STRATEGY, "grwoth"),
                List.of("grwoth", "growth")),
            new Mistake(
                ProblemCode.UNKNOWN_COUNTRY,
                w -> w.with(STRATEGY, "{country: GHA,", "{country: GHN,"),
                w -> STRATEGY + ":" + w.line(STRATEGY, "GHN"),
                List.of("GHN")),
            new Mistake(
                ProblemCode.WRONG_TYPE,
                w -> w.with(STRATEGY, "draws: 100", "draws: many"),
                w -> STRATEGY + ":" + w.line(STRATEGY, "many"),
                List.of("many")),
            new Mistake(
                ProblemCode.DUPLICATE_KEY,
                w -> w.with(STRATEGY, "strategy: small\n", "strategy: small\nstrategy: large\n"),
                w -> STRATEGY + ":" + w.line(STRATEGY, "strategy: large"),
                List.of("strategy")),
            new Mistake(
                ProblemCode.EMPTY_FILE,
                w -> w.put("conf/fields.yaml", new byte[0]),
                w -> "conf/fields.yaml",
                List.of("fields")),
            new Mistake(
                ProblemCode.BAD_ENCODING,
                w ->
                    w.put(
                        "conf/fields.yaml",
                        w.text("conf/fields.yaml").getBytes(Charset.forName("Shift_JIS"))),
                // The first Japanese text stands on the line of the first field's name.
                w -> "conf/fields.yaml:4",
                List.of("UTF-8")),
            new Mistake(
                ProblemCode.UNREADABLE_FILE,
                w -> w.without("conf/sources.yaml"),
                w -> "conf/sources.yaml",
                List.of("sources.yaml")))
        .flatMap(m -> Stream.of(Language.values()).map(language -> Arguments.of(m, language)));
  }

  @ParameterizedTest
  @MethodSource("mistakesInBothLanguages")
  void isRefusedInWordsAndTheLastReleaseStays(Mistake mistake, Language language) {
    MadeRelease release = MadeRelease.small();
    FolderState before = FolderState.of(release.out());
    SmallWorld world = mistake.made().apply(SmallWorld.in(folder));

    CommandRun run =
        CommandRun.of(
            "refresh",
            "--no-publish",
            "--conf",
            world.conf().toString(),
            "--snapshot",
            SmallWorld.shared().snapshotPath().toString(),
            "--out",
            release.out().toString(),
            "--quarter",
            MadeRelease.QUARTER,
            "--lang",
            language.tag());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(mistake.place().apply(world) + ": ").contains(mistake.named());
    assertThat(run.all()).doesNotContain("Exception").doesNotContain("\tat ");
    Catalogue catalogue = Catalogue.of(language);
    assertThat(run.err())
        .contains(catalogue.text("cli.todo", Map.of("todo", "")).strip())
        .contains(catalogue.text("cli.untouched"));
    assertThat(catalogue.keys()).contains("problem." + mistake.code() + ".todo");
    assertThat(FolderState.of(release.out())).isEqualTo(before);
  }
}
