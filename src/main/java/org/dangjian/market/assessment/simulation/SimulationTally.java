package org.dangjian.market.assessment.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.people.organization.Organization;

/** Counts what a simulation finds, as it goes. */
final class SimulationTally {

    private static final class Counts {
        private final Map<String, Integer> now = new TreeMap<>();
        private final Map<String, Integer> draft = new TreeMap<>();
        private int changed;

        private void add(String bandNow, String bandDraft) {
            if (bandNow != null) {
                now.merge(bandNow, 1, Integer::sum);
            }
            draft.merge(bandDraft, 1, Integer::sum);
            changed += bandDraft.equals(bandNow) ? 0 : 1;
        }
    }

    private final Counts all = new Counts();
    private final Map<UUID, Counts> byOrganization = new HashMap<>();
    private final List<SimulationView.Change> changes = new ArrayList<>();
    private final Misfits misfits = new Misfits();
    private int evaluated;

    /**
     * @param now {@code null} when no scheme is in force
     * @param ownPlan whether the holder owes the items of an individual plan instead of those on the shelf
     */
    void add(Subject subject, boolean ownPlan, Evaluation now, Evaluation draft) {
        String bandNow = now == null ? null : now.band();
        evaluated++;
        if (!ownPlan) {
            misfits.add(subject, draft);
        }
        all.add(bandNow, draft.band());
        byOrganization
                .computeIfAbsent(subject.organizationId(), id -> new Counts())
                .add(bandNow, draft.band());
        if (!draft.band().equals(bandNow) && changes.size() < SimulationView.LISTED) {
            changes.add(new SimulationView.Change(
                    subject.holder(),
                    subject.place().name(),
                    subject.organizationId(),
                    now == null ? 0 : now.total(),
                    draft.total(),
                    bandNow,
                    draft.band()));
        }
    }

    int evaluated() {
        return evaluated;
    }

    Map<String, Integer> now() {
        return all.now;
    }

    Map<String, Integer> draft() {
        return all.draft;
    }

    int changed() {
        return all.changed;
    }

    List<SimulationView.Change> changes() {
        return List.copyOf(changes);
    }

    List<String> warnings() {
        return misfits.warnings();
    }

    Set<UUID> organizations() {
        return byOrganization.keySet();
    }

    /** Those where somebody changes, in the order of codes. */
    List<SimulationView.OrganizationCounts> byOrganization(List<Organization> known) {
        return known.stream()
                .sorted(Comparator.comparing(Organization::code))
                .filter(organization -> byOrganization.get(organization.id()).changed > 0)
                .map(organization -> {
                    Counts counts = byOrganization.get(organization.id());
                    return new SimulationView.OrganizationCounts(
                            organization.id(), organization.name(), counts.now, counts.draft, counts.changed);
                })
                .toList();
    }
}
