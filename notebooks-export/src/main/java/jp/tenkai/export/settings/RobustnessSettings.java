package jp.tenkai.export.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What the rank intervals were drawn from.
 *
 * @param spread each weight is drawn up to this share around its nominal value
 * @param measurement coverage of the sources' own bounds
 * @param interval share of the draws that a rank interval holds
 * @param top size of the group whose chance is counted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RobustnessSettings(
    int draws,
    double spread,
    double measurement,
    long seed,
    double interval,
    int top,
    String reason) {}
