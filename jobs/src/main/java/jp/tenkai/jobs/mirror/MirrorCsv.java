package jp.tenkai.jobs.mirror;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenkai.datasets.mirror.Estimate;
import jp.tenkai.datasets.mirror.MarginFit;
import jp.tenkai.datasets.mirror.MirrorLevel;
import jp.tenkai.datasets.mirror.MirrorSide;
import jp.tenkai.datasets.mirror.MirrorSide.Place;
import jp.tenkai.datasets.mirror.Reconciled;
import jp.tenkai.datasets.mirror.Reliability;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.export.csv.FormulaGuard;
import jp.tenkai.jobs.configuration.MirrorConf;

/**
 * Writes three CSV files: the flows with both reports and the rows these were added up from, the
 * reporters, and the margin with every number of the method. UTF-8 with byte order mark, RFC 4180;
 * texts that a spreadsheet would run as a formula are guarded.
 */
public final class MirrorCsv {
  private final List<MirrorLevel> levels;
  private final Map<String, IngestedFile> files = new TreeMap<>();

  /**
   * @param ingested the files that the reports may stand in, for vintage and licence
   */
  public MirrorCsv(List<MirrorLevel> levels, List<IngestedFile> ingested) {
    this.levels = List.copyOf(levels);
    ingested.forEach(file -> files.put(file.name(), file));
  }

