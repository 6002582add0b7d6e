package jp.tenkai.datasets.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.trade.HsClassification;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import org.junit.jupiter.api.Test;

/** Dollars are made up; codes and what became of them are real. */
class ConcordanceTest {
  private static final Concordance HS = Concordance.standard();

  private static SortedMap<HsCode, Converted> convert(
      HsRevision from, HsRevision to, String code, long dollars) {
    return HS.convert(from, to, Map.of(HsCode.of(code), dollars), SplitShares.EQUAL);
  }

  @Test
  void whoWantsACodeNeedsAllThatReachesIt() {
    assertThat(HS.sources(HsRevision.HS2022, HsRevision.HS2017, Set.of(HsCode.of("382200"))))
        .extracting(HsCode::toString)
        // The number itself too: a file that has it in spite of its revision loses no dollar.
        .containsExactlyInAnyOrder("382200", "382211", "382212", "382219", "382290");
    assertThat(HS.sources(HsRevision.HS1992, HsRevision.HS2017, Set.of(HsCode.of("901812"))))
        .contains(HsCode.of("901819"));
    assertThat(HS.sources(HsRevision.HS1992, HsRevision.HS2022, Set.of(HsCode.of("901890"))))
        .containsExactly(HsCode.of("901890"));
    assertThat(HS.sources(HsRevision.HS2017, HsRevision.HS2017, Set.of(HsCode.of("382200"))))
        .containsExactly(HsCode.of("382200"));
  }

  @Test
  void artificialJointsGotAnotherNumberIn2002() {
    assertThat(convert(HsRevision.HS1996, HsRevision.HS2002, "902111", 5))
        .isEqualTo(Map.of(HsCode.of("902131"), new Converted(5, Mark.RENAMED)));
  }

  @Test
  void vaccinesGotAnotherNumberIn2022AndBack() {
    assertThat(convert(HsRevision.HS2017, HsRevision.HS2022, "300220", 7))
        .isEqualTo(Map.of(HsCode.of("300241"), new Converted(7, Mark.RENAMED)));
    assertThat(convert(HsRevision.HS2022, HsRevision.HS2017, "300241", 7))
        .isEqualTo(Map.of(HsCode.of("300220"), new Converted(7, Mark.RENAMED)));
  }

  @Test
  void reagentsWereSplitIn2022AndAreSharedOutToTheDollar() {
    SortedMap<HsCode, Converted> parts =
        convert(HsRevision.HS2017, HsRevision.HS2022, "382200", 10);

    assertThat(parts.keySet())
        .containsExactly(
            HsCode.of("382211"), HsCode.of("382212"), HsCode.of("382219"), HsCode.of("382290"));
    assertThat(parts.values()).extracting(Converted::dollars).containsExactly(3L, 3L, 2L, 2L);
    assertThat(parts.values()).extracting(Converted::mark).containsOnly(Mark.ALLOCATED);
  }

  @Test
  void aSplitFollowsWhatWasSeenInTheNewCodes() {
    SplitShares seen =
        SplitShares.seen(
            HsRevision.HS2022, Map.of(HsCode.of("902781"), 30L, HsCode.of("902789"), 10L));

    SortedMap<HsCode, Converted> parts =
        HS.convert(HsRevision.HS2017, HsRevision.HS2022, Map.of(HsCode.of("902780"), 1000L), seen);

    assertThat(parts.get(HsCode.of("902781")).dollars()).isEqualTo(750);
    assertThat(parts.get(HsCode.of("902789")).dollars()).isEqualTo(250);
  }

  @Test
  void particleAcceleratorsWereSplitIn1996AndJoinedAgainIn2007() {
    assertThat(convert(HsRevision.HS1992, HsRevision.HS2007, "854310", 9))
        .containsOnlyKeys(HsCode.of("854310"));
    assertThat(
            HS.convert(
                HsRevision.HS2002,
                HsRevision.HS2007,
                Map.of(HsCode.of("854311"), 4L, HsCode.of("854319"), 5L),
                SplitShares.EQUAL))
        .isEqualTo(Map.of(HsCode.of("854310"), new Converted(9, Mark.SUMMED)));
  }

  @Test
  void scannersAreInsideOtherApparatusIn1992() {
    assertThat(convert(HsRevision.HS2017, HsRevision.HS1992, "901812", 6))
        .isEqualTo(Map.of(HsCode.of("901819"), new Converted(6, Mark.RENAMED)));
    assertThat(convert(HsRevision.HS1992, HsRevision.HS2017, "902211", 6))
        .containsOnlyKeys(HsCode.of("902212"), HsCode.of("902213"), HsCode.of("902214"));
  }

  @Test
  void aCodeThatNoRevisionTouchesKeepsItsNumber() {
    assertThat(convert(HsRevision.HS1992, HsRevision.HS2022, "901890", 11))
        .isEqualTo(Map.of(HsCode.of("901890"), new Converted(11, Mark.SAME_CODE)));
  }

