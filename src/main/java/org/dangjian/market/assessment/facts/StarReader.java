package org.dangjian.market.assessment.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Facts;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.StarRules;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.assessment.scheme.StarSchemes;
import org.dangjian.market.assessment.subject.Occasion;
import org.dangjian.market.assessment.subject.Population;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.assessment.subject.Subjects;
import org.dangjian.market.platform.shared.Holder;

/** Tells how holders stand by the scheme of stars in force for them, by the same evaluator as every run. */
@ApplicationScoped
public class StarReader {

    /**
     * Some holders, in the order of ids.
     *
     * @param last the last holder looked at; {@code null} behind the last page
     */
    public record Readings(List<StarReading> readings, UUID last) {}

    private static final Population EVERY_ORGANIZATION = new Population(Holder.Type.ORGANIZATION, StarRules.KINDS);

    private final Subjects subjects;
    private final FactsReader facts;
    private final SchemeDirectory schemes;

    StarReader(Subjects subjects, FactsReader facts, SchemeDirectory schemes) {
        this.subjects = subjects;
        this.facts = facts;
        this.schemes = schemes;
    }

    /**
     * Those who strive for the same stars in a part of the tree.
     *
     * @param holders how many they are
     */
    public record Group(Scheme rules, long holders) {

        /** Whether stars given by {@code other} are stars of this group: a newer version, or that of an office above. */
        public boolean isOf(Scheme other) {
            return rules.audience() == other.audience()
                    && rules.stars().organizationKinds().equals(other.stars().organizationKinds());
        }
    }

    /** Members, branches and committees, as the schemes of stars in force at {@code path} group them. */
    public List<Group> groups(int year, String path) {
        LocalDate day = facts.asOf(year);
        return schemes.stars(year).inForceAt(path).stream()
                .map(StarSchemes.Rated::rules)
                .map(rules -> new Group(rules, subjects.count(Population.of(rules), path, day)))
                .toList();
    }

    /** What the rules need to know about holders in a year, by holder; unknown ones are absent. */
    public Map<UUID, HolderTraits> traits(Holder.Type type, Collection<UUID> holders, int year) {
        return subjects.traits(type, holders, facts.asOf(year));
    }

    /** The schemes of stars in force at or somewhere below {@code path} for an audience. */
    public List<Scheme> rules(int year, Holder.Type audience, String path) {
        return schemes.stars(year).reaching(path).stream()
                .map(StarSchemes.Rated::rules)
                .filter(rules -> rules.audience().name().equals(audience.name()))
                .toList();
    }

    /** One holder as of a day of the year; empty for those for whom no scheme of stars is in force. */
    public Optional<StarReading> of(Holder holder, LocalDate asOf) {
        return subjects.find(holder, asOf)
                .flatMap(subject -> read(
                                facts.dutiesOf(asOf.getYear(), holder.type(), List.of(subject.place())),
                                asOf,
                                holder.type(),
                                List.of(subject))
                        .stream()
                        .findFirst());
    }

    /**
     * The next holders at or below {@code path}, as of a day of the year.
     *
     * @param after the last holder of the page before, or {@code null}
     * @param limit at most a few hundred
     */
    public Readings page(Holder.Type audience, String path, LocalDate asOf, UUID after, int limit) {
        Population population =
                audience == Holder.Type.MEMBER ? Population.ofYear(Holder.Type.MEMBER) : EVERY_ORGANIZATION;
        List<Subject> chunk = subjects.next(population, path, asOf, after, limit);
        return new Readings(
                read(facts.duties(asOf.getYear(), audience), asOf, audience, chunk),
                chunk.size() < limit ? null : chunk.getLast().id());
    }

    private List<StarReading> read(YearDuties duties, LocalDate asOf, Holder.Type audience, List<Subject> chunk) {
        int year = asOf.getYear();
        StarSchemes known = schemes.stars(year);
        Map<UUID, StarSchemes.Rated> inForce = new HashMap<>();
        chunk.forEach(subject -> known.inForce(subject.traits(), subject.place().homePath())
                .ifPresent(scheme -> inForce.put(subject.id(), scheme)));
        List<Subject> striving = chunk.stream()
                .filter(subject -> inForce.containsKey(subject.id()))
                .toList();
        List<Facts> read = facts.read(new Occasion(year, asOf, audience, true, true), duties, striving);
        List<StarReading> readings = new ArrayList<>(striving.size());
        for (int i = 0; i < striving.size(); i++) {
            Subject subject = striving.get(i);
            StarSchemes.Rated scheme = inForce.get(subject.id());
            SchemeVersion version = scheme.placed().scheme();
            readings.add(new StarReading(
                    subject.place(),
                    subject.organizationId(),
                    version.id(),
                    version.number(),
                    scheme.rules(),
                    read.get(i)));
        }
        return readings;
    }
}
