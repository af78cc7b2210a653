package org.dangjian.market.assessment.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.BandEvent;

/**
 * A recorded occurrence of a {@link BandEvent}. The basis (document, decision) stays in the record behind {@code id}
 * and never reaches a finding: it is for the person and the approvers only.
 *
 * @param id the record; never null
 * @param code code of the scheme's event; never null
 * @param occurredOn date of the event; never null
 */
public record HolderEvent(UUID id, String code, LocalDate occurredOn) {

    public HolderEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(occurredOn, "occurredOn");
    }

    static int compareByDate(HolderEvent one, HolderEvent other) {
        int byDate = one.occurredOn.compareTo(other.occurredOn);
        return byDate != 0 ? byDate : one.id.compareTo(other.id);
    }
}
