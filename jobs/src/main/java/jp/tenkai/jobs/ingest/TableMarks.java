package jp.tenkai.jobs.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.trade.BaciName;
import jp.tenkai.jobs.configuration.FileLayout;
import jp.tenkai.jobs.ingest.Recognition.Known;
import jp.tenkai.jobs.ingest.Recognition.Reason;
import jp.tenkai.jobs.ingest.Recognition.Unknown;

/** Tells a table by its header, and adds what its first rows say. */
final class TableMarks {
  private static final int MOST_LINES_BEFORE_HEADER = 12;
  private static final Pattern GOVERNANCE = Pattern.compile("(CC|GE|PV|RL|RQ|VA)\\.[A-Z.]+");
  private static final Pattern HS_CODE = Pattern.compile("\\d{5,6}");
  private static final Pattern BULK_NAME =
      Pattern.compile("(?is).*(WDICSV|WDIData|WDI_CSV|WGICSV|WGIData)[^/]*");

  private TableMarks() {}

  static Optional<Recognition> recognise(TableStart table, String name) {
    int lines = Math.min(MOST_LINES_BEFORE_HEADER, table.rows().size());
    return IntStream.range(0, lines).boxed().flatMap(i -> at(table, i, name).stream()).findFirst();
  }

  private static Optional<Recognition> at(TableStart table, int header, String name) {
    return Mark.best(HeaderMarks.ALL, table.rows().get(header))
        .map(Mark::recognised)
        .filter(r -> !isOtherCodeList(r, table, header))
        .map(r -> r instanceof Known known ? completed(known, table, header, name) : r)
        .map(r -> r instanceof Known known ? refusedOther(known, table, header) : r);
  }

  /** Many tables begin with a code and a description; these are codes of products. */
  private static boolean isOtherCodeList(Recognition recognised, TableStart table, int header) {
    return recognised instanceof Known known
        && known.layout() == FileLayout.BACI_PRODUCT_CODES
        && !HS_CODE.matcher(table.cell(header + 1, 0)).matches();
  }

  private static Known completed(Known known, TableStart table, int header, String name) {
    return switch (known.layout()) {
      case WORLDBANK_INDICATOR_CSV -> worldBank(known, table, header, name);
      case BACI_CSV, BACI_PRODUCT_CODES -> baci(known, name);
      case UNICEF_SDMX_CSV -> new Known(known.layout(), known.source(), flow(table, header));
      default -> known;
    };
  }

  /** SDMX-CSV is the form of many organisations; which data flow it is says the first row. */
  private static Recognition refusedOther(Known known, TableStart table, int header) {
    boolean isOther =
        known.layout() == FileLayout.UNICEF_SDMX_CSV
            && header + 1 < table.rows().size()
            && !known.detail().startsWith("UNICEF");
    return isOther
        ? new Unknown(
            Reason.NOT_READ, "SDMX-CSV, but not of UNICEF: data flow '" + known.detail() + "'")
        : known;
  }

  /** The data flow with its agency, such as {@code UNICEF:GLOBAL_DATAFLOW(1.0)}. */
  private static String flow(TableStart table, int header) {
    boolean isFirst = table.cell(header, 0).toUpperCase(Locale.ROOT).startsWith("DATAFLOW");
    String cell = table.cell(header + 1, isFirst ? 0 : 1);
    int label = cell.indexOf(": ");
    return label < 0 ? cell : cell.substring(0, label);
  }

  private static Known baci(Known known, String name) {
    BaciName baci = BaciName.of(name);
    if (baci.revision().isEmpty()) {
      return known;
    }
    String year = baci.year().isPresent() ? " " + baci.year().getAsInt() : "";
    String release = baci.release().map(vintage -> ", released " + vintage).orElse("");
    return new Known(
        known.layout(), known.source(), baci.revision().get() + year + release + " by its name");
  }

  /**
   * The World Bank's download of one indicator and its bulk file have the same columns; a bulk file
   * holds several indicators.
   */
  private static Known worldBank(Known known, TableStart table, int header, String name) {
    int column = column(table.rows().get(header), "Indicator Code");
    List<String> codes =
        IntStream.range(header + 1, table.rows().size())
            .mapToObj(row -> table.cell(row, column))
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList();
    boolean governance = !codes.isEmpty() && codes.stream().allMatch(TableMarks::isGovernance);
    SourceId source = governance ? new SourceId("worldbank-wgi") : known.source();
    Vintage vintage = preamble(table, header);
    boolean isNamedBulk = BULK_NAME.matcher(name).matches();
    if (codes.size() > 1) {
      return new Known(FileLayout.WORLDBANK_BULK_CSV, source, "", vintage);
    }
    return isNamedBulk
        ? new Known(FileLayout.WORLDBANK_BULK_CSV, source, "by its name", vintage)
        : new Known(known.layout(), source, codes.isEmpty() ? "" : codes.get(0), vintage);
  }

  /** Whether a code of the World Bank is one of the Worldwide Governance Indicators. */
  static boolean isGovernance(String code) {
    return GOVERNANCE.matcher(code).matches();
  }

  private static Vintage preamble(TableStart table, int header) {
    return IntStream.range(0, header)
        .filter(row -> table.cell(row, 0).equals("Last Updated Date"))
        .mapToObj(row -> StatedDay.vintage(table.cell(row, 1)))
        .findFirst()
        .orElse(Vintage.UNSTATED);
  }

  private static int column(List<String> header, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return IntStream.range(0, header.size())
        .filter(i -> header.get(i).toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .orElse(-1);
  }
}
