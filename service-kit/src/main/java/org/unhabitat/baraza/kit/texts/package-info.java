/**
 * Names, titles and texts in up to six languages. English is always there and is what a reader gets
 * whose own language is missing.
 */
@TypeRegistration(basicClass = Texts.class, userType = TextsType.class)
package org.unhabitat.baraza.kit.texts;

import org.hibernate.annotations.TypeRegistration;
