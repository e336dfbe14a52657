package org.unhabitat.baraza.hr.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;
import org.unhabitat.baraza.kit.problem.NotAllowed;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.record.NumberSeries;

@ApplicationScoped
class StaffMemberService {
  private final StaffMemberRepository members;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Event<StaffMemberChanged> changes;
  private final EntityManager entityManager;
  private final History history;
  private final Listings listings;
  private final Caller caller;

  StaffMemberService(
      StaffMemberRepository members,
      NumberSeries numbers,
      Outbox outbox,
      Event<StaffMemberChanged> changes,
      EntityManager entityManager,
      History history,
      Listings listings,
      Caller caller) {
    this.members = members;
    this.numbers = numbers;
    this.outbox = outbox;
    this.changes = changes;
    this.entityManager = entityManager;
    this.history = history;
    this.listings = listings;
    this.caller = caller;
  }

  /**
   * Takes the state of one member over where it is newer than what is known.
   *
   * @param on the day on which the ERP said so
   */
  @Transactional
  void follow(StaffMemberMasterData data, LocalDate on) {
    StaffMember member = members.byIndexNumber(data.indexNumber()).orElse(null);
    if (member == null) {
      member = new StaffMember(numbers.next("SM", 0), data);
      outbox.append(member.registered());
      changes.fire(new StaffMemberChanged(member, null, on));
    } else if (member.isOlderThan(data)) {
      StaffMemberChanged.Group before =
          member.beginsAnotherService(data) ? null : StaffMemberChanged.Group.of(member);
      outbox.append(member.update(data));
      changes.fire(new StaffMemberChanged(member, before, on));
    }
    // Hundreds of members come in one transaction, and each flush would look at all before it.
    entityManager.detach(member);
  }

  Page<StaffMemberView> list(
      String indexNumber,
      String unit,
      StaffMember.Category category,
      LocalDate contractEndsBefore,
      LocalDate inServiceAt,
      PageRequest page) {
    StaffReader reader = StaffReader.of(caller);
    Filters filters = reader.onlyVisible(Filters.none(), "e");
    if (contractEndsBefore != null) {
      // The answer would otherwise tell the end of contracts that the reader does not see.
      reader
          .onlyVisibleContracts(filters, "e")
          .where("e.contractEnd < :date", Map.of("date", contractEndsBefore));
    }
    if (inServiceAt != null) {
      filters
          .to("entryOnDuty", inServiceAt)
          .where("(e.separatedOn is null or e.separatedOn >= :date)", Map.of("date", inServiceAt));
    }
    filters.eq("indexNumber", indexNumber).eq("unit", unit).eq("category", category);
    return listings.answer(StaffMemberView.listingFor(reader), filters, page);
  }

  StaffMemberView get(UUID id) {
    StaffReader reader = StaffReader.of(caller);
    return StaffMemberView.of(visible(id, reader), reader);
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    StaffReader reader = StaffReader.of(caller);
    StaffMember member = visible(id, reader);
    if (!reader.seesContractOf(member)) {
      throw new NotAllowed("the history of a staff member tells about contracts");
    }
    return history.of(member.id());
  }

  private StaffMember visible(UUID id, StaffReader reader) {
    StaffMember member = members.get(id);
    if (!reader.sees(member)) {
      throw new NotFound("staff member", id);
    }
    return member;
  }
}
