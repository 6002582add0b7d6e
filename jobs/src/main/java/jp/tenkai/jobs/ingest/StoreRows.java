package jp.tenkai.jobs.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenkai.datasets.comtrade.TradeReport;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.customs.NationalTrade;
import jp.tenkai.datasets.customs.TariffLine;
import jp.tenkai.datasets.distance.Distance;
import jp.tenkai.datasets.fact.Fact;
import jp.tenkai.datasets.microdata.Answer;
import jp.tenkai.datasets.microdata.Response;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.survey.SurveyFigure;
import jp.tenkai.datasets.trade.Flow;
import jp.tenkai.datasets.trade.PairTotals.PairTotal;
import jp.tenkai.datasets.worldbank.CountryGroups;
import jp.tenkai.jobs.configuration.SourceConf;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Turns what the readers give into rows of the store's tables, in the order of their columns. */
public final class StoreRows {
  private static final double DOLLARS_PER_THOUSAND = 1000;

  private StoreRows() {}

  public static Row of(Observation o, String unit, SourceConf source) {
    return RowFactory.create(
        source.id().id(),
        o.series().code(),
        o.country().iso3(),
        o.year(),
        o.value(),
        bound(o.low()),
        bound(o.high()),
        unit,
        o.vintage().date(),
        source.licence(),
        o.file(),
        o.row());
  }

  private static Double bound(double value) {
    return Double.isFinite(value) ? Double.valueOf(value) : null;
  }

  public static Row of(PairTotal t, String revision, String vintage, SourceConf source) {
    return RowFactory.create(
        t.year(),
        revision,
        t.exporter().iso3(),
        t.importer().iso3(),
        Math.round(t.valueKusd() * DOLLARS_PER_THOUSAND),
        source.id().id(),
        vintage,
        source.licence(),
        t.file(),
        t.row());
  }

  public static Row of(CountryGroups g, String file, long row, SourceConf source) {
    return RowFactory.create(
        g.country().iso3(),
        g.region(),
        g.incomeGroup(),
        source.id().id(),
        g.vintage().date(),
        source.licence(),
        file,
        row);
  }

  public static Row of(SurveyFigure f, String vintage, SourceConf source) {
    return RowFactory.create(
        f.survey().id(),
        f.fiscalYear(),
        f.figure(),
        f.geo(),
        f.country().map(CountryCode::iso3).orElse(null),
        f.question(),
        f.questionJa(),
        f.answer(),
        f.unit(),
        f.value(),
        f.base(),
        f.answers(),
        f.citation(),
        f.sourceKind(),
        f.note(),
        source.id().id(),
        vintage,
        source.licence(),
        f.file(),
        f.row());
  }

  public static Row of(Fact f, String vintage, SourceConf source) {
    return RowFactory.create(
        f.topic().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        f.country().iso3(),
        f.statement(),
        f.scope(),
        f.asOf(),
        f.note(),
        f.citation(),
        f.sourceKind(),
        source.id().id(),
        vintage,
        source.licence(),
        f.file(),
        f.row());
  }

  public static Row of(QuarantinedRow q, SourceConf source) {
    return RowFactory.create(
        source.id().id(), q.file(), q.row(), q.column(), q.refusal().name(), q.text());
  }

  static Row of(TradeReport r, String vintage, SourceConf source) {
    return RowFactory.create(
        r.year(),
        r.month().isPresent() ? Integer.valueOf(r.month().getAsInt()) : null,
        r.reporter().iso3(),
        r.partner().map(CountryCode::iso3).orElse(null),
        r.direction().name(),
        r.classification(),
        r.commodity(),
        r.valueUsd(),
        bound(r.netWeightKg()),
        source.id().id(),
        vintage,
        source.licence(),
        r.file(),
        r.row());
  }

  static Row of(NationalTrade t, String vintage, SourceConf source) {
    return RowFactory.create(
        t.reporter().iso3(),
        t.direction().name(),
        t.year(),
        t.code(),
        t.partner().iso3(),
        t.value(),
        t.amount().name(),
        bound(t.quantity1()),
        t.unit1(),
        bound(t.quantity2()),
        t.unit2(),
        source.id().id(),
        vintage,
        source.licence(),
        t.file(),
        t.row());
  }

  static Row of(TariffLine t, String vintage, SourceConf source) {
    String duties =
        new TreeMap<>(t.duties())
            .entrySet().stream()
                .map(d -> d.getKey() + "=" + d.getValue())
                .collect(Collectors.joining("; "));
    return RowFactory.create(
        t.code(),
        t.level(),
        t.description(),
        duties,
        source.id().id(),
        vintage,
        source.licence(),
        t.file(),
        t.row());
  }

  static Row of(Distance d, String vintage, SourceConf source) {
    return RowFactory.create(
        d.from().iso3(),
        d.to().iso3(),
        d.kilometres(),
        bound(d.weightedKilometres()),
        d.isContiguous() ? 1 : 0,
        d.sharesLanguage() ? 1 : 0,
        d.wasColony() ? 1 : 0,
        source.id().id(),
        vintage,
        source.licence(),
        d.file(),
        d.row());
  }

  static Row of(Flow f, String revision, String vintage, SourceConf source) {
    return RowFactory.create(
        f.year(),
        revision,
        f.exporter().iso3(),
        f.importer().iso3(),
        f.product().number(),
        Math.round(f.valueKusd() * DOLLARS_PER_THOUSAND),
        source.id().id(),
        vintage,
        source.licence(),
        f.file(),
        f.row());
  }

  /** One row a question: a missing answer is a row without number and text. */
  static List<Row> of(Response r, String file, String vintage, SourceConf source) {
    List<Row> rows = new ArrayList<>();
    r.answers()
        .forEach(
            (question, answer) ->
                rows.add(
                    RowFactory.create(
                        r.survey(),
                        r.weight(),
                        r.stratum(),
                        r.cluster(),
                        question,
                        answer instanceof Answer.Amount amount ? amount.value() : null,
                        answer instanceof Answer.Words words ? words.text() : null,
                        source.id().id(),
                        vintage,
                        source.licence(),
                        file,
                        r.row())));
    return rows;
  }
}
