/**
 * Validity is how far a ranking agreed with what happened next: rank correlation with its interval,
 * and hits among the best. Joint Research Centre and OECD (2008), "Handbook on Constructing
 * Composite Indicators", step 9 (links to other variables).
 */
package jp.tenkai.scoring.validity;
