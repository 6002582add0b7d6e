package jp.tenkai.jobs.fetch;

import java.io.IOException;
import java.util.Map;
import jp.tenkai.datasets.download.Partial;
import jp.tenkai.datasets.landing.Claim;
import jp.tenkai.jobs.ingest.Recognition;

/**
 * A file that came whole and is not landed yet. Closing it frees the right to write its draft.
 *
 * @param address as it was asked for, without any key
 * @param headers of the answer
 * @param recognition what its content is
 */
record ReceivedPage(
    Claim claim,
    Partial draft,
    String address,
    Map<String, String> headers,
    Recognition recognition)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    claim.close();
  }
}
