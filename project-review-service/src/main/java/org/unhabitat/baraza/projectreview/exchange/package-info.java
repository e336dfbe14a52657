/**
 * Exchange by the standard of the International Aid Transparency Initiative, IATI 2.03: our
 * projects go out as activities, activities and financial flows of others come in.
 *
 * <p>Kept here: what goes out is valid against the official schemas and code lists; what comes in
 * is read as a stream and never holds more than one activity; an activity that is our own project
 * leaves what we own of it as it is, and only shows where the file says something else.
 *
 * <p>Events out: {@code project-review.activity.events.v1}, {@code
 * project-review.financial-flow.events.v1}. Events in: none.
 */
package org.unhabitat.baraza.projectreview.exchange;
