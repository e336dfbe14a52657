package org.unhabitat.baraza.resources.donor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class DonorRepository extends RecordRepository<Donor> {
  DonorRepository() {
    super("donor");
  }

  /** The donor that goes by the name, however it is spelt. */
  Optional<Donor> named(String name) {
    return find(
            "select d from Donor d join d.knownNames n where n.nameKey = ?1", KnownName.keyOf(name))
        .firstResultOptional();
  }

  /** Any donor that goes by one of the names. */
  Optional<Donor> withNameKeys(Collection<String> keys) {
    return find("select d from Donor d join d.knownNames n where n.nameKey in ?1", keys)
        .firstResultOptional();
  }

  Optional<Donor> withPartner(String number) {
    return find("businessPartner.number", number).firstResultOptional();
  }
}
