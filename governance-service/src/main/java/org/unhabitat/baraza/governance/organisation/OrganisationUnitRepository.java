package org.unhabitat.baraza.governance.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class OrganisationUnitRepository extends RecordRepository<OrganisationUnit> {
  OrganisationUnitRepository() {
    super("organisation unit");
  }

  Optional<OrganisationUnit> byCode(String code) {
    return find("code", code).firstResultOptional();
  }

  OrganisationUnit byIdOrCode(String key) {
    try {
      return get(UUID.fromString(key));
    } catch (IllegalArgumentException noId) {
      return byCode(key).orElseThrow(() -> new NotFound("organisation unit", key));
    }
  }

  /** Some hundred units, read in one query. */
  OrganisationTree tree() {
    List<OrganisationUnit> all =
        find("from OrganisationUnit u left join fetch u.placements").list();
    return new OrganisationTree(
        all.stream()
            .distinct()
            .collect(Collectors.toMap(OrganisationUnit::code, OrganisationUnit::placements)));
  }

  /** Only one at a time changes the tree: its rules hold over many units. */
  void lockTree() {
    getEntityManager()
        .createNativeQuery("select pg_advisory_xact_lock(hashtext('organisation-tree'))")
        .getSingleResult();
  }
}
