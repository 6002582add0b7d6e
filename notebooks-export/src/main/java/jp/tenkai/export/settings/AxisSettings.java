package jp.tenkai.export.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jp.tenkai.export.text.Bilingual;

/** One of the two axes: its weight in the score, and why. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AxisSettings(Bilingual name, double weight, String reason) {}
