package jp.tenkai.datasets.observation;

import java.util.Objects;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * What one page of a service's answer gave. A page can be used without the others: it holds whole
 * figures, and the account says which page it is.
 *
 * @param intake the page's rows
 * @param page which page of how many, such as {@code page 2 of 3}; empty where the answer has no
 *     other page
 */
public record PagedFigures(Intake<Observation> intake, String page) {
  public PagedFigures {
    Objects.requireNonNull(intake, "intake");
    Objects.requireNonNull(page, "page");
  }
}
