package jp.tenkai.datasets.who;

import java.util.List;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.observation.RawFigure;

/**
 * One row of the GHO, whatever its layout.
 *
 * @param figure the series, place, year and number as written
 * @param placeType COUNTRY, REGION, GLOBAL and others, capital letters
 * @param dimensions sex, age, residence, cause and others
 * @param dataSource the data source's code; empty where there is none
 * @param span the time that the figure stands for, such as {@code 2012-2014}; empty when the year
 * @param display the text that WHO shows to people
 * @param date when WHO entered the row, ISO form; empty where the layout has none
 */
record GhoFact(
    RawFigure figure,
    String placeType,
    List<Dimension> dimensions,
    String dataSource,
    String span,
    String display,
    String date) {
  GhoFact {
    dimensions = List.copyOf(dimensions);
  }

  Origin origin() {
    return figure.origin();
  }
}
