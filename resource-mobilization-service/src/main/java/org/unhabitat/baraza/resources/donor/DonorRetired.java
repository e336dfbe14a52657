package org.unhabitat.baraza.resources.donor;

import org.unhabitat.baraza.kit.problem.StateConflict;

/** The donor is out of use. */
final class DonorRetired extends StateConflict {
  DonorRetired(String reference) {
    super("donor-retired", "The donor is out of use", reference + " is retired");
  }
}
