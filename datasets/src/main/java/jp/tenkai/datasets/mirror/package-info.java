/**
 * A mirror flow is one flow of goods as both sides reported it: the exporter's exports (FOB) and
 * the importer's imports (CIF). The two are reconciled in the spirit of BACI (Gaulier and Zignago
 * 2010, CEPII working paper 2010-23): a margin for freight and insurance is estimated and taken off
 * the importer's report, reporters are judged by how far they lie from their partners, and the
 * reconciled value is the mean of both reports, weighted by that. Both reports stay beside it.
 */
package jp.tenkai.datasets.mirror;
