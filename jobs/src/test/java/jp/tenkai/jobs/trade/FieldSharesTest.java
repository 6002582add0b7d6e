package jp.tenkai.jobs.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.jobs.configuration.ExportLine;
import jp.tenkai.jobs.configuration.ExportLines;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.HsShare;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.trade.FieldShares.Share;
import jp.tenkai.jobs.trade.LineExports.Basis;
import org.junit.jupiter.api.Test;

/** Lines and exports are made up. */
class FieldSharesTest {
  private static final FieldConf SCOPES = field("scopes", 0.5);
  private static final FieldConf KIDNEY = field("kidney", 0.25);
  private static final Basis OF_2024 = new Basis(2024, "2025-03", "exports-2024.csv", "s", "free");
  private static final Basis OF_2023 = new Basis(2023, "2025-03", "exports-2023.csv", "s", "free");
  private static final ExportLines KNOWN =
      new ExportLines(
          "901890",
          List.of(
              line("901890100", Map.of(SCOPES.id(), 1.0)),
              line("901890200", Map.of(SCOPES.id(), 0.5, KIDNEY.id(), 0.25))),
          "Made up.");

  private static FieldConf field(String id, double share) {
    return new FieldConf(
        new FieldId(id),
        new Words(id, id),
        new Words(id, id),
        Map.of("901890", new HsShare(share, "Made up.")),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private static ExportLine line(String code, Map<FieldId, Double> fields) {
    return new ExportLine(code, fields, "Made up.");
  }

  private static LineExports export(String line, long yen, Basis basis) {
    return new LineExports(line, yen, basis);
  }

  @Test
  void areTheFieldsLinesOverAllLinesOfTheCode() {
    FieldShares shares =
        FieldShares.of(
            List.of(KNOWN),
            List.of(
                export("901890100", 30, OF_2024),
                export("901890200", 40, OF_2024),
                export("901890900", 30, OF_2024)));

    assertThat(shares.of(SCOPES, "901890")).isEqualTo(new Share(0.5, Optional.of(OF_2024)));
    assertThat(shares.of(KIDNEY, "901890")).isEqualTo(new Share(0.1, Optional.of(OF_2024)));
    assertThat(shares.measured()).isEqualTo(Map.of("901890", OF_2024));
  }

  @Test
  void areThoseOfTheNewestYearAndNeverOfTwo() {
    FieldShares shares =
        FieldShares.of(
            List.of(KNOWN),
            List.of(
                export("901890100", 1_000, OF_2023),
                export("901890100", 1, OF_2024),
                export("901890900", 3, OF_2024)));

    assertThat(shares.of(SCOPES, "901890").value()).isEqualTo(0.25);
  }

  @Test
  void areThoseOfTheNewestVintageOfThatYear() {
    Basis later = new Basis(2024, "2026-03", "fixed-2024.csv", "s", "free");
    FieldShares shares =
        FieldShares.of(
            List.of(KNOWN),
            List.of(
                export("901890100", 1, OF_2024),
                export("901890100", 1, later),
                export("901890900", 1, later)));

    assertThat(shares.of(SCOPES, "901890")).isEqualTo(new Share(0.5, Optional.of(later)));
  }

  @Test
  void areTheStatedOnesWithoutExportsOrWithoutLines() {
    Share stated = new Share(0.5, Optional.empty());
    List<LineExports> exports = List.of(export("901890100", 5, OF_2024));
    ExportLines unknown = new ExportLines("901890", List.of(), "Not known.");

    assertThat(FieldShares.stated().of(SCOPES, "901890")).isEqualTo(stated);
    assertThat(FieldShares.of(List.of(KNOWN), List.of()).of(SCOPES, "901890")).isEqualTo(stated);
    assertThat(FieldShares.of(List.of(unknown), exports).of(SCOPES, "901890")).isEqualTo(stated);
    assertThat(
            FieldShares.of(List.of(KNOWN), List.of(export("901890100", 0, OF_2024)))
                .of(SCOPES, "901890"))
        .isEqualTo(stated);
  }

  @Test
  void aFieldWhoseLinesWereNotExportedHasNothingOfTheCode() {
    FieldShares shares = FieldShares.of(List.of(KNOWN), List.of(export("901890900", 5, OF_2024)));

    assertThat(shares.of(SCOPES, "901890")).isEqualTo(new Share(0, Optional.of(OF_2024)));
  }
}
