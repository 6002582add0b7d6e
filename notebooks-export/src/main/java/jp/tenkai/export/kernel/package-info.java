/**
 * The kernel is the program that runs the Java cells of a notebook for Jupyter: Jupyter starts it,
 * sends it one cell after the other and shows what it gives back.
 */
package jp.tenkai.export.kernel;
