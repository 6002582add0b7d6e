/**
 * A map is a drawing of countries in an equal-area projection, made from the shapes of Natural
 * Earth; it says nothing about where a border ought to run.
 */
package jp.tenkai.export.geo;