  /** The file beside another whose name says what is in it: {@code a.csv} and {@code a-x.csv}. */
  static Path beside(Path file, String what) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return file.resolveSibling(stem + "-" + what + ".csv");
  }

  /**
   * Writes the three files; what stood there before is replaced.
   *
   * @param shown the flows to write
   * @return the files
   */
  public List<Path> write(Path file, Collection<Reconciled> shown, MirrorConf conf)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path reporters = beside(file, "reporters");
    Path margin = beside(file, "margin");
    rows(file, flows(shown));
    rows(reporters, reporters());
    rows(margin, margin(conf));
    return List.of(file, reporters, margin);
  }

  private static void rows(Path file, List<List<String>> rows) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
      try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
        rows.forEach(csv::writeRecord);
      }
    }
  }

  private List<List<String>> flows(Collection<Reconciled> shown) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "year",
            "scheme",
            "commodity",
            "exporter",
            "importer",
            "verdict",
            "fob_usd",
            "exporter_fob_usd",
            "importer_cif_usd",
            "exporter_months",
            "importer_months",
            "compared_months",
            "compared_exporter_fob_usd",
            "compared_importer_cif_usd",
            "importer_to_exporter",
            "margin_percent",
            "margin_basis",
            "compared_importer_fob_usd",
            "exporter_weight",
            "importer_weight",
            "exporter_re_exports_usd",
            "importer_re_imports_usd",
            "exporter_classification",
            "importer_classification",
            "exporter_file_rows",
            "importer_file_rows",
            "vintages",
            "licence"));
    for (Reconciled r : shown) {
      var flow = r.flow();
      var key = flow.key();
      rows.add(
          List.of(
              Integer.toString(key.year()),
              FormulaGuard.guard(key.scheme()),
              key.commodity(),
              key.exporter().iso3(),
              key.importer().iso3(),
              r.verdict().name().toLowerCase(Locale.ROOT),
              number(r.fobUsd()),
              reported(flow.exporter()),
              reported(flow.importer()),
              Integer.toString(flow.exporter().months()),
              Integer.toString(flow.importer().months()),
              Integer.toString(Integer.bitCount(flow.common())),
              positive(flow.exporterUsd()),
              positive(flow.importerUsd()),
              number(r.ratio()),
              number(r.marginPercent()),
              r.basis().name().toLowerCase(Locale.ROOT),
              positive(r.importerFobUsd()),
              number(r.exporterWeight()),
              number(1 - r.exporterWeight()),
              number(flow.exporter().passing()),
              number(flow.importer().passing()),
              FormulaGuard.guard(flow.exporter().classification()),
              FormulaGuard.guard(flow.importer().classification()),
              FormulaGuard.guard(places(flow.exporter())),
              FormulaGuard.guard(places(flow.importer())),
              FormulaGuard.guard(of(flow.exporter(), flow.importer(), IngestedFile::vintage)),
              FormulaGuard.guard(of(flow.exporter(), flow.importer(), IngestedFile::licence))));
    }
    return rows;
  }

  private List<List<String>> reporters() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "level",
            "reporter",
            "role",
            "flows_seen_by_both",
            "log_error_variance",
            "variance_low",
            "variance_high",
            "typical_factor"));
    for (MirrorLevel level : levels) {
      Reliability reliability = level.reliability();
      level
          .reporters()
          .forEach(
              (country, n) -> {
                rows.add(
                    reporter(
                        List.of(level.name(), country.iso3(), "exporter"),
                        reliability.exporterPairs(n),
                        reliability.exporter(n)));
                rows.add(
                    reporter(
                        List.of(level.name(), country.iso3(), "importer"),
                        reliability.importerPairs(n),
                        reliability.importer(n)));
              });
    }
    return rows;
  }

  private static List<String> reporter(List<String> who, int pairs, Estimate variance) {
    List<String> row = new ArrayList<>(who);
    row.add(Integer.toString(pairs));
    row.add(number(variance.value()));
    row.add(number(Math.max(0, variance.low())));
    row.add(number(variance.high()));
    row.add(number(Math.exp(Math.sqrt(variance.value()))));
    return row;
  }

  private List<List<String>> margin(MirrorConf conf) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("level", "what", "value", "low", "high", "standard_error", "note"));
    for (MirrorLevel level : levels) {
      String name = level.name();
      if (level.margin().isEmpty()) {
        rows.add(
            List.of(name, "default margin", number(conf.method().defaultMargin()), "", "", "", ""));
        continue;
      }
      MarginFit fit = level.margin().get();
      rows.add(count(name, "flows seen by both, with a distance", fit.pairs()));
      rows.add(count(name, "share of them within the tail factor of the fit", fit.share()));
      rows.add(count(name, "pairs of countries", fit.clusters()));
      rows.add(count(name, "mean distance, km", fit.meanKilometres()));
      rows.add(estimate(name, "ln(CIF/FOB) at the mean distance", fit.level()));
      rows.add(estimate(name, "per ln km", fit.distance()));
      rows.add(estimate(name, "common border", fit.border()));
      level
          .products()
          .forEach(
              (commodity, n) -> {
                if (fit.hasOwnLevel(n)) {
                  rows.add(estimate(name, "ln(CIF/FOB) of " + commodity, fit.levelOf(n)));
                }
              });
    }
    conf.choices()
        .forEach(
            (key, choice) ->
                rows.add(
                    List.of(
                        "",
                        key,
                        number(choice.value()),
                        "",
                        "",
                        "",
                        FormulaGuard.guard(choice.reason()))));
    return rows;
  }

  private static List<String> count(String level, String what, double value) {
    return List.of(level, what, number(value), "", "", "", "");
  }

  private static List<String> estimate(String level, String what, Estimate estimate) {
    return List.of(
        level,
        what,
        number(estimate.value()),
        number(estimate.low()),
        number(estimate.high()),
        number(estimate.error()),
        estimate.isKnown() ? "95 % interval" : "not identified");
  }

  /** What a side said; empty where it has no row. */
  private static String reported(MirrorSide side) {
    return side.places().isEmpty() ? "" : number(side.value());
  }

  private static String positive(double value) {
    return value > 0 ? number(value) : "";
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  /** Each file with its rows: {@code a.csv:3 17 44; b.csv:5}. */
  static String places(MirrorSide side) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Place place : side.places()) {
      rows.computeIfAbsent(place.file(), f -> new ArrayList<>()).add(Long.toString(place.row()));
    }
    return rows.entrySet().stream()
        .map(e -> e.getKey() + ":" + String.join(" ", e.getValue()))
        .collect(Collectors.joining("; "));
  }

  private String of(MirrorSide one, MirrorSide other, Function<IngestedFile, String> what) {
    TreeSet<String> found = new TreeSet<>();
    for (MirrorSide side : List.of(one, other)) {
      for (Place place : side.places()) {
        IngestedFile file = files.get(place.file());
        if (file != null) {
          found.add(what.apply(file));
        }
      }
    }
    return String.join("; ", found);
  }
}
