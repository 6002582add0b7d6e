/**
 * A doctor looks at everything a run depends on before it is needed, changes nothing, and says what
 * is wrong in one line each.
 */
package jp.tenkai.jobs.doctor;
