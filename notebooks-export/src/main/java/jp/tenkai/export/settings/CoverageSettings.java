package jp.tenkai.export.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The shares of the weight that must be observed before a country, or a field of it, is ranked. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CoverageSettings(double country, double field, String reason) {}
