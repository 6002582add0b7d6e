package jp.tenkai.jobs.configuration;

import java.util.List;
import java.util.Objects;
import jp.tenkai.datasets.file.SourceId;

/** Where the figures of an indicator come from. */
public sealed interface From {
  /** One series of a source, by the source's own code. */
  record SeriesRef(SourceId source, String code) {
    public SeriesRef {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(code, "code");
    }
  }

  /** Published series, tried in order: the first with a usable figure for the country wins. */
  record SeriesFrom(List<SeriesRef> series) implements From {
    public SeriesFrom {
      series = List.copyOf(series);
      if (series.isEmpty()) {
        throw new IllegalArgumentException("series must hold at least one");
      }
    }
  }

  /** The product of other indicators; its year is the oldest of theirs. */
  record ProductFrom(List<IndicatorId> factors) implements From {
    public ProductFrom {
      factors = List.copyOf(factors);
      if (factors.size() < 2) {
        throw new IllegalArgumentException("product must have at least two factors");
      }
    }
  }

  /** Compound growth of another indicator, in % a year, over about so many years. */
  record GrowthFrom(IndicatorId of, int years) implements From {
    public GrowthFrom {
      Objects.requireNonNull(of, "of");
      if (years < 1) {
        throw new IllegalArgumentException("years must be 1 or more, found " + years);
      }
    }
  }

  /** Trade in a field's HS codes; in the country index, of all fields together. */
  record TradeFrom(TradeFigure figure) implements From {
    public TradeFrom {
      Objects.requireNonNull(figure, "figure");
    }
  }

  /** A figure that a published company survey gives for each country. */
  record AnswersFrom(String survey, String figure) implements From {
    public AnswersFrom {
      Objects.requireNonNull(survey, "survey");
      Objects.requireNonNull(figure, "figure");
    }
  }

  /** The other indicators it is made of. */
  default List<IndicatorId> parts() {
    if (this instanceof ProductFrom product) {
      return product.factors();
    }
    return this instanceof GrowthFrom growth ? List.of(growth.of()) : List.of();
  }
}
