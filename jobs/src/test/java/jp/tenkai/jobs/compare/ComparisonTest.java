package jp.tenkai.jobs.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.panel.PanelCell;
import org.junit.jupiter.api.Test;

/** The small world a quarter before, when one thing or another was different; values made up. */
class ComparisonTest {
  private static final String CODE = "this program";

  private final ReleaseState now = withCode(EarlierState.now(), CODE);

  private static ReleaseState withCode(ReleaseState state, String code) {
    return new ReleaseState(
        state.name(),
        code,
        state.configuration(),
        state.countries(),
        state.fields(),
        state.cells(),
        state.fieldCells(),
        state.incomeGroups(),
        state.history());
  }

  /** All changes, each held against what it splits. */
  private List<Change> since(EarlierState earlier) {
    return since(earlier.published());
  }

  private List<Change> since(ReleaseState before) {
    List<Change> changes = Comparison.of(before, now, CODE);
    assertThat(changes).isNotEmpty();
    for (Change change : changes) {
      if (Double.isNaN(change.points())) {
        continue;
      }
      assertThat(change.parts().stream().mapToDouble(Part::points).sum())
          .as(change.id())
          .isEqualTo(change.points(), within(1e-9));
      if (!Double.isNaN(change.places())) {
        assertThat(change.parts().stream().mapToDouble(Part::places).sum())
            .as(change.id())
            .isEqualTo(change.places(), within(1e-9));
      }
    }
    return changes;
  }

