package org.dangjian.market.assessment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The mandatory items one holder owes: those of a recorded individual plan replace the standard set (一事一议),
 * 《城市区域化党建调研报告》二(二).
 */
final class Duties {

    private final List<Duty> owed;
    private final List<Duty> unmet;

    private Duties(List<Duty> owed, List<Duty> unmet) {
        this.owed = owed;
        this.unmet = unmet;
    }

    static Duties of(Facts facts) {
        List<Duty> owed = new ArrayList<>(facts.duties().size());
        List<Duty> unmet = new ArrayList<>(4);
        for (Duty duty : facts.duties()) {
            if (duty.individual() == facts.individualPlan()) {
                owed.add(duty);
                if (!duty.isMet()) {
                    unmet.add(duty);
                }
            }
        }
        return new Duties(owed, unmet);
    }

    List<Duty> owed() {
        return owed;
    }

    List<Duty> unmet() {
        return unmet;
    }

    /** Position of the item among the owed ones, or -1. */
    int indexOf(UUID itemId) {
        if (itemId != null) {
            for (int i = 0; i < owed.size(); i++) {
                if (owed.get(i).itemId().equals(itemId)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
