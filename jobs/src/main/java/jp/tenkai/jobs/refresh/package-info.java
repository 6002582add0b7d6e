/** A refresh makes a quarter's release from the figures at hand. */
package jp.tenkai.jobs.refresh;
