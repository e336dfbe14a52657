package org.unhabitat.baraza.governance.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  boolean knows(String code) {
    return count("code", code) > 0;
  }

  /**
   * The units with all that ever stood above them: what their paths go through. Two statements,
   * however many units there are.
   */
  OrganisationTree lineage(Collection<String> codes) {
    return codes.isEmpty()
        ? treeOf(List.of())
        : treeOf(
            find(
                    "from OrganisationUnit u left join fetch u.placements where u.code in ?1",
                    lineageCodes(codes))
                .list());
  }

  /**
   * What placing the unit could break a rule with: all that stands or would stand above it, and
   * what stands right under it.
   */
  OrganisationTree around(ErpUnit said) {
    Set<String> codes = new HashSet<>(Set.of(said.code()));
    if (said.parentCode() != null) {
      codes.add(said.parentCode());
    }
    return treeOf(
        find(
                "from OrganisationUnit u left join fetch u.placements where u.code in ?1 or exists"
                    + " (select 1 from OrganisationUnit c join c.placements p where c = u and"
                    + " p.parentCode = ?2)",
                lineageCodes(codes),
                said.code())
            .list());
  }

  private List<String> lineageCodes(Collection<String> codes) {
    List<?> found =
        getEntityManager()
            .createNativeQuery(
                """
            with recursive lineage (code) as (
              select u.code from organisation_unit u where u.code in (:codes)
              union
              select p.parent_code from lineage l
                join organisation_unit u on u.code = l.code
                join organisation_placement p on p.unit_id = u.id
              where p.parent_code is not null)
            select code from lineage
            """,
                String.class)
            .setParameter("codes", codes)
            .getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  private static OrganisationTree treeOf(List<OrganisationUnit> units) {
    return new OrganisationTree(
        units.stream()
            .distinct()
            .collect(Collectors.toMap(OrganisationUnit::code, OrganisationUnit::placements)));
  }

  /** The units of a day by code, read in one statement. */
  List<StandingUnit> standingOn(LocalDate day) {
    return getEntityManager()
        .createQuery(
            "select u.id, u.code, p from OrganisationUnit u join u.placements p where p.validFrom"
                + " <= :day and (p.validTo is null or p.validTo >= :day) order by u.code",
            Object[].class)
        .setParameter("day", day)
        .getResultStream()
        .map(row -> new StandingUnit((UUID) row[0], (String) row[1], (Placement) row[2]))
        .toList();
  }

  /** Only one at a time changes the tree: its rules hold over many units. */
  void lockTree() {
    getEntityManager()
        .createNativeQuery("select pg_advisory_xact_lock(hashtext('organisation-tree'))")
        .getSingleResult();
  }
}
