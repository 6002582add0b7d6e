package jp.tenkai.datasets.flows;

import java.io.IOException;
import jp.tenkai.datasets.quarantine.QuarantinedRow;

/** Takes what a parser finds, in file order within each kind. */
interface FlowSink {
  /** A full block, or the last one. It is used again: copy what is to stay. */
  void take(FlowBlock block) throws IOException;

  void refuse(QuarantinedRow row) throws IOException;
}
