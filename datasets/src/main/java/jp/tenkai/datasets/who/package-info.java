/**
 * WHO's figures in the layouts in which the Global Health Observatory (GHO), data.who.int, the
 * tuberculosis programme, the health expenditure database (GHED), the health estimates (GHE) and
 * the assessments under the International Health Regulations give them, and the lists of codes
 * beside them. A series is an indicator code, for both sexes, all residences and all causes
 * together.
 *
 * <p>The rules are the same in every layout of the GHO. Only countries are kept, not regions or
 * income groups. A row for one sex, one residence, one cause or another part is another breakdown;
 * an empty dimension is a total. An age group belongs to the series when it is the only one of its
 * indicator in the file; with several, only the total of all ages is kept. The number is the
 * numeric column, never the display text, and it is no number where the display text is an answer
 * in words. Row ids are never used: they change between releases. Where several data sources give
 * one country and year, {@link jp.tenkai.datasets.who.DataSource} says which is kept.
 */
package jp.tenkai.datasets.who;
