/**
 * A download is the transfer of one resource from a service into a file: encrypted, bounded,
 * continued where it was cut off, and tried again with patience. What comes in is data of
 * strangers, so nothing here trusts an address, a length or a redirect.
 */
package jp.tenkai.datasets.download;
