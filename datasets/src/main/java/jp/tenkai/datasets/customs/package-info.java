/**
 * National trade statistics in a country's own codes: Japan Customs by nine digits, India by eight,
 * Japan's trade by area, and Japan's tariff with its Japanese names.
 */
package jp.tenkai.datasets.customs;
