/**
 * Projects from the idea to the financial closure.
 *
 * <p>Kept here: what a project says about itself fits together ({@link
 * org.unhabitat.baraza.projectreview.project.ProjectContent}); its state moves by named commands,
 * and into {@code approved} only by a decision of the Project Review Committee. An officer acts on
 * the projects of the own units.
 *
 * <p>Events out: {@code project-review.project.events.v1}. Events in: none. Files in: {@code
 * un-info-projects}.
 */
package org.unhabitat.baraza.projectreview.project;
