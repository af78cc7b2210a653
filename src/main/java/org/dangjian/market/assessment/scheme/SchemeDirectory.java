package org.dangjian.market.assessment.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.scheme.SchemeRepository.Placed;

/** Answers which rules hold where. */
@ApplicationScoped
public class SchemeDirectory {

    /** The office nearest to the holder comes first, then the latest; what is shipped comes last. */
    static final Comparator<Placed> NEAREST = Comparator.comparingInt(Placed::depth)
            .thenComparing(placed ->
                    placed.path() == null ? Instant.EPOCH : placed.scheme().publishedAt())
            .thenComparing(placed -> placed.scheme().number());

    private final SchemeRepository schemes;
    private final ObjectMapper json;
    // What is published never changes, so it is read once.
    private final Map<UUID, Scheme> published = new ConcurrentHashMap<>();

    SchemeDirectory(SchemeRepository schemes, ObjectMapper json) {
        this.schemes = schemes;
        this.json = json;
    }

    /**
     * The scheme in force for holders at {@code path}: the nearest one published at or above it, the latest where an
     * office published several; else the shipped one with the highest version.
     */
    public Optional<SchemeVersion> inForce(Audience audience, int year, String path) {
        return nearest(schemes.published(audience, false, year, path).stream());
    }

    /** The schemes of stars of a year, everywhere. */
    public StarSchemes stars(int year) {
        return new StarSchemes(schemes.publishedStars(year).stream()
                .map(placed -> new StarSchemes.Rated(placed, rules(placed.scheme())))
                .toList());
    }

    private static Optional<SchemeVersion> nearest(Stream<Placed> published) {
        return published.max(NEAREST).map(Placed::scheme);
    }

    /** What is in force at {@code path} where {@code scheme} would be: for the same holders and kind of result. */
    public Optional<SchemeVersion> comparable(Scheme scheme, int year, String path) {
        return nearest(schemes.published(scheme.audience(), scheme.isOfStars(), year, path).stream()
                .filter(placed -> kinds(rules(placed.scheme())).equals(kinds(scheme))));
    }

    /** The kinds of organization a scheme of stars is for; schemes for different kinds stand side by side. */
    private static List<String> kinds(Scheme scheme) {
        return scheme.isOfStars() ? scheme.stars().organizationKinds() : List.of();
    }

    /** The rules of a version, ready for the evaluator. */
    public Scheme rules(SchemeVersion version) {
        return version.isPublished() ? published.computeIfAbsent(version.id(), id -> read(version)) : read(version);
    }

    /** The rules of a version as the tree clients see. */
    JsonNode tree(SchemeVersion version) {
        try {
            return json.readTree(version.definition());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("scheme " + version.id() + " is not JSON", broken);
        }
    }

    private Scheme read(SchemeVersion version) {
        SchemeReader.Reading reading = SchemeReader.read(tree(version));
        if (!reading.isClean()) {
            throw new IllegalStateException("scheme " + version.id() + " cannot be read: " + reading.problems());
        }
        return reading.scheme();
    }
}
