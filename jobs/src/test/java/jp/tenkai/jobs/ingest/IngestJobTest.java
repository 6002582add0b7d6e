package jp.tenkai.jobs.ingest;

import static jp.tenkai.jobs.ingest.MadeStore.bytes;
import static jp.tenkai.jobs.ingest.MadeStore.worldBank;
import static jp.tenkai.jobs.ingest.MadeStore.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.jobs.refresh.FolderState;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made up are landed and ingested. */
class IngestJobTest {
  private static final String BEDS =
      worldBank(
          "2026-07-13", "SH.MED.BEDS.ZS", "Kenya,KEN,1.4,1.5", "World,WLD,2.7,", "Togo,TGO,,x");

  private static final String ATHENA =
      """
      "GHO","PUBLISHSTATE","YEAR","REGION","COUNTRY","Display Value","Numeric","Low","High","Comments"
      "DEVICES00","PUBLISHED","2020","AFR","KEN","1","1","","",""
      """;

  @TempDir Path folder;

  @Test
  void everyRowIsKeptOrInQuarantineWithItsPlace() throws IOException {
    MadeStore made = new MadeStore(folder);

    IngestedFile file = made.account(made.land("beds.csv", BEDS));

    assertThat(file)
        .extracting(IngestedFile::read, IngestedFile::kept, IngestedFile::quarantined)
        .containsExactly(4L, 2L, 2L);
    assertThat(file.series()).containsExactly("SH.MED.BEDS.ZS");
    assertThat(made.rows(file, DataTable.OBSERVATIONS))
        .extracting(
            r -> r.getAs("country"),
            r -> r.getAs("year"),
            r -> r.getAs("value"),
            r -> r.getAs("vintage"),
            r -> r.getAs("file"),
            r -> r.getAs("row"))
        .containsExactlyInAnyOrder(
            tuple("KEN", 2022, 1.4, "2026-07-13", "beds.csv", 6L),
            tuple("KEN", 2023, 1.5, "2026-07-13", "beds.csv", 6L));
    assertThat(made.rows(file, DataTable.QUARANTINE))
        .extracting(r -> r.getAs("reason"), r -> r.getAs("row"))
        .containsExactlyInAnyOrder(tuple("AGGREGATE", 7L), tuple("BAD_NUMBER", 8L));
  }

  /** The second time the bytes are not even there. */
  @Test
  void theSameBytesAreReadOnce() throws IOException {
    MadeStore made = new MadeStore(folder);
    Landed landed = made.land("beds.csv", BEDS);
    IngestedOutcome first = made.ingest(landed).get(0);
    FolderState before = FolderState.of(made.storePath());
    Files.setPosixFilePermissions(landed.path(), PosixFilePermissions.fromString("rw-r--r--"));
    Files.delete(landed.path());

    IngestedOutcome second = made.ingest(landed).get(0);

    assertThat(first.isNew()).isTrue();
    assertThat(second).isEqualTo(new IngestedOutcome("beds.csv", first.file(), false));
    assertThat(FolderState.of(made.storePath())).isEqualTo(before);
  }

  @Test
  void anotherNameForTheSameBytesIsNoOtherFile() throws IOException {
    MadeStore made = new MadeStore(folder);

    List<IngestedOutcome> told =
        made.ingest(made.land("first.csv", BEDS), made.land("second.csv", BEDS));

    assertThat(told)
        .extracting(IngestedOutcome::name, o -> o.file().name(), IngestedOutcome::isNew)
        .containsExactly(
            tuple("first.csv", "first.csv", true), tuple("second.csv", "first.csv", false));
    assertThat(made.store().files()).hasSize(1);
  }

  @Test
  void eachMemberOfAnArchiveIsAFileOfItsOwn() throws IOException {
    MadeStore made = new MadeStore(folder);
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("data/beds.csv", bytes(BEDS));
    members.put("README.txt", bytes("About these files\n\nThey are made up.\n"));
    members.put("data/people.csv", bytes(worldBank("2026-04-08", "SP.POP.TOTL", "Kenya,KEN,1,2")));
    members.put("other.csv", bytes("a,b\n1,2\n"));

    List<IngestedOutcome> told = made.ingest(made.land("all.zip", zip(members)));

    assertThat(told)
        .extracting(
            IngestedOutcome::name,
            o -> o.file().layout(),
            o -> o.file().vintage(),
            o -> o.file().kept(),
            o -> o.file().refusal())
        .containsExactlyInAnyOrder(
            tuple("all.zip!/README.txt", "", "", 0L, "DOCUMENTATION"),
            tuple("all.zip!/data/beds.csv", "worldbank-indicator-csv", "2026-07-13", 2L, ""),
            tuple("all.zip!/data/people.csv", "worldbank-indicator-csv", "2026-04-08", 2L, ""),
            tuple("all.zip!/other.csv", "", "", 0L, "UNKNOWN_LAYOUT"));
    assertThat(made.store().files()).hasSize(4);
    for (IngestedOutcome outcome : told) {
      assertThat(made.rows(outcome.file(), DataTable.OBSERVATIONS))
          .hasSize((int) outcome.file().kept());
    }
    assertThat(made.ingest(made.land("renamed.zip", zip(members))))
        .extracting(IngestedOutcome::name, IngestedOutcome::isNew)
        .contains(tuple("renamed.zip!/data/beds.csv", false));
  }

