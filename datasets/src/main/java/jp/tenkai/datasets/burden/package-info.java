/**
 * Burden of disease is what illness, injury and their risks cost people: deaths, years of life
 * lost, years lived with disability, and how many are ill. The tables of the Global Burden of
 * Disease study (GBD) and of NCD-RisC are here.
 *
 * <p>None of these tables may be used commercially or passed on without the permission of their
 * owners. They are never part of the embedded snapshot; who has them may read them, and their
 * source keeps its non-commercial label through every output.
 */
package jp.tenkai.datasets.burden;
