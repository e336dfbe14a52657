/**
 * What the committee's year came to, as a whole and by region. Counted from the records of the
 * other capabilities and kept nowhere.
 *
 * <p>Kept here: only closed meetings count; reviewed is not approved; a project that came twice is
 * one project and two reviews. Events: none.
 */
package org.unhabitat.baraza.projectreview.figures;
