/**
 * Tidy CSV is the documented form in which anybody brings figures, trade or facts of their own: one
 * statement a row, with who says so, under which licence and as of when in lines above the table.
 *
 * <p>These files are checked strictly, since whoever wrote one can mend it. Everything that is not
 * in the form makes the file unusable, and all of it is said at once, with line and column; nothing
 * is guessed. What is in the form and still can't be used, such as a country that no longer exists,
 * is quarantined as in any other file.
 */
package jp.tenkai.datasets.tidy;
