/**
 * The API is what an analyst's notebook or jshell opens a release with: its tables as Tablesaw
 * tables, each held against the manifest, and the three questions asked most often of them.
 *
 * <p>An example for {@code jshell --class-path 'jobs/target/tenkai-jobs-1.0.0.jar:jobs/target/lib/*'}
 * (the same lines are run by a test):
 *
 * <pre>{@code
 * import jp.tenkai.export.api.Release;
 * var release = Release.open("out/releases/current");
 * var ranking = release.ranking("africa");
 * ranking.first(5).selectColumns("rank", "country", "score").print();
 * release.explain("africa", ranking.getString(0, "country")).first(5).print();
 * release.whatIf("africa", Map.of("need", 0.6, "market", 0.4)).first(5).print();
 * }</pre>
 */
package jp.tenkai.export.api;
