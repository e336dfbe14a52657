/**
 * Figures: what the annual report says in numbers. A figure is declared in {@code
 * figure/figures.yaml}, not programmed: its names and definition in six languages, its period, and
 * which facts it adds up. A new figure is one declaration.
 *
 * <p>Rules kept here: no figure is stored, each is added up from the fact ledger when it is asked
 * for; a figure speaks as of the end of its year, or as of today where the year is not over; a
 * ratio of nothing has no value rather than a made-up one; every figure leads to its facts.
 *
 * <p>Events in and out: none.
 */
package org.unhabitat.baraza.governance.figure;
