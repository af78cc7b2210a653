package org.dangjian.market.people.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;
import org.dangjian.market.platform.person.Subject;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;

/** Gives people what is kept on them: every room's part, one statement each, bounded, and on record. */
@ApplicationScoped
class PersonalDataService {

    /** Rows of a kind. */
    static final int MOST_ROWS = 2000;

    private final List<PersonalData> rooms;
    private final PersonalRecordReader reader;
    private final MemberDirectory members;
    private final AuditTrail audit;
    private final BusinessDay clock;

    PersonalDataService(
            @All List<PersonalData> rooms,
            PersonalRecordReader reader,
            MemberDirectory members,
            AuditTrail audit,
            BusinessDay clock) {
        this.rooms = rooms;
        this.reader = reader;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every kind of records there is, by name. */
    List<KeptRecords> kinds() {
        return rooms.stream()
                .flatMap(room -> room.kept().stream())
                .sorted(java.util.Comparator.comparing(KeptRecords::name))
                .toList();
    }

    @Transactional
    PersonalDataView of(Caller caller) {
        Subject person = new Subject(caller.accountId(), members.recordsOf(caller.memberId()));
        List<PersonalDataView.Section> sections =
                kinds().stream().map(kind -> section(kind, person)).toList();
        audit.record(
                caller,
                AuditEntry.of("personal-data.downloaded", "account", caller.accountId())
                        .with(
                                "rows",
                                sections.stream()
                                        .mapToInt(section -> section.rows().size())
                                        .sum()));
        return new PersonalDataView(clock.now(), caller.accountId(), caller.memberId(), MOST_ROWS, sections);
    }

    private PersonalDataView.Section section(KeptRecords kind, Subject person) {
        List<Map<String, Object>> rows = reader.read(kind, person, MOST_ROWS);
        boolean more = rows.size() > MOST_ROWS;
        return new PersonalDataView.Section(kind.name(), kind.title(), more, more ? rows.subList(0, MOST_ROWS) : rows);
    }
}
