/**
 * The annual report to the Executive Board on internal management, policies and procedures. It is
 * generated from an outline ({@code annualreport/<language>.yaml}) and the figures of the year; a
 * language is there when its outline is.
 *
 * <p>Rules kept here: numbers below ten are in words, others in digits; the words that state a
 * figure lead to its facts; beside each figure stands that of the year before; all outlines state
 * the same figures in the same paragraphs.
 *
 * <p>Events in and out: none.
 */
package org.unhabitat.baraza.governance.annualreport;
