package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenkai mirror} on made-up reports in the layout of Comtrade's older service. */
class MirrorCommandTest {
  private static final String HEADER =
      "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade"
          + " Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner"
          + " Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport"
          + " Code,Mode of Transport,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty"
          + " Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value (US$),CIF"
          + " Trade Value (US$),FOB Trade Value (US$),Flag\n";
  private static final int JAPAN = 392;
  private static final int KENYA = 404;
  private static final int UGANDA = 800;
  private static final int WORLD = 0;

  @TempDir Path folder;

  private final List<String> rows = new ArrayList<>();

  private void report(String flow, int reporter, int partner, int period, long usd) {
    String[] cells = new String[35];
    Arrays.fill(cells, "");
    cells[0] = "HS";
    cells[1] = Integer.toString(period / 100);
    cells[2] = Integer.toString(period);
    cells[7] = flow;
    cells[8] = Integer.toString(reporter);
    cells[11] = Integer.toString(partner);
    cells[21] = "300220";
    cells[31] = Long.toString(usd);
    rows.add(String.join(",", cells));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private void ingest() throws IOException {
    Path file = folder.resolve("made.csv");
    Files.writeString(file, HEADER + String.join("\n", rows) + "\n");
    CommandRun run =
        CommandRun.of("ingest", "--out", out().toString(), "--vintage", "2026-01", file.toString());
    assertThat(run.all()).contains("Rows read " + rows.size() + " = kept " + rows.size());
  }

  private void japanToKenya() {
    report("Exports", JAPAN, KENYA, 201801, 100_000);
    report("Exports", JAPAN, KENYA, 201802, 50_000);
    report("Exports", JAPAN, WORLD, 201801, 900_000);
    report("Imports", KENYA, JAPAN, 201801, 106_000);
    report("Imports", UGANDA, JAPAN, 201801, 7_000);
  }

  private CommandRun mirror(String... arguments) {
    List<String> all = new ArrayList<>(List.of("mirror", "--out", out().toString()));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }

  /** Too few pairs: 6 % are taken off 106,000, which leaves 100,000; February is Japan's alone. */
  @Test
  void bothReportsStandBesideTheReconciledValue() throws IOException {
    japanToKenya();
    ingest();
    CommandRun run = mirror("--importer", "KEN", "--year", "2018");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Reports 5 = 4 in flows + 1 of the world")
        .contains("are taken as 6.0 % of the FOB value")
        .contains("no distances are held")
        .contains("Flows 1: 1 agree within a factor of 1.25, 0 differ")
        .contains("Licence of the reports: UN Comtrade terms of use");
    assertThat(run.out().lines().filter(l -> l.startsWith("2018")))
        .containsExactly(
            "2018  300220     JPN   KEN          150.0          106.0   2/1/1   1.06       6.0"
                + "    0.50       150.0  agrees");
    assertThat(mirror("--exporter", "JPN", "--lang", "ja").out())
        .contains("フロー 2：1.25 倍以内で一致 1、相違 0、10 倍を超える隔たり 0、輸出国のみ 0、輸入国のみ 1")
        .contains("輸入国のみ");
  }

  @Test
  void theCsvHoldsBothSidesAndTheRowsTheyStandOn() throws IOException {
    japanToKenya();
    ingest();
    Path csv = folder.resolve("new/flows.csv");
    assertThat(mirror("--csv", csv.toString()).code()).isZero();
    List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("\uFEFFyear,scheme,commodity,exporter,importer,verdict");
    String kenya = lines.get(1);
    assertThat(kenya)
        .startsWith("2018,HS,300220,JPN,KEN,agrees,")
        .contains(",150000.0,106000.0,2,1,1,100000.0,106000.0,1.06,")
        .contains(",made.csv:2 3,made.csv:5,2026-01,")
        .contains("UN Comtrade terms of use");
    assertThat(lines.get(2))
        .startsWith("2018,HS,300220,JPN,UGA,only_importer,")
        .contains(",made.csv:6,");
    assertThat(folder.resolve("new/flows-reporters.csv"))
        .content()
        .contains("HS 6,KEN,importer,1,");
    assertThat(folder.resolve("new/flows-margin.csv"))
        .content()
        .contains("HS 6,default margin,0.06")
        .contains(",tail_factor,1.1,");
  }

  @Test
  void nothingHeldIsSaidWithWhatToDo() {
    CommandRun run = mirror("--commodity", "300220");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("No reports of trade").contains("--vintage");
    assertThat(mirror("--lang", "ja").out()).contains("二国間の貿易報告がありません");
  }

  @Test
  void aCountryThatIsNoneIsWrongUsage() {
    CommandRun run = mirror("--importer", "kenya");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("such as KEN, found 'kenya'").doesNotContain("\tat ");
    assertThat(mirror("--exporter", "ZZZ").code()).isEqualTo(2);
  }

  @Test
  void helpIsBilingual() {
    CommandRun run = CommandRun.of("mirror", "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("--commodity").contains("ミラー統計");
  }

  /** The newest vintage of a report counts, and the one before as of a day between them. */
  @Test
  void theNewestVintageOfAReportCounts() throws IOException {
    japanToKenya();
    ingest();
    rows.clear();
    report("Imports", KENYA, JAPAN, 201801, 206_000);
    Path later = folder.resolve("later.csv");
    Files.writeString(later, HEADER + String.join("\n", rows) + "\n");
    CommandRun.of("ingest", "--out", out().toString(), "--vintage", "2026-06", later.toString());
    assertThat(mirror("--importer", "KEN").out()).contains("206.0").contains("differs");
    assertThat(mirror("--importer", "KEN", "--as-of", "2026-03-31").out())
        .contains("106.0")
        .contains("agrees");
  }
}
