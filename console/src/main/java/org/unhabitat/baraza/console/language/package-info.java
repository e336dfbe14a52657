/**
 * The languages in which the console speaks: those in which there is an annual report. {@code
 * Reader} knows which one the person at the browser reads, {@code Messages} has the words of the
 * pages, and {@code Language} puts data into words.
 */
package org.unhabitat.baraza.console.language;
