/**
 * Screening leaves out the units about which too little is known to score them, and says of every
 * unit why it stays or goes.
 */
package jp.tenkai.scoring.screen;
