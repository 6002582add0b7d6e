/**
 * Sensitivity is the share of an output's variance that an uncertain input brings about: alone
 * (first-order index), or alone and together with others (total-order index). The inputs are
 * independent and uniform on [0, 1); the caller maps them to assumptions, for example to a choice
 * between two methods.
 *
 * <p>Source: Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola (2010), "Variance based
 * sensitivity analysis of model output. Design and estimator for the total sensitivity index",
 * Computer Physics Communications 181(2).
 */
package jp.tenkai.scoring.sensitivity;
