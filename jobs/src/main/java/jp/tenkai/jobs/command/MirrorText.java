package jp.tenkai.jobs.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.mirror.Estimate;
import jp.tenkai.datasets.mirror.MarginFit;
import jp.tenkai.datasets.mirror.MirrorFlows;
import jp.tenkai.datasets.mirror.MirrorLevel;
import jp.tenkai.datasets.mirror.MirrorMethod;
import jp.tenkai.datasets.mirror.MirrorSide;
import jp.tenkai.datasets.mirror.Reconciled;
import jp.tenkai.datasets.mirror.Reconciled.Verdict;
import jp.tenkai.datasets.mirror.Reliability;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.mirror.MirrorJob;
import jp.tenkai.jobs.terminal.TextTable;

/** What the terminal shows of mirror flows: the account, the margin, the reporters, the flows. */
final class MirrorText {
  private static final int WIDEST = 40;
  private static final int FEW = 30;
  private static final int LARGEST = 10;
  private static final int EXTREMES = 5;
  private static final List<Double> KILOMETRES = List.of(1000.0, 5000.0, 10000.0);

  private final Catalogue catalogue;
  private final MirrorMethod method;
  private final List<String> lines = new ArrayList<>();

  MirrorText(Catalogue catalogue, MirrorMethod method) {
    this.catalogue = catalogue;
    this.method = method;
  }

  /**
   * The lines to print.
   *
   * @param shown the flows that were asked for
   * @param exporter whose reliability was asked for; with neither side, the extremes are shown
   */
  List<String> lines(
      MirrorJob.Outcome outcome,
      List<Reconciled> shown,
      Optional<CountryCode> exporter,
      Optional<CountryCode> importer) {
    account(outcome.matched());
    for (MirrorLevel level : outcome.levels()) {
      lines.add("");
      margin(level, outcome.hasDistances());
      reporters(level, exporter, importer);
    }
    lines.add("");
    flows(shown);
    return List.copyOf(lines);
  }

  private void say(String key, Map<String, Object> values) {
    lines.add(catalogue.text(key, values));
  }

  private void account(MirrorFlows matched) {
    IntSummaryStatistics years =
        matched.flows().stream().mapToInt(f -> f.key().year()).summaryStatistics();
    long commodities = matched.flows().stream().map(f -> f.key().commodity()).distinct().count();
    say(
        "cli.mirror.account",
        Map.of(
            "reports",
            count(matched.used() + matched.world() + matched.own() + matched.superseded()),
            "used",
            count(matched.used()),
            "world",
            count(matched.world()),
            "own",
            count(matched.own()),
            "superseded",
            count(matched.superseded())));
    say(
        "cli.mirror.span",
        Map.of(
            "flows", count(matched.flows().size()),
            "commodities", count(commodities),
            "from", years.getMin(),
            "to", years.getMax()));
  }

  private String name(MirrorLevel level) {
    return level.detail().equals("TOTAL")
        ? catalogue.text("cli.mirror.level.total", Map.of("scheme", level.scheme()))
        : catalogue.text(
            "cli.mirror.level", Map.of("scheme", level.scheme(), "digits", level.detail()));
  }