  /** Of 3808.50 the lists of 2017 know only 3808.52 and 3808.59, where it is seen. */
  @Test
  void whatWasRenamedOnTheWayIsSeenUnderItsLaterCodes() {
    SplitShares seen =
        SplitShares.seen(
            HsRevision.HS2017, Map.of(HsCode.of("380859"), 30L, HsCode.of("380894"), 10L));

    SortedMap<HsCode, Converted> parts =
        HS.convert(HsRevision.HS2002, HsRevision.HS2007, Map.of(HsCode.of("380840"), 1000L), seen);

    assertThat(parts.get(HsCode.of("380850")).dollars()).isEqualTo(750);
    assertThat(parts.get(HsCode.of("380894")).dollars()).isEqualTo(250);
  }

  @Test
  void napkinsOfPaperAndOfWaddingBecameOneCodeIn2012() {
    assertThat(
            HS.convert(
                HsRevision.HS2007,
                HsRevision.HS2012,
                Map.of(HsCode.of("481840"), 4L, HsCode.of("560110"), 5L),
                SplitShares.EQUAL))
        .isEqualTo(Map.of(HsCode.of("961900"), new Converted(9, Mark.SUMMED)));
  }

  @Test
  void aCodeThatGathersWholeCodesIsSurerThanOneThatGetsAPart() {
    assertThat(HS.mark(HsRevision.HS2022, HsRevision.HS2017, HsCode.of("902780")))
        .isEqualTo(Mark.SUMMED);
    assertThat(HS.mark(HsRevision.HS2022, HsRevision.HS2017, HsCode.of("300220")))
        .isEqualTo(Mark.RENAMED);
    assertThat(HS.mark(HsRevision.HS2022, HsRevision.HS2017, HsCode.of("382200")))
        .isEqualTo(Mark.ALLOCATED);
    assertThat(HS.mark(HsRevision.HS2012, HsRevision.HS2017, HsCode.of("300212")))
        .isEqualTo(Mark.ALLOCATED);
    assertThat(HS.mark(HsRevision.HS2012, HsRevision.HS2017, HsCode.of("901890")))
        .isEqualTo(Mark.SAME_CODE);
  }

  @Test
  void growthOverARevisionIsMarked() {
    SortedMap<Integer, SeriesAcrossRevisions.Year> years = new TreeMap<>();
    years.put(2021, year(HsRevision.HS2017, "902780", 100));
    years.put(2022, year(HsRevision.HS2022, "902789", 80));

    SeriesAcrossRevisions series =
        SeriesAcrossRevisions.of(HsCode.of("902780"), HsRevision.HS2017, years, SplitShares.EQUAL);

    assertThat(series.years().get(2022).dollars()).isEqualTo(80);
    assertThat(series.crossings())
        .containsExactly(
            new SeriesAcrossRevisions.Crossing(
                2022, HsRevision.HS2017, HsRevision.HS2022, Mark.SUMMED));
    assertThat(series.between(2021, 2022)).isPresent();
    assertThat(series.between(2022, 2023)).isEmpty();
  }

  @Test
  void growthOverASplitIsPartlyAnAssumption() {
    SortedMap<Integer, SeriesAcrossRevisions.Year> years = new TreeMap<>();
    years.put(2016, year(HsRevision.HS2012, "300210", 600));
    years.put(2017, year(HsRevision.HS2017, "300212", 80));

    SeriesAcrossRevisions series =
        SeriesAcrossRevisions.of(HsCode.of("300212"), HsRevision.HS2017, years, SplitShares.EQUAL);

    assertThat(series.years().get(2016)).isEqualTo(new Converted(100, Mark.ALLOCATED));
    assertThat(series.between(2016, 2017).orElseThrow().mark()).isEqualTo(Mark.ALLOCATED);
  }

  private static SeriesAcrossRevisions.Year year(HsRevision revision, String code, long dollars) {
    return new SeriesAcrossRevisions.Year(
        revision, new TreeMap<>(Map.of(HsCode.of(code), dollars)));
  }

  @Test
  void everyLinkJoinsCodesThatTheOfficialListsHold() {
    Path lists =
        Path.of(System.getProperty("tenkai.home"), "..", "shared", "data", "trade", "hs_tables");
    if (!Files.isDirectory(lists)) {
      System.err.println("left out: the official code lists are not there: " + lists);
      return;
    }
    Map<HsRevision, Set<String>> official = new EnumMap<>(HsRevision.class);
    for (HsRevision revision : HsRevision.values()) {
      String name = "classification" + revision.comtradeCode() + ".json";
      Path path = lists.resolve(name);
      Path file = Files.exists(path) ? path : lists.resolve(name + ".gz");
      official.put(
          revision,
          HsClassification.readJson(
                  new InputFile(file, name, new SourceId("comtrade"), new Vintage("2020")))
              .kept()
              .stream()
              .map(HsClassification.HsEntry::code)
              .collect(Collectors.toSet()));
    }
    for (HsLink link : HS.links()) {
      assertThat(official.get(link.from())).as(link.toString()).contains(link.source().toString());
      assertThat(official.get(link.to())).as(link.toString()).contains(link.target().toString());
      boolean kept = official.get(link.to()).contains(link.source().toString());
      long targets =
          HS.links().stream()
              .filter(l -> l.from() == link.from() && l.source().equals(link.source()))
              .filter(l -> l.target().equals(link.source()))
              .count();
      assertThat(kept)
          .as("a code that lives on must be among what it becomes: " + link)
          .isEqualTo(targets == 1);
    }
  }
}
