package jp.tenkai.jobs.ingest;

import java.util.Locale;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.fact.Fact;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.survey.SurveyFigure;
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
}
