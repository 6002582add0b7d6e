package jp.tenkai.scoring.sensitivity;

/**
 * The indices of one input and whether they may be shown.
 *
 * @param enoughBaseRows the base rows that would do, a power of two: the used ones when the verdict
 *     is RELIABLE. An estimate from the rule that a width shrinks with the root of the sample; the
 *     indices here often shrink faster, so it tends to ask for too much.
 */
public record InputSensitivity(SobolIndex index, Verdict verdict, int enoughBaseRows) {}
