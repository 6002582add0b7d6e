/**
 * A statistical audit looks at a finished composite index from outside: is there enough data, do
 * the indicators of a group go together, does each count for as much as its weight says, and which
 * ranks hang by a thread. It judges and never changes the index.
 *
 * <p>Three families are kept apart: {@link jp.tenkai.scoring.audit.AuditLimits} is what one asks
 * for, {@link jp.tenkai.scoring.audit.AuditReport} holds what was computed, and its {@link
 * jp.tenkai.scoring.audit.Finding}s are the verdicts. The procedure is that of the audits which the
 * European Commission's Joint Research Centre (JRC) publishes, for example of the Global Innovation
 * Index, and of OECD and JRC (2008), Handbook on Constructing Composite Indicators, steps 4, 6 and
 * 7.
 */
package jp.tenkai.scoring.audit;
