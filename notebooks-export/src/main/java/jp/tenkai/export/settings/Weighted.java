package jp.tenkai.export.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** An indicator with its weight among its siblings, which need not add up to 1, and why. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Weighted(String indicator, double weight, String reason) {}
