package org.dangjian.market.assessment.star;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.assessment.facts.StarReader;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.StarEffect;
import org.dangjian.market.assessment.run.StarRuns;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;

/** 凭星奖惩 (《构建“1+3”制度体系抓实基层党建工作》三 四是): whom stars lead to something, and to what. For people to act on. */
@ApplicationScoped
public class StarEffectLists {

    private final StarLists lists;
    private final StarRepository stars;
    private final StarReader reader;
    private final StarRuns runs;
    private final AuditTrail audit;

    StarEffectLists(StarLists lists, StarRepository stars, StarReader reader, StarRuns runs, AuditTrail audit) {
        this.lists = lists;
        this.stars = stars;
        this.reader = reader;
        this.runs = runs;
        this.audit = audit;
    }

    /**
     * 凭星奖惩 as a list for those who act on it, e.g. for the subsidies of a quarter: who has stars with an effect, and
     * which. Whom no effect concerns does not stand in it.
     *
     * @param code the effect, e.g. SUBSIDY, or {@code null} for all
     * @throws Problem {@code validation-failed} for an effect that no scheme of stars there has for this audience
     */
    @Transactional
    public Page<StarListView> list(
            Caller caller, UUID organizationId, Integer year, StarFilter filter, String code, UUID after, int limit) {
        Organization organization = lists.responsible(caller, organizationId);
        List<Scheme> schemes = schemes(lists.year(year), filter.type(), organization.path());
        requireKnown(code, schemes);
        audit.record(
                caller,
                AuditEntry.of("star.effects-read", "organization", organizationId)
                        .in(organization.path())
                        .with("audience", filter.type())
                        .with("year", lists.year(year))
                        .with("quarter", filter.quarter())
                        .with("effect", code));
        Set<String> bands = effects(schemes, code).map(StarEffect::band).collect(Collectors.toSet());
        Map<UUID, List<StarView.EffectView>> effects = new HashMap<>();
        List<Star> found = new ArrayList<>();
        UUID position = after;
        boolean more = !bands.isEmpty();
        for (int pages = 0; more && pages < StarLists.MOST_PAGES && found.size() <= limit; pages++) {
            List<Star> page =
                    stars.page(filter, lists.year(year), organization.path(), false, bands, position, limit + 1);
            effects.putAll(effects(page, filter.type(), lists.year(year), code));
            page.stream().filter(star -> effects.containsKey(star.id())).forEach(found::add);
            more = page.size() > limit;
            position = page.isEmpty() ? position : page.getLast().holder().id();
        }
        return lists.lines(
                caller,
                lists.year(year),
                found.subList(0, Math.min(found.size(), limit + 1)),
                limit,
                effects,
                more ? position : null);
    }

    /** Those in force, and those by which stars were given there before. */
    private List<Scheme> schemes(int year, Holder.Type type, String path) {
        List<Scheme> schemes = new ArrayList<>(reader.rules(year, type, path));
        stars.schemes(type, year, path).forEach(id -> schemes.add(runs.rules(id)));
        return schemes;
    }

    private static Stream<StarEffect> effects(List<Scheme> schemes, String code) {
        return schemes.stream()
                .flatMap(rules -> rules.stars().effects().stream())
                .filter(effect -> code == null || effect.code().equals(code));
    }

    private static void requireKnown(String code, List<Scheme> schemes) {
        if (code != null && effects(schemes, code).findAny().isEmpty()) {
            List<String> known = effects(schemes, null)
                    .map(StarEffect::code)
                    .distinct()
                    .sorted()
                    .toList();
            throw Problem.invalid(
                    "effect", known.isEmpty() ? "该年度对这类对象没有凭星奖惩" : "没有这项运用，只能填：" + String.join("、", known));
        }
    }

    /** What the stars of a page lead to, by star; those without an effect are absent. */
    private Map<UUID, List<StarView.EffectView>> effects(List<Star> page, Holder.Type type, int year, String code) {
        Map<UUID, HolderTraits> traits = reader.traits(
                type, page.stream().map(star -> star.holder().id()).toList(), year);
        Map<UUID, Scheme> rules =
                page.stream().map(Star::schemeId).distinct().collect(Collectors.toMap(id -> id, runs::rules));
        Map<UUID, List<StarView.EffectView>> effects = new HashMap<>();
        for (Star star : page) {
            HolderTraits holder = traits.get(star.holder().id());
            List<StarView.EffectView> own = holder == null
                    ? List.of()
                    : StarService.effects(
                                    rules.get(star.schemeId()), star.level().band(), holder)
                            .stream()
                            .filter(effect -> code == null || effect.code().equals(code))
                            .toList();
            if (!own.isEmpty()) {
                effects.put(star.id(), own);
            }
        }
        return effects;
    }
}
