/**
 * An enterprise survey asks firms in a country what hinders them: finance, power, corruption,
 * customs. The World Bank's Enterprise Surveys are the best known.
 */
package jp.tenkai.datasets.enterprise;
