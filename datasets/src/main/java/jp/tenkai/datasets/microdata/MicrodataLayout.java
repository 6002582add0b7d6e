package jp.tenkai.datasets.microdata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The surveys whose design is told by the names of their columns. Capital letters do not count:
 * exports of one file differ in them.
 */
public enum MicrodataLayout {
  /**
   * The United States' health and nutrition examinations: weight of the examined where it is there,
   * otherwise of the interviewed, of the fasting subsample, or of the files of 2017 to March 2020.
   */
  NHANES(
      List.of("WTMEC2YR", "WTMECPRP", "WTINT2YR", "WTINTPRP", "WTSAF2YR", "WTSAFPRP"),
      1,
      List.of("SDMVSTRA"),
      List.of("SDMVPSU")),
  /** The recode of the DHS Program with a woman, birth or child a row. */
  DHS_WOMEN(List.of("v005"), 1_000_000, List.of("v022", "v023"), List.of("v021")),
  /** The recode of the DHS Program with a household or one of its members a row. */
  DHS_HOUSEHOLDS(List.of("hv005"), 1_000_000, List.of("hv022", "hv023"), List.of("hv021")),
  /** The recode of the DHS Program with a man a row. */
  DHS_MEN(List.of("mv005"), 1_000_000, List.of("mv022", "mv023"), List.of("mv021")),
  /** The United States' survey of the risks that young people take. */
  YRBS(List.of("weight"), 1, List.of("stratum"), List.of("psu"));

  @SuppressWarnings("ImmutableEnumChecker") // only ever a List.of
  private final List<String> weights;

  private final double divisor;

  @SuppressWarnings("ImmutableEnumChecker") // only ever a List.of
  private final List<String> strata;

  @SuppressWarnings("ImmutableEnumChecker") // only ever a List.of
  private final List<String> clusters;

  MicrodataLayout(
      List<String> weights, double divisor, List<String> strata, List<String> clusters) {
    this.weights = weights;
    this.divisor = divisor;
    this.strata = strata;
    this.clusters = clusters;
  }

  /** The layout of a header; empty when it is none of these. */
  public static Optional<MicrodataLayout> of(List<String> header) {
    return Arrays.stream(values()).filter(layout -> layout.design(header).isPresent()).findFirst();
  }

  /** The design of a file with this header; empty when it lacks a column of the layout. */
  public Optional<SurveyDesign> design(List<String> header) {
    return first(header, weights)
        .flatMap(
            weight ->
                first(header, strata)
                    .flatMap(
                        stratum ->
                            first(header, clusters)
                                .map(
                                    cluster ->
                                        new SurveyDesign(weight, divisor, stratum, cluster))));
  }

  /** The heading, as the file writes it, of the first of these columns that it has. */
  private static Optional<String> first(List<String> header, List<String> columns) {
    return columns.stream()
        .flatMap(
            column ->
                header.stream()
                    .map(String::strip)
                    .filter(
                        heading ->
                            heading
                                .toLowerCase(Locale.ROOT)
                                .equals(column.toLowerCase(Locale.ROOT))))
        .findFirst();
  }
}