  private static Change of(List<Change> changes, String id) {
    return changes.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static Set<Cause> causes(Change change) {
    return change.parts().stream().map(Part::cause).collect(Collectors.toSet());
  }

  private static PanelCell other(PanelCell cell, double value, int year) {
    return PanelCell.observed(value, year, cell.rule(), cell.lineage());
  }

  private static ObjectNode at(ObjectNode tree, String... path) {
    ObjectNode node = tree;
    for (String key : path) {
      node = (ObjectNode) node.get(key);
    }
    return node;
  }

  private static ObjectNode pillar(ObjectNode tree, String id) {
    return at(tree, "strategies", "small", "pillars", id);
  }

  @Test
  void theSameReleaseTwiceHasNothingToSplit() {
    assertThat(since(EarlierState.start()))
        .allSatisfy(change -> assertThat(change.parts()).isEmpty());
  }

  @Test
  void anotherValueOfTheSameYearIsARevision() {
    List<Change> changes =
        since(EarlierState.start().figure("beds", "KEN", c -> other(c, c.value() / 2, c.year())));

    Change kenya = of(changes, "KEN");
    assertThat(kenya.points(Cause.REVISED_DATA)).isGreaterThan(1);
    assertThat(causes(kenya)).isSubsetOf(Cause.REVISED_DATA, Cause.OTHERS);
    MovedFigure beds = kenya.figures().get(0);
    assertThat(beds.indicator()).isEqualTo(IndicatorId.of("beds"));
    assertThat(beds.cause()).isEqualTo(Cause.REVISED_DATA);
    assertThat(beds.before().value()).isEqualTo(beds.after().value() / 2);
    assertThat(beds.points()).isEqualTo(kenya.points(Cause.REVISED_DATA), within(1e-9));
    assertThat(changes)
        .filteredOn(c -> c.kind() == Change.Kind.COUNTRY && !c.id().equals("KEN"))
        .allSatisfy(c -> assertThat(causes(c)).isSubsetOf(Cause.OTHERS));
  }

  @Test
  void aLaterYearIsNewAndAnEarlierOneIsLost() {
    Change later =
        of(
            since(
                EarlierState.start()
                    .figure("beds", "KEN", c -> other(c, c.value() / 2, c.year() - 30))),
            "KEN");
    assertThat(later.points(Cause.NEW_DATA)).isGreaterThan(1);
    assertThat(later.points(Cause.REVISED_DATA)).isZero();

    Change earlier =
        of(
            since(
                EarlierState.start()
                    .figure("beds", "KEN", c -> other(c, c.value() * 2, c.year() + 1))),
            "KEN");
    assertThat(earlier.points(Cause.LOST_DATA)).isLessThan(-1);
  }

  @Test
  void aFigureThatWasNotThereIsNewAndOneThatIsGoneIsLost() {
    Change there =
        of(
            since(EarlierState.start().figure("beds", "KEN", c -> PanelCell.missing("none"))),
            "KEN");
    assertThat(causes(there)).contains(Cause.NEW_DATA);
    assertThat(there.figures().get(0).before().isObserved()).isFalse();

    CountryCode country =
        now.cells().get(IndicatorId.of("growth")).entrySet().stream()
            .filter(e -> !e.getValue().isObserved())
            .map(Map.Entry::getKey)
            .filter(now.countries().get(EarlierState.SMALL)::containsKey)
            .findFirst()
            .orElseThrow();
    Change gone =
        of(
            since(
                EarlierState.start()
                    .figure(
                        "growth",
                        country.iso3(),
                        c -> PanelCell.observed(9.9, 2020, "made up", c.lineage()))),
            country.iso3());
    assertThat(causes(gone)).contains(Cause.LOST_DATA);
    assertThat(gone.figures().get(0).after().isObserved()).isFalse();
  }

  /** The later release says 3.0 of the year of which the earlier one had said 2.0. */
  @Test
  void aRevisionCountsBesideTheYearThatFollowsIt() {
    CountryCode kenya = CountryCode.of("KEN");
    PanelCell beds = now.cells().get(IndicatorId.of("beds")).get(kenya);
    int year = beds.year() - 1;
    Map<IndicatorId, Map<CountryCode, Map<Integer, Double>>> history = new TreeMap<>();
    history.put(IndicatorId.of("beds"), Map.of(kenya, Map.of(year, beds.value() * 0.8)));
    ReleaseState later =
        new ReleaseState(
            now.name(),
            CODE,
            now.configuration(),
            now.countries(),
            now.fields(),
            now.cells(),
            now.fieldCells(),
            now.incomeGroups(),
            history);
    ReleaseState before =
        EarlierState.start()
            .figure("beds", "KEN", c -> other(c, beds.value() * 0.5, year))
            .published();

    Change change = of(Comparison.of(before, later, CODE), "KEN");

    // 0.5 to 0.8 is the revision, 0.8 to 1 the step to the next year.
    assertThat(change.points(Cause.REVISED_DATA)).isPositive();
    assertThat(change.points(Cause.NEW_DATA)).isPositive();
    assertThat(change.points(Cause.REVISED_DATA) / change.points(Cause.NEW_DATA))
        .isBetween(1.3, 1.7);
    assertThat(change.parts().stream().mapToDouble(Part::points).sum())
        .isEqualTo(change.points(), within(1e-9));
    assertThat(change.figures().get(0).restated()).isEqualTo(beds.value() * 0.8);
  }

  @Test
  void aWeightIsNamedByItsKey() {
    List<Change> changes =
        since(EarlierState.start().configured(t -> pillar(t, "market").put("weight", 2.0)));

    assertThat(of(changes, "KEN").parts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.cause()).isEqualTo(Cause.CONFIGURATION);
              assertThat(part.key()).isEqualTo("strategies.small.pillars.market.weight");
            });
  }

  @Test
  void eachOfSeveralKeysHasItsPart() {
    List<Change> changes =
        since(
            EarlierState.start()
                .figure("beds", "KEN", c -> other(c, c.value() / 2, c.year()))
                .configured(
                    t -> {
                      pillar(t, "market").put("weight", 2.0);
                      at(t, "indicators", "beds", "scale").put("high", 4.0);
                      at(t, "strategies", "small", "method", "means").put("overall", "arithmetic");
                    }));

    assertThat(of(changes, "KEN").parts())
        .extracting(Part::key)
        .contains(
            "",
            "indicators.beds.scale",
            "strategies.small.method.means.overall",
            "strategies.small.pillars.market.weight");
  }

  /** Neither without an indicator nor with a gap can a pillar stand, so the two are one key. */
  @Test
  void keysThatMakeNoConfigurationByThemselvesAreTakenTogether() {
    List<Change> changes =
        since(
            EarlierState.start()
                .configured(
                    t ->
                        ((ObjectNode) pillar(t, "need").path("indicators").get(0))
                            .put("indicator", "reach")));

    assertThat(changes.stream().flatMap(c -> c.parts().stream()).map(Part::key).distinct())
        .containsExactly(
            "strategies.small.pillars.need.indicators.deaths"
                + " + strategies.small.pillars.need.indicators.reach");
  }

  @Test
  void manyKeysAreTakenByBlock() {
    List<Change> changes =
        since(
            EarlierState.start()
                .configured(
                    t -> {
                      for (String id : List.of("market", "need", "capacity", "edge", "risk")) {
                        pillar(t, id).put("weight", 1.5);
                      }
                      for (String id : List.of("beds", "deaths", "risk")) {
                        at(t, "indicators", id, "scale").put("high", 70.0);
                      }
                    }));

    assertThat(of(changes, "KEN").parts())
        .extracting(Part::key)
        .containsExactlyInAnyOrder("indicators", "strategies.small.pillars");
  }

  /** What the old rule would have given is not in the release, so the figure is the rule's. */
  @Test
  void aFigureThatIsMadeByAnotherRuleBelongsToTheConfiguration() {
    List<Change> changes =
        since(
            EarlierState.start()
                .figure("beds", "KEN", c -> other(c, c.value() / 2, c.year()))
                .configured(t -> at(t, "indicators", "beds").put("max_age", 1)));

    assertThat(of(changes, "KEN").parts())
        .extracting(Part::key)
        .containsExactly("indicators.beds.max_age");
  }

  @Test
  void aCountryThatEntersIsMembership() {
    List<Change> changes = since(EarlierState.start().without("KEN"));

    assertThat(of(changes, "KEN").parts())
        .singleElement()
        .extracting(Part::cause)
        .isEqualTo(Cause.ENTERED);
    assertThat(changes)
        .filteredOn(c -> c.kind() == Change.Kind.COUNTRY && !c.id().equals("KEN"))
        .allSatisfy(c -> assertThat(causes(c)).isSubsetOf(Cause.MEMBERSHIP))
        .anySatisfy(c -> assertThat(causes(c)).contains(Cause.MEMBERSHIP));
    assertThat(changes)
        .filteredOn(c -> c.kind() == Change.Kind.FIELD)
        .allSatisfy(c -> assertThat(causes(c)).isSubsetOf(Cause.MEMBERSHIP));
  }

  /** The earlier program had given Kenya 3 points more, and a place. */
  @Test
  void whatTheProgramNowMakesOtherwiseIsMethod() {
    ReleaseState before = EarlierState.start().published();
    Map<CountryCode, ReleaseState.Member> members =
        new HashMap<>(before.countries().get(EarlierState.SMALL));
    members.computeIfPresent(
        CountryCode.of("KEN"),
        (c, m) ->
            new ReleaseState.Member(
                new Place(m.place().score() + 3, m.place().rank() + 1), m.isYardstick()));
    ReleaseState altered =
        new ReleaseState(
            before.name(),
            before.code(),
            before.configuration(),
            Map.of(EarlierState.SMALL, members),
            before.fields(),
            before.cells(),
            before.fieldCells(),
            before.incomeGroups(),
            before.history());

    Change kenya = of(since(altered), "KEN");

    assertThat(kenya.parts()).hasSize(1);
    assertThat(kenya.points(Cause.METHOD)).isEqualTo(-3, within(1e-9));
    assertThat(kenya.places(Cause.METHOD)).isEqualTo(1);
  }

  @Test
  void aReleaseOfThisProgramThatDoesNotGiveItsScoresAgainIsRefused() {
    ReleaseState altered =
        withCode(
            EarlierState.start()
                .figure("beds", "KEN", c -> other(c, c.value() / 2, c.year()))
                .published(),
            CODE);
    ReleaseState broken =
        new ReleaseState(
            now.name(),
            CODE,
            now.configuration(),
            altered.countries(),
            now.fields(),
            now.cells(),
            now.fieldCells(),
            now.incomeGroups(),
            now.history());

    assertThatThrownBy(() -> Comparison.of(altered, broken, CODE))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("small KEN");
    assertThat(Comparison.of(altered, withCode(broken, "another"), CODE)).isNotEmpty();
  }
}
