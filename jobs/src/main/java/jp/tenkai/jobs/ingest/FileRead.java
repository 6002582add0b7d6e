package jp.tenkai.jobs.ingest;

import java.util.Map;
import jp.tenkai.datasets.comtrade.TradeReport;
import jp.tenkai.datasets.customs.NationalTrade;
import jp.tenkai.datasets.customs.TariffLine;
import jp.tenkai.datasets.distance.Distance;
import jp.tenkai.datasets.fact.Fact;
import jp.tenkai.datasets.microdata.Response;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.survey.SurveyFigure;
import jp.tenkai.datasets.trade.Flow;
import jp.tenkai.datasets.trade.PairTotals.PairTotal;
import jp.tenkai.datasets.worldbank.CountryGroups;

/** What reading a file gave, by the kind of thing it holds. */
public sealed interface FileRead {
  /** The account with everything kept and refused. */
  Intake<?> intake();

  /**
   * Figures: series x country x year.
   *
   * @param page which page of a service's answer they stand on; empty where there is no other
   * @param units the unit of each series, by its code, where the file itself says it
   */
  record Figures(Intake<Observation> intake, String page, Map<String, String> units)
      implements FileRead {
    public Figures {
      units = Map.copyOf(units);
    }

    /** Figures on a page of an answer. */
    public Figures(Intake<Observation> intake, String page) {
      this(intake, page, Map.of());
    }

    /** Figures of a file that is no page. */
    public Figures(Intake<Observation> intake) {
      this(intake, "");
    }
  }

  /** Regions and income groups. */
  record Groups(Intake<CountryGroups> intake) implements FileRead {}

  /** Trade between pairs of countries, all goods. */
  record Totals(Intake<PairTotal> intake) implements FileRead {}

  /** Figures that a survey published. */
  record Surveys(Intake<SurveyFigure> intake) implements FileRead {}

  /** Hand-collected statements. */
  record Facts(Intake<Fact> intake) implements FileRead {}

  /** Trade as countries reported it. */
  record Reports(Intake<TradeReport> intake) implements FileRead {}

  /** Trade in national codes. */
  record National(Intake<NationalTrade> intake) implements FileRead {}

  /** Lines of a tariff. */
  record Tariff(Intake<TariffLine> intake) implements FileRead {}

  /** Distances between countries. */
  record Distances(Intake<Distance> intake) implements FileRead {}

  /**
   * Bilateral flows of a user's own table; a year of the world's trade is read apart.
   *
   * @param revision of the Harmonized System that the file states
   */
  record Flows(Intake<Flow> intake, String revision) implements FileRead {}

  /** Answers of respondents. */
  record Responses(Intake<Response> intake) implements FileRead {}

  /** A code list or code book: read to see that it can be, and that its countries are known. */
  record CodeList(Intake<?> intake) implements FileRead {}
}
