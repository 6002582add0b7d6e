package jp.tenkai.jobs.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenkai.datasets.concordance.Concordance;
import jp.tenkai.datasets.concordance.Converted;
import jp.tenkai.datasets.concordance.SplitShares;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.trade.HsClassification;
import jp.tenkai.datasets.trade.HsClassification.HsEntry;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import org.junit.jupiter.api.Test;

/**
 * The codes of conf/fields.yaml against the official lists of each revision (UN Comtrade, H0 to
 * H6): a code that a list does not hold must be reached from codes that it does hold.
 */
class CodesOfFieldsTest {
  private static final Path LISTS =
      Path.of(System.getProperty("tenkai.home"), "..", "shared", "data", "trade", "hs_tables");
  private static final long DOLLARS = 1_000_000;

  private static Map<HsRevision, Set<String>> official() {
    Map<HsRevision, Set<String>> official = new EnumMap<>(HsRevision.class);
    for (HsRevision revision : HsRevision.values()) {
      String name = "classification" + revision.comtradeCode() + ".json";
      Path plain = LISTS.resolve(name);
      Path file = Files.exists(plain) ? plain : LISTS.resolve(name + ".gz");
      official.put(
          revision,
          HsClassification.readJson(
                  new InputFile(file, name, new SourceId("comtrade"), new Vintage("2020")))
              .kept()
              .stream()
              .map(HsEntry::code)
              .filter(code -> code.length() == 6)
              .collect(Collectors.toSet()));
    }
    return official;
  }

  private static Map<HsCode, Converted> convert(HsRevision from, HsRevision to, HsCode code) {
    return Concordance.standard().convert(from, to, Map.of(code, DOLLARS), SplitShares.EQUAL);
  }

  @Test
  void everyCodeIsReachedFromCodesOfEveryRevision() {
    if (!Files.isDirectory(LISTS)) {
      System.err.println("left out: the official code lists are not there: " + LISTS);
      return;
    }
    Configuration configuration =
        ConfigurationReader.read(Path.of(System.getProperty("tenkai.home"), "conf"));
    Set<String> codes = new TreeSet<>();
    configuration.fields().values().forEach(field -> codes.addAll(field.hs().keySet()));
    HsRevision own = configuration.hsRevision();
    Set<String> reached = new TreeSet<>();
    official()
        .forEach(
            (revision, list) -> {
              for (String code : codes) {
                for (HsCode other : convert(own, revision, HsCode.of(code)).keySet()) {
                  String what = code + " as " + other + " in " + revision;
                  assertThat(list).as(what).contains(other.toString());
                  assertThat(convert(revision, own, other).keySet())
                      .as(what)
                      .contains(HsCode.of(code));
                }
                if (!list.contains(code)) {
                  reached.add(code + " " + revision);
                }
              }
            });
    // Looked up in the lists: these codes of today are missing in one revision or another.
    assertThat(reached.stream().map(r -> r.substring(0, 6)).distinct())
        .containsExactlyInAnyOrder(
            "300211", "300212", "300220", "300620", "380894", "382200", "401511", "854310",
            "901812", "901813", "901814", "902110", "902139", "902212", "902213", "902214",
            "902780", "961900");
  }
}
