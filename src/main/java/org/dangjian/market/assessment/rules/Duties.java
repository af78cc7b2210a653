package org.dangjian.market.assessment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Duty;

/**
 * The mandatory items one holder owes: those of a recorded individual plan replace the standard set (一事一议),
 * 《城市区域化党建调研报告》二(二).
 */
final class Duties {

    private final List<Duty> owed;
    private final List<Duty> unmet;
    private final List<Duty> lost;

    private final boolean running;

    private Duties(boolean running, List<Duty> owed, List<Duty> unmet, List<Duty> lost) {
        this.running = running;
        this.owed = owed;
        this.unmet = unmet;
        this.lost = lost;
    }

    /** @param paceIsEnough whether a duty that is on pace counts as met */
    static Duties of(Facts facts, boolean paceIsEnough) {
        List<Duty> owed = new ArrayList<>(facts.duties().size());
        List<Duty> unmet = new ArrayList<>(4);
        List<Duty> lost = new ArrayList<>(0);
        for (Duty duty : facts.duties()) {
            if (duty.individual() == facts.individualPlan()) {
                owed.add(duty);
                if (!duty.isMet() && !(paceIsEnough && duty.isOnPace(facts.asOf()))) {
                    unmet.add(duty);
                    if (!facts.live() || !duty.canStillBeMet(facts.asOf())) {
                        lost.add(duty);
                    }
                }
            }
        }
        return new Duties(facts.live(), owed, unmet, lost);
    }

    List<Duty> owed() {
        return owed;
    }

    List<Duty> unmet() {
        return unmet;
    }

    /** Those unmet ones that can no longer be met: all of them where the year is judged as over. */
    List<Duty> lost() {
        return lost;
    }

    /** Whether the year goes on, so that there is something left to do. */
    boolean isRunning() {
        return running;
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