  /** One byte of a packed member is another than when it was packed. */
  @Test
  void aDamagedMemberIsRefusedAndTheOthersAreRead() throws IOException {
    MadeStore made = new MadeStore(folder);
    Map<String, byte[]> members = new LinkedHashMap<>();
    String[] rows = new String[200];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "Kenya,KEN," + Math.sqrt(i) + "," + Math.cbrt(i);
    }
    members.put("broken.csv", bytes(worldBank("2026-07-13", "SP.POP.TOTL", rows)));
    members.put("whole.csv", bytes(BEDS));
    byte[] archive = zip(members);
    archive[1000] ^= 0x55;

    List<IngestedOutcome> told = made.ingest(made.land("all.zip", archive));

    assertThat(told)
        .extracting(IngestedOutcome::name, o -> o.file().kept(), o -> o.file().wasRead())
        .containsExactlyInAnyOrder(
            tuple("all.zip!/broken.csv", 0L, false), tuple("all.zip!/whole.csv", 2L, true));
    assertThat(told.get(0).file().refusal()).isEqualTo("BAD_ARCHIVE");
    assertThat(told.get(0).file().found()).isNotBlank();
  }

  @Test
  void anArchiveInAnArchiveIsRefused() throws IOException {
    MadeStore made = new MadeStore(folder);
    byte[] inner = zip(Map.of("beds.csv", bytes(BEDS)));

    IngestedFile file = made.account(made.land("outer.zip", zip(Map.of("inner.zip", inner))));

    assertThat(file)
        .extracting(IngestedFile::name, IngestedFile::refusal, IngestedFile::found)
        .containsExactly("outer.zip!/inner.zip", "BAD_ARCHIVE", "an archive in an archive");
  }

  @Test
  void whatCanNotBeReadHasItsReasonAndTheNextFileIsRead() throws IOException {
    MadeStore made = new MadeStore(folder);

    List<IngestedOutcome> told =
        made.ingest(
            made.land("page.csv", "<!DOCTYPE html><title>503 Unavailable</title>"),
            made.land("blank.csv", " \n"),
            made.land("table.csv", "a,b\n1,2\n"),
            made.land("text.csv", bytes("%PDF-1.7 made up")),
            made.land(
                "error.json",
                "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\",\"value\":\"x\"}]}]"),
            made.land("beds.csv", BEDS));

    assertThat(told)
        .extracting(o -> o.file().refusal(), o -> o.file().found().isEmpty())
        .containsExactly(
            tuple("HTML_NOT_DATA", false),
            tuple("EMPTY_FILE", false),
            tuple("UNKNOWN_LAYOUT", false),
            tuple("NOT_READ", false),
            tuple("SERVICE_ERROR", false),
            tuple("", true));
    assertThat(told.get(5).file().kept()).isEqualTo(2);
  }

  /** What an earlier edition of the readers left is read again, and replaced whole. */
  @Test
  void anotherEditionOfTheReadersReadsAgain() throws IOException {
    MadeStore made = new MadeStore(folder);
    Landed landed = made.land("beds.csv", BEDS);
    IngestedFile file = made.account(landed);
    FolderState right = FolderState.of(made.storePath());
    Path staging = made.store().stage(landed.sha256());
    Files.writeString(staging.resolve("left-over.parquet"), "of the earlier edition");
    made.store()
        .settle(
            landed.sha256(),
            staging,
            new IngestedFolder.Account(IngestJob.EDITION - 1, List.of(file)));

    IngestedOutcome again = made.ingest(landed).get(0);

    assertThat(again.isNew()).isTrue();
    assertThat(FolderState.of(made.storePath())).isEqualTo(right);
  }

  @Test
  void theVintageIsThatOfWhoeverStatesIt() throws IOException {
    MadeStore made = new MadeStore(folder);
    assertThat(made.account(made.land("beds.csv", BEDS)))
        .extracting(
            IngestedFile::vintage, IngestedFile::vintageBasis, IngestedFile::isVintageStated)
        .containsExactly("2026-07-13", "stated in the file", true);
    assertThat(made.account(made.land("x.csv", bytes(ATHENA), "2020-10")))
        .extracting(
            IngestedFile::vintage, IngestedFile::vintageBasis, IngestedFile::isVintageStated)
        .containsExactly("2020-10", "stated by hand (--vintage)", true);
    assertThat(made.account(made.land("y.csv", ATHENA.replace("DEVICES00", "DEVICES01"))))
        .extracting(
            IngestedFile::vintage, IngestedFile::vintageBasis, IngestedFile::isVintageStated)
        .containsExactly("2026-10-01", Dating.RECEIVED, false);
    assertThat(
            made.account(
                made.land(
                    "country_codes_V202301.csv",
                    "country_code,country_name_abbreviation,"
                        + "country_name_full,iso_2digit_alpha,iso_3digit_alpha\n"
                        + "404,Kenya,Kenya,KE,KEN\n")))
        .extracting(
            IngestedFile::vintage, IngestedFile::vintageBasis, IngestedFile::isVintageStated)
        .containsExactly("2023-01", "stated in the file's name", true);
  }

  /** Otherwise a vintage that was forgotten could never be said. */
  @Test
  void aVintageThatIsStatedOnlyNowReadsAgain() throws IOException {
    MadeStore made = new MadeStore(folder);
    byte[] plain = bytes(ATHENA);
    Landed undated = made.land("x.csv", plain);
    made.ingest(undated);
    Landed dated = made.land("x.csv", plain, "2020-10");

    assertThat(made.ingest(dated).get(0))
        .extracting(IngestedOutcome::isNew, o -> o.file().vintage())
        .containsExactly(true, "2020-10");
    assertThat(made.ingest(undated, dated))
        .extracting(IngestedOutcome::isNew, o -> o.file().vintage())
        .containsExactly(tuple(false, "2020-10"), tuple(false, "2020-10"));
  }

  /** Nobody configured the source, so nobody knows its licence. */
  @Test
  void aSourceThatIsNotConfiguredIsRefused() throws IOException {
    MadeStore made = new MadeStore(folder, SmallWorld.shared().configuration());

    IngestedFile file = made.account(made.land("beds.csv", BEDS));

    assertThat(file)
        .extracting(IngestedFile::layout, IngestedFile::source, IngestedFile::refusal)
        .containsExactly("worldbank-indicator-csv", "worldbank-wdi", "UNKNOWN_SOURCE");
  }

  @Test
  void aTableOfOnesOwnSaysItselfWhoseItIs() throws IOException {
    MadeStore made = new MadeStore(folder);
    String own =
        """
        # tenkai-tidy 1
        # source: own-made-up-study
        # licence: made up for a test
        # vintage: 2026-09-30
        # attribution: Somebody
        series,country,year,value
        clinics,KEN,2025,12
        clinics,SUN,1980,7
        """;

    IngestedFile file = made.account(made.land("own.csv", own));

    assertThat(file)
        .extracting(
            IngestedFile::source,
            IngestedFile::licence,
            IngestedFile::terms,
            IngestedFile::vintage,
            IngestedFile::isVintageStated,
            IngestedFile::kept,
            IngestedFile::quarantined)
        .containsExactly(
            "own-made-up-study",
            "made up for a test",
            "non-commercial",
            "2026-09-30",
            true,
            1L,
            1L);
    assertThat(made.rows(file, DataTable.OBSERVATIONS))
        .extracting(r -> r.getAs("series"), r -> r.getAs("value"), r -> r.getAs("licence"))
        .containsExactly(tuple("clinics", 12.0, "made up for a test"));
    IngestedFile wrong =
        made.account(made.land("wrong.csv", own.replace("2025,12", "2025,\"1,2\"")));
    assertThat(wrong.refusal()).isEqualTo("DECIMAL_COMMA");
    assertThat(wrong.found()).startsWith("line 7: ");
  }

  @Test
  void aTidyTableKeepsItsUnitAndItsRevision() throws IOException {
    MadeStore made = new MadeStore(folder);
    String above =
        "# tenkai-tidy 1\n# source: own-made\n# licence: made up\n# vintage: 2026-01-31\n";

    IngestedFile figures =
        made.account(
            made.land("f.csv", above + "series,country,year,value,unit\nx,KEN,2024,1.5,beds\n"));
    IngestedFile trade =
        made.account(
            made.land(
                "t.csv",
                above
                    + "# hs_revision: HS12\nyear,exporter,importer,hs6,value_usd\n"
                    + "2024,JPN,KEN,901890,12\n"));

    assertThat(made.rows(figures, DataTable.OBSERVATIONS))
        .extracting(row -> row.getAs("unit"), row -> row.getAs("value"))
        .containsExactly(tuple("beds", 1.5));
    assertThat(trade.revision()).isEqualTo("HS12");
    assertThat(made.rows(trade, DataTable.FLOWS))
        .extracting(row -> row.getAs("hs_revision"), row -> row.getAs("value_usd"))
        .containsExactly(tuple("HS12", 12L));
  }
}
