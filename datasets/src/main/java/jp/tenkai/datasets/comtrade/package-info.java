/**
 * UN Comtrade: what each country reported that it traded with each partner. One flow may stand
 * twice, as the exporter and as the importer saw it, and the world stands beside its parts.
 */
package jp.tenkai.datasets.comtrade;
