package org.dangjian.market.assessment.star;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.facts.StarReader;
import org.dangjian.market.assessment.facts.StarReading;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.run.StarRuns;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.setting.SettingService;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/**
 * Lists of stars. Nobody is ranked: holders stand in the order of their ids. Members see the lists of their own branch and
 * community where the district opens them, and in them only those who met the line.
 */
@ApplicationScoped
public class StarLists {

    /** So many pages are looked through for one that is shown. */
    static final int MOST_PAGES = 20;

    private final StarRepository stars;
    private final StarReader reader;
    private final StarRuns runs;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;
    private final HolderDirectory holders;
    private final SettingService settings;
    private final BusinessDay clock;

    StarLists(
            StarRepository stars,
            StarReader reader,
            StarRuns runs,
            OrganizationDirectory organizations,
            MemberDirectory members,
            HolderDirectory holders,
            SettingService settings,
            BusinessDay clock) {
        this.stars = stars;
        this.reader = reader;
        this.runs = runs;
        this.organizations = organizations;
        this.members = members;
        this.holders = holders;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Who has which stars at or below an organization.
     *
     * @throws Problem {@code star-list-not-open} for members where the district has not opened its lists
     */
    @Transactional
    public Page<StarListView> list(
            Caller caller, UUID organizationId, Integer year, StarFilter filter, UUID after, int limit) {
        Organization organization = organizations.get(organizationId);
        boolean responsible = caller.reaches(organization.path(), Role.OVERSEERS);
        if (!responsible) {
            requireOpen(caller, organization, filter.type());
        }
        List<Star> found = stars.page(filter, year(year), organization.path(), !responsible, null, after, limit + 1);
        return lines(caller, year(year), found, limit, Map.of(), null);
    }

    /**
     * 一月一汇总: the points of a month and what they give, holder by holder.
     *
     * @throws Problem {@code validation-failed} for a month that has not begun
     */
    @Transactional
    public Page<StarTallyView> tally(
            Caller caller, UUID organizationId, Integer year, Integer month, StarFilter filter, UUID after, int limit) {
        Organization organization = responsible(caller, organizationId);
        YearMonth current = YearMonth.from(clock.today());
        YearMonth wanted = YearMonth.of(year(year), month == null ? current.getMonthValue() : month);
        if (wanted.isAfter(current)) {
            throw Problem.invalid("month", "该月还没有开始");
        }
        LocalDate asOf = wanted.equals(current) ? clock.today() : wanted.atEndOfMonth();
        StarReader.Readings looked = scan(filter.type(), organization.path(), asOf, after, limit + 1);
        List<StarReading> found = looked.readings();
        Map<UUID, String> names = members.names(
                caller, found.stream().map(reading -> reading.holder().id()).toList());
        return Page.ofLooked(found, limit, reading -> reading.holder().id().toString(), looked.last())
                .map(reading -> tally(reading, wanted, names));
    }

    /** As many who strive for stars as are wanted, if not too many stand between them. */
    private StarReader.Readings scan(Holder.Type audience, String path, LocalDate asOf, UUID after, int wanted) {
        List<StarReading> found = new ArrayList<>();
        UUID position = after;
        for (int pages = 0; pages < MOST_PAGES && found.size() < wanted; pages++) {
            StarReader.Readings page = reader.page(audience, path, asOf, position, wanted);
            found.addAll(page.readings());
            position = page.last();
            if (position == null) {
                break;
            }
        }
        return new StarReader.Readings(found.subList(0, Math.min(wanted, found.size())), position);
    }

    private static StarTallyView tally(StarReading reading, YearMonth month, Map<UUID, String> names) {
        Evaluation then = reading.evaluation();
        int points = reading.facts().entries().stream()
                .filter(entry -> YearMonth.from(entry.occurredOn()).equals(month))
                .mapToInt(entry -> entry.points())
                .sum();
        Holder holder = reading.holder();
        return new StarTallyView(
                StarView.HolderView.of(
                        holder, names.getOrDefault(holder.id(), reading.place().name())),
                reading.rules().stars().emblem(),
                points,
                then.total(),
                then.notGradedReason() == null ? StarLevel.of(reading.rules(), then.band()) : null,
                then.notGradedReason());
    }

    /** Organizations are called what they were called at the end of that year. */
    Page<StarListView> lines(
            Caller caller,
            int year,
            List<Star> found,
            int limit,
            Map<UUID, List<StarView.EffectView>> effects,
            UUID lookedTo) {
        Page<Star> page = Page.ofLooked(found, limit, star -> star.holder().id().toString(), lookedTo);
        Map<UUID, Scheme> rules =
                page.items().stream().map(Star::schemeId).distinct().collect(Collectors.toMap(id -> id, runs::rules));
        Map<UUID, HolderPlace> places = page.items().stream()
                .map(star -> holders.get(star.holder()))
                .collect(Collectors.toMap(place -> place.holder().id(), place -> place));
        Map<String, String> homes = homeNames(year, places.values());
        Map<UUID, String> names = new HashMap<>(members.names(caller, places.keySet()));
        places.forEach((id, place) -> names.putIfAbsent(id, homes.get(place.homePath())));
        return page.map(star -> new StarListView(
                StarView.HolderView.of(star.holder(), names.get(star.holder().id())),
                homes.get(places.get(star.holder().id()).homePath()),
                rules.get(star.schemeId()).stars().emblem(),
                star.level(),
                star.heldFrom(),
                star.quarter(),
                effects.getOrDefault(star.id(), List.of())));
    }

    /** The names of branches and units by path. */
    private Map<String, String> homeNames(int year, Collection<HolderPlace> places) {
        Set<String> codes = places.stream()
                .map(place -> {
                    String[] way = place.homePath().split("/");
                    return way[way.length - 1];
                })
                .collect(Collectors.toSet());
        List<Organization> homes = organizations.findByCodes(codes);
        Map<UUID, String> names = organizations.namesOn(
                LocalDate.of(year, Month.DECEMBER, 31),
                homes.stream().map(Organization::id).toList());
        return homes.stream().collect(Collectors.toMap(Organization::path, home -> names.get(home.id())));
    }

    Organization responsible(Caller caller, UUID organizationId) {
        Organization organization = organizations.get(organizationId);
        if (!caller.reaches(organization.path(), Role.OVERSEERS)) {
            throw Problem.notFound();
        }
        return organization;
    }

    private void requireOpen(Caller caller, Organization organization, Holder.Type type) {
        HolderPlace own = caller.memberId() == null
                ? null
                : holders.find(Holder.member(caller.memberId())).orElse(null);
        if (own == null || !isInside(own, organization, type)) {
            throw Problem.notFound();
        }
        if (!settings.at(organization.path()).starListsOpen()) {
            throw Problem.of(ProblemCode.STAR_LIST_NOT_OPEN);
        }
    }

    /** Lists of members are for their own branch and community; those of organizations for the place around it. */
    private static boolean isInside(HolderPlace own, Organization organization, Holder.Type type) {
        return type == Holder.Type.MEMBER
                ? own.homePath().equals(organization.path()) || own.reportIns().contains(organization.path())
                : own.isNear(organization.path());
    }

    int year(Integer wanted) {
        return wanted == null ? clock.year() : wanted;
    }
}
