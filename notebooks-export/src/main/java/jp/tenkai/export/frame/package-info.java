/** The frame is what every page has in common: where it lies, its head, its ways, its foot. */
package jp.tenkai.export.frame;
