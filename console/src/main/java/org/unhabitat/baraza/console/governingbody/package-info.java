/**
 * The governing bodies for those who work for them: their sessions with agenda, documents and
 * outcomes, and what became of every paragraph they adopted. Everything comes from governance;
 * where there is a record, the page leads to it.
 */
package org.unhabitat.baraza.console.governingbody;
