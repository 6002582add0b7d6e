package jp.tenkai.jobs.store;

/**
 * Something that a dead run has left and nobody needs.
 *
 * @param path within the store
 */
public record Leftover(String path, long bytes) {}
