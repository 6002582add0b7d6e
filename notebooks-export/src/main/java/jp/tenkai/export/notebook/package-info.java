/**
 * A notebook is a page of text and code for Jupyter in which an analyst opens a release and goes on
 * from there. Its outputs are what its own cells gave when they were run at publication.
 */
package jp.tenkai.export.notebook;
