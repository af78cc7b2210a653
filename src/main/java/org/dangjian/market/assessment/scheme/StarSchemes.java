package org.dangjian.market.assessment.scheme;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.scheme.SchemeRepository.Placed;

/** All schemes of stars published for a year, read once: there are few, and many holders to find theirs. */
public final class StarSchemes {

    /** A published scheme with its rules. */
    public record Rated(Placed placed, Scheme rules) {

        boolean holdsAt(String path) {
            return placed.path() == null || path.startsWith(placed.path());
        }

        private List<Object> group() {
            return List.of(rules.audience(), rules.stars().organizationKinds());
        }
    }

    private final List<Rated> published;

    StarSchemes(List<Rated> published) {
        this.published = published;
    }

    /** The one in force for this holder at {@code path}; empty where none is meant for its kind. */
    public Optional<Rated> inForce(HolderTraits holder, String path) {
        return nearest(published.stream()
                .filter(scheme -> scheme.rules().audience() == holder.audience()
                        && scheme.rules().stars().isFor(holder)
                        && scheme.holdsAt(path)));
    }

    /** Those that hold at {@code path} or somewhere below it. */
    public List<Rated> reaching(String path) {
        return published.stream()
                .filter(scheme -> scheme.holdsAt(path)
                        || scheme.placed().path() != null
                                && scheme.placed().path().startsWith(path))
                .toList();
    }

    /** Those in force at {@code path}: one for members and one for each group of kinds of organization. */
    public List<Rated> inForceAt(String path) {
        Map<List<Object>, List<Rated>> groups = published.stream()
                .filter(scheme -> scheme.holdsAt(path))
                .sorted(Comparator.comparing((Rated scheme) -> scheme.rules().audience())
                        .thenComparing(scheme -> scheme.rules().code()))
                .collect(Collectors.groupingBy(Rated::group, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .flatMap(alike -> nearest(alike.stream()).stream())
                .toList();
    }

    private static Optional<Rated> nearest(Stream<Rated> schemes) {
        return schemes.max(Comparator.comparing(Rated::placed, SchemeDirectory.NEAREST));
    }
}
