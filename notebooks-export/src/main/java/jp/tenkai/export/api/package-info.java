/**
 * The API is what an analyst's notebook or jshell opens a release with: its tables as Tablesaw
 * tables, each held against the manifest, and the questions asked most often of them.
 *
 * <p>An example for {@code jshell --class-path jobs/target/tenkai-jobs-1.0.0.jar:$(ls
 * jobs/target/lib/*.jar | paste -sd:)}, run by a test as it stands here:
 *
 * <pre>{@code
 * import jp.tenkai.export.api.Release;
 * var release = Release.open("out/releases/current");
 * var ranking = release.ranking("africa");
 * System.out.println(ranking.first(5).selectColumns("rank", "country", "score"));
 * var reasons = release.explain("africa", ranking.getString(0, "country"));
 * System.out.println(reasons.first(5).selectColumns("indicator", "contribution", "versus_median"));
 * var changed = release.whatIf("africa", Map.of("need", 0.6, "market", 0.4));
 * System.out.println(changed.first(5).selectColumns("rank", "published_rank", "country"));
 * }</pre>
 */
package jp.tenkai.export.api;
