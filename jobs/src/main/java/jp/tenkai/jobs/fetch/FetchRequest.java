package jp.tenkai.jobs.fetch;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person asks to be fetched.
 *
 * @param names sources by their beginning ({@code worldbank}) or single ways ({@code
 *     worldbank-wdi/bulk}); none for every source by its default ways
 * @param since the day from which changes are wanted; empty for whatever holds now
 * @param today the day of the request
 */
public record FetchRequest(List<String> names, Optional<LocalDate> since, LocalDate today) {
  public FetchRequest {
    names = List.copyOf(names);
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(today, "today");
  }
}
