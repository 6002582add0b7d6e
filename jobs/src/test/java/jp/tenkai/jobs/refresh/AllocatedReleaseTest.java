package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release of the small world whose shared code is divided by Japan's exports: every figure is
 * made up, the exports of 2021 and 2022 in the layout of e-Stat are synthetic.
 */
class AllocatedReleaseTest {
  private static final String ALLOCATION =
      """
      codes:
        "901812":
          reason: Made up.
          lines:
            "901812100": {fields: {imaging: 1}, reason: Made up.}
            "901812200": {fields: {mothers: 0.5}, reason: Made up.}
      """;
  private static final String SOURCE =
      """
        japan-customs:
          name: {en: Trade Statistics of Japan, ja: 貿易統計}
          publisher: {en: Ministry, ja: 財務省}
          licence: attribution
          terms: open
          attribution: The Ministry
          reason: Divides codes.
      """;

  /** In 2022 line 100 has 30 of 100, line 200 has 40, line 900, which nobody names, 30. */
  private static final String EXPORTS =
      """
      Exp or Imp,Year,HS,Country,Unit1,Unit2,Quantity1-Year,Quantity2-Year,Value-Year
      1,2021,'901812100',541,  ,NO,0,1,9999
      1,2022,'901812100',541,  ,NO,0,1,20
      1,2022,'901812100',110,  ,NO,0,1,10
      1,2022,'901812200',541,  ,NO,0,1,40
      1,2022,'901812900',541,  ,NO,0,1,30
      2,2022,'901812100',541,  ,NO,0,1,5555
      1,2022,'999999999',541,  ,NO,0,1,7777
      """;

  @TempDir Path folder;

  private CommandRun run(SmallWorld world, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--conf", world.conf().toString(), "--out", out().toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private ReleaseReader refreshed(SmallWorld world) throws IOException {
    CommandRun run =
        run(
            world,
            "refresh",
            "--no-publish",
            "--snapshot",
            world.snapshotPath().toString(),
            "--quarter",
            MadeRelease.QUARTER);
    assertThat(run.code()).as(run.all()).isZero();
    return ReleaseReader.open(out().resolve("releases").resolve("current"));
  }

  private static TableRow imports(ReleaseReader release, String field) throws IOException {
    return TableRow.stream(release.table(ReleaseTables.COMPONENTS))
        .filter(r -> r.text("country").equals("KEN") && r.text("field").equals(field))
        .filter(r -> r.text("indicator").equals("imports"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sharesComeFromIngestedExportsAndTheReleaseSaysSo() throws IOException {
    SmallWorld world = SmallWorld.in(folder.resolve("world")).withSnapshot();
    world.put("conf/allocation.yaml", ALLOCATION.getBytes(StandardCharsets.UTF_8));
    String sources = world.text("conf/sources.yaml") + SOURCE;
    world.put("conf/sources.yaml", sources.getBytes(StandardCharsets.UTF_8));

    ReleaseReader stated = refreshed(world);

    // Of ultrasound (401 thousand dollars) a half, of magnetic resonance (200) all.
    assertThat(imports(stated, "imaging").real("raw")).isCloseTo(0.5 * 401 + 200, within(1e-9));
    assertThat(imports(stated, "imaging").text("series")).doesNotContain("HS9");

    Path exports = folder.resolve("exports.csv");
    Files.writeString(exports, EXPORTS);
    CommandRun ingested = run(world, "ingest", exports.toString(), "--vintage", "2023-03");
    assertThat(ingested.code()).as(ingested.all()).isZero();
    ReleaseReader divided = refreshed(world);

    assertThat(imports(divided, "imaging").real("raw")).isCloseTo(0.3 * 401 + 200, within(1e-9));
    assertThat(imports(divided, "mothers").real("raw")).isCloseTo(0.2 * 401, within(1e-9));
    assertThat(imports(divided, "imaging").text("series"))
        .isEqualTo("HS6 901812 x 0.300 by HS9 exports 2022, 901813 | HS9 exports 2022");
    assertThat(imports(divided, "imaging").text("file")).endsWith(" | exports.csv");
    assertThat(TableRow.stream(divided.table(ReleaseTables.SOURCES)))
        .anyMatch(r -> r.text("file").equals("exports.csv") && r.whole("read").getAsLong() == 7);
    assertThat(divided.manifest().notes()).anyMatch(n -> n.contains("Japan's exports of 2022"));
    assertThat(
            divided
                .manifest()
                .configuration()
                .at("/allocation/codes/901812/lines/901812200/fields/mothers")
                .doubleValue())
        .isEqualTo(0.5);
  }
}
