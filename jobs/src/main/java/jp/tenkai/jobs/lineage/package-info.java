/**
 * Lineage is which run and step made what from what, told to a catalogue of data as OpenLineage
 * events (https://openlineage.io), in a file or over HTTP.
 */
package jp.tenkai.jobs.lineage;
