/**
 * Denomination puts an indicator in relation to the size of the unit: goods traded per GDP, doctors
 * per 1,000 people.
 */
package jp.tenkai.scoring.denominate;