  private void margin(MirrorLevel level, boolean hasDistances) {
    if (level.margin().isEmpty()) {
      say(
          hasDistances ? "cli.mirror.margin.default" : "cli.mirror.margin.no_distances",
          Map.of(
              "level",
              name(level),
              "margin",
              percent(method.defaultMargin()),
              "pairs",
              method.leastPairs()));
      return;
    }
    MarginFit fit = level.margin().get();
    say(
        "cli.mirror.margin.fitted",
        Map.of(
            "level", name(level),
            "share", Math.round(100 * fit.share()),
            "factor", number(method.tailFactor()),
            "pairs", count(fit.pairs()),
            "countries", count(fit.clusters())));
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.mirror.margin"),
                " " + catalogue.text("cli.mirror.estimate"),
                " " + catalogue.text("cli.mirror.interval")));
    for (double km : KILOMETRES) {
      Estimate at = fit.at(km);
      table.add(
          List.of(
              catalogue.text("cli.mirror.margin.at", Map.of("km", count((long) km))),
              share(at.value()),
              share(at.low()) + " – " + share(at.high())));
    }
    table.add(
        coefficient(
            catalogue.text(
                "cli.mirror.margin.level", Map.of("km", count(Math.round(fit.meanKilometres())))),
            fit.level()));
    table.add(coefficient(catalogue.text("cli.mirror.margin.distance"), fit.distance()));
    table.add(coefficient(catalogue.text("cli.mirror.margin.border"), fit.border()));
    lines.addAll(table.lines());
  }

  private static List<String> coefficient(String name, Estimate estimate) {
    return estimate.isKnown()
        ? List.of(
            name,
            signed(estimate.value()),
            signed(estimate.low()) + " – " + signed(estimate.high()))
        : List.of(name, "–", "–");
  }

  /** A reporter in one of its two roles. */
  private record Judged(CountryCode country, boolean isExporter, Estimate variance, int pairs) {}

  private void reporters(
      MirrorLevel level, Optional<CountryCode> exporter, Optional<CountryCode> importer) {
    Reliability reliability = level.reliability();
    List<Judged> all = new ArrayList<>();
    level
        .reporters()
        .forEach(
            (country, n) -> {
              all.add(
                  new Judged(country, true, reliability.exporter(n), reliability.exporterPairs(n)));
              all.add(
                  new Judged(
                      country, false, reliability.importer(n), reliability.importerPairs(n)));
            });
    if (exporter.isPresent() || importer.isPresent()) {
      lines.add("");
      say("cli.mirror.reporters.asked", Map.of("level", name(level)));
      table(
          all.stream()
              .filter(
                  j ->
                      (j.isExporter() ? exporter : importer).map(j.country()::equals).orElse(false))
              .toList());
      return;
    }
    List<Judged> known =
        all.stream()
            .filter(j -> j.pairs() >= method.priorPairs())
            .sorted(Comparator.comparingDouble((Judged j) -> j.variance().value()))
            .toList();
    if (known.isEmpty()) {
      say("cli.mirror.reporters.none", Map.of("level", name(level)));
      return;
    }
    lines.add("");
    say(
        "cli.mirror.reporters",
        Map.of("level", name(level), "known", known.size(), "pairs", number(method.priorPairs())));
    List<Judged> extremes = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      if (i < EXTREMES || i >= known.size() - EXTREMES) {
        extremes.add(known.get(i));
      }
    }
    table(extremes);
  }

  private void table(List<Judged> judged) {
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.mirror.reporter"),
                catalogue.text("cli.mirror.role"),
                " " + catalogue.text("cli.mirror.off"),
                " " + catalogue.text("cli.mirror.interval"),
                " " + catalogue.text("cli.mirror.pairs")));
    for (Judged j : judged) {
      table.add(
          List.of(
              j.country().iso3(),
              catalogue.text(
                  j.isExporter() ? "cli.mirror.role.exporter" : "cli.mirror.role.importer"),
              factor(j.variance().value()),
              factor(j.variance().low()) + " – " + factor(j.variance().high()),
              count(j.pairs())));
    }
    lines.addAll(table.lines());
  }

  private void flows(List<Reconciled> shown) {
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    shown.forEach(r -> verdicts.merge(r.verdict(), 1L, Long::sum));
    say(
        "cli.mirror.verdicts",
        Map.of(
            "flows", count(shown.size()),
            "agree", count(verdicts.getOrDefault(Verdict.AGREES, 0L)),
            "factor", number(method.agreementFactor()),
            "differ", count(verdicts.getOrDefault(Verdict.DIFFERS, 0L)),
            "far", count(verdicts.getOrDefault(Verdict.FAR_APART, 0L)),
            "cap", number(method.capFactor()),
            "exporter", count(verdicts.getOrDefault(Verdict.ONLY_EXPORTER, 0L)),
            "importer", count(verdicts.getOrDefault(Verdict.ONLY_IMPORTER, 0L)),
            "months", count(verdicts.getOrDefault(Verdict.OTHER_MONTHS, 0L))));
    List<Reconciled> rows =
        shown.size() <= FEW
            ? shown
            : shown.stream()
                .filter(r -> r.verdict() == Verdict.DIFFERS || r.verdict() == Verdict.FAR_APART)
                .sorted(Comparator.comparingDouble((Reconciled r) -> -r.gapUsd()))
                .limit(LARGEST)
                .toList();
    if (rows.isEmpty()) {
      return;
    }
    if (shown.size() > FEW) {
      lines.add("");
      say("cli.mirror.largest", Map.of());
    }
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.revisions.year"),
                catalogue.text("cli.mirror.commodity"),
                catalogue.text("cli.mirror.from"),
                catalogue.text("cli.mirror.to"),
                " " + catalogue.text("cli.mirror.exporter_usd"),
                " " + catalogue.text("cli.mirror.importer_usd"),
                " " + catalogue.text("cli.mirror.months"),
                " " + catalogue.text("cli.mirror.ratio"),
                " " + catalogue.text("cli.mirror.margin_percent"),
                " " + catalogue.text("cli.mirror.weight"),
                " " + catalogue.text("cli.mirror.fob"),
                catalogue.text("cli.reconcile.verdict")));
    rows.forEach(r -> table.add(row(r)));
    lines.addAll(table.lines());
    say("cli.mirror.legend.values", Map.of());
    say("cli.mirror.legend.months", Map.of());
    say("cli.mirror.legend.weight", Map.of("cap", number(method.capFactor())));
  }

  private List<String> row(Reconciled r) {
    var key = r.flow().key();
    return List.of(
        Integer.toString(key.year()),
        key.commodity(),
        key.exporter().iso3(),
        key.importer().iso3(),
        thousands(r.flow().exporter()),
        thousands(r.flow().importer()),
        r.flow().exporter().months()
            + "/"
            + r.flow().importer().months()
            + "/"
            + Integer.bitCount(r.flow().common()),
        ratio(r.ratio()),
        String.format(Locale.ROOT, "%.1f", r.marginPercent()),
        Double.isNaN(r.exporterWeight())
            ? "–"
            : String.format(Locale.ROOT, "%.2f", r.exporterWeight()),
        thousands(r.fobUsd()),
        catalogue.text("cli.mirror.verdict." + r.verdict().name().toLowerCase(Locale.ROOT)));
  }

  private static String ratio(double ratio) {
    if (Double.isNaN(ratio)) {
      return "–";
    }
    boolean isPlain = ratio >= 0.01 && ratio < 100;
    return String.format(Locale.ROOT, isPlain ? "%.2f" : "%.1e", ratio);
  }

  private static String thousands(MirrorSide side) {
    return side.places().isEmpty() ? "–" : thousands(side.value());
  }

  private static String thousands(double usd) {
    return String.format(Locale.ROOT, "%,.1f", usd / 1000);
  }

  /** A margin given as a logarithm, in per cent; below 0 it counts as none. */
  private static String share(double log) {
    return percent(Math.max(0, Math.expm1(log)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }

  /** A variance of log errors as the factor by which a report is typically off. */
  private static String factor(double variance) {
    return String.format(Locale.ROOT, "%.2f", Math.exp(Math.sqrt(Math.max(0, variance))));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.4g", value).replaceAll("(?<!0)0+$", "");
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
