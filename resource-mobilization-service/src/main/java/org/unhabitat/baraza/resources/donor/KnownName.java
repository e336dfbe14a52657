package org.unhabitat.baraza.resources.donor;

import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A name that a donor goes by.
 *
 * @param nameKey what is compared: no two donors have the same
 * @param written as it was given
 * @param alias whether it is another than the donor's own names, e.g. a legacy name
 */
@Embeddable
record KnownName(String nameKey, String written, boolean alias) {
  static KnownName own(String name) {
    return new KnownName(keyOf(name), name.strip(), false);
  }

  static KnownName alias(String name) {
    return new KnownName(keyOf(name), name.strip(), true);
  }

  /**
   * The form in which two spellings of one name are equal: other systems write names in capitals,
   * with other apostrophes, with blanks too many.
   */
  static String keyOf(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replace('\u2019', '\'')
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
