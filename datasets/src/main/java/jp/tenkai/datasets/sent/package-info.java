/**
 * A sent file is a file of the driver that Spark has brought to every executor, because on a
 * cluster their machines do not see the driver's disk.
 */
package jp.tenkai.datasets.sent;
