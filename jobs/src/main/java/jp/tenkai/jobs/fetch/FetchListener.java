package jp.tenkai.jobs.fetch;

import jp.tenkai.datasets.download.Progress;

/** Is told how a fetch goes on; several threads tell. */
public interface FetchListener {
  /** A resource is asked for; the progress is told of its bytes. */
  Progress begins(Resource resource);

  /** A resource is done with. */
  void ended(FetchOutcome outcome);
}
