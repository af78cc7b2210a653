package org.dangjian.market.assessment.star;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.facts.StarReader;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.ExemplaryRule;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.run.StarRuns;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;

/** Counts stars in a part of the tree, and suggests 示范星 by them. */
@ApplicationScoped
public class StarOverviews {

    private final StarLists lists;
    private final StarRepository stars;
    private final StarReader reader;
    private final StarRuns runs;
    private final BusinessDay clock;

    StarOverviews(StarLists lists, StarRepository stars, StarReader reader, StarRuns runs, BusinessDay clock) {
        this.lists = lists;
        this.stars = stars;
        this.reader = reader;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * How the stars of a year lie at and below an organization.
     *
     * @throws Problem {@code not-found} for an organization outside the caller's scope
     */
    @Transactional
    public StarOverview of(Caller caller, UUID organizationId, Integer wanted) {
        Organization organization = lists.responsible(caller, organizationId);
        int year = wanted == null ? clock.year() : wanted;
        List<StarReader.Group> groups = reader.groups(year, organization.path());
        Map<StarReader.Group, Map<String, Long>> counts = new LinkedHashMap<>();
        groups.forEach(group -> counts.put(group, counts(group, year, organization.path())));
        return new StarOverview(
                organizationId,
                year,
                groups.stream()
                        .map(group -> new StarOverview.Group(
                                group.rules().stars().emblem(),
                                group.rules().audience(),
                                group.rules().stars().organizationKinds(),
                                group.holders(),
                                counts.get(group)))
                        .toList(),
                exemplary(organizationId, year, counts).orElse(null));
    }

    private Map<String, Long> counts(StarReader.Group group, int year, String path) {
        Holder.Type type = RuleTerms.holders(group.rules().audience());
        List<UUID> schemes = stars.schemes(type, year, path).stream()
                .filter(id -> group.isOf(runs.rules(id)))
                .toList();
        Map<String, Long> held = stars.countByBand(type, year, path, schemes);
        Map<String, Long> counts = new LinkedHashMap<>();
        group.rules().bands().forEach(band -> counts.put(band.code(), held.getOrDefault(band.code(), 0L)));
        long known = counts.values().stream().mapToLong(Long::longValue).sum();
        // Who was never confirmed stands where everybody begins.
        counts.merge(group.rules().bands().getLast().code(), Math.max(0, group.holders() - known), Long::sum);
        return counts;
    }

    private Optional<StarOverview.Exemplary> exemplary(
            UUID organizationId, int year, Map<StarReader.Group, Map<String, Long>> counts) {
        HolderTraits traits = Optional.ofNullable(reader.traits(Holder.Type.ORGANIZATION, List.of(organizationId), year)
                        .get(organizationId))
                .orElseThrow(Problem::notFound);
        return counts.keySet().stream()
                .map(StarReader.Group::rules)
                .filter(rules ->
                        rules.stars().exemplary() != null && rules.stars().isFor(traits))
                .findFirst()
                .map(rules -> exemplary(organizationId, year, rules, counts));
    }

    private StarOverview.Exemplary exemplary(
            UUID organizationId, int year, Scheme rules, Map<StarReader.Group, Map<String, Long>> counts) {
        ExemplaryRule rule = rules.stars().exemplary();
        StarLevel own = stars.current(Holder.organization(organizationId), year)
                .map(Star::level)
                .orElseGet(() -> StarLevel.lowest(rules));
        StarLevel asked = StarLevel.of(rules, rule.ownBand());
        List<StarOverview.Condition> conditions = List.of(
                new StarOverview.Condition(
                        rules.stars().emblem(), asked.title() + "以上", own.title(), own.stars() >= asked.stars()),
                share("支部", Audience.ORGANIZATION, rule.branchShare(), rule, rules, counts),
                share("党员", Audience.MEMBER, rule.memberShare(), rule, rules, counts));
        return new StarOverview.Exemplary(conditions.stream().allMatch(StarOverview.Condition::met), conditions);
    }

    /** The share of those below, the committees of the rule's own scheme left out, who reach the level. */
    private static StarOverview.Condition share(
            String whose,
            Audience audience,
            int asked,
            ExemplaryRule rule,
            Scheme own,
            Map<StarReader.Group, Map<String, Long>> counts) {
        long holders = 0;
        long reached = 0;
        for (Map.Entry<StarReader.Group, Map<String, Long>> entry : counts.entrySet()) {
            Scheme rules = entry.getKey().rules();
            if (rules.audience() == audience && !entry.getKey().isOf(own)) {
                holders += entry.getKey().holders();
                reached += reached(rules, rule.band(), entry.getValue());
            }
        }
        long percent = holders == 0 ? 0 : reached * 100 / holders;
        String level = StarLevel.of(own, rule.band()).title();
        return new StarOverview.Condition(
                level + "以上的" + whose,
                "占" + asked + "%",
                percent + "%（" + reached + "/" + holders + "）",
                percent >= asked);
    }

    private static long reached(Scheme rules, String band, Map<String, Long> counts) {
        List<String> known = rules.bands().stream().map(Band::code).toList();
        return known.subList(0, known.indexOf(band) + 1).stream()
                .mapToLong(counts::get)
                .sum();
    }
}
