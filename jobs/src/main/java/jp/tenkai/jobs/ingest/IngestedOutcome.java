package jp.tenkai.jobs.ingest;

import jp.tenkai.datasets.store.IngestedFile;

/**
 * What one run did with a file.
 *
 * @param file its account
 * @param isNew whether this run read it, or an earlier one had done so with the same readers
 */
public record IngestedOutcome(IngestedFile file, boolean isNew) {}
