/** Quality is whether figures may be trusted: gates with verdicts, and sources that disagree. */
package jp.tenkai.jobs.quality;
