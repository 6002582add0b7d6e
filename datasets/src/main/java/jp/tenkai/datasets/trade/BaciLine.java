package jp.tenkai.datasets.trade;

import jp.tenkai.datasets.quarantine.QuarantinedRow;

/** What became of one line of a BACI file. */
public sealed interface BaciLine {
  record Kept(Flow flow) implements BaciLine {}

  record Refused(QuarantinedRow row) implements BaciLine {}
}
