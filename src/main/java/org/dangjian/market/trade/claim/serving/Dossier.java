package org.dangjian.market.trade.claim.serving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.trade.claim.Absence;
import org.dangjian.market.trade.claim.HandOver;
import org.dangjian.market.trade.claim.Rating;
import org.dangjian.market.trade.claim.Visit;

/** All that is shown of a claim beside itself: the visits that stand, their pictures, its rating, the marks on it. */
final class Dossier {

    private final Map<UUID, Visit> visits = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> pictures = new LinkedHashMap<>();
    private Rating rating;
    private Absence absence;
    private HandOver handOver;

    /** A row of the query that reads it; what is not there is {@code null}. Rows come in the order of visits and pictures. */
    void add(Visit visit, UUID picture, Rating rated, Absence marked, HandOver offered) {
        if (visit != null) {
            visits.putIfAbsent(visit.id(), visit);
            List<UUID> shown = pictures.computeIfAbsent(visit.id(), id -> new ArrayList<>());
            if (picture != null && !shown.contains(picture)) {
                shown.add(picture);
            }
        }
        this.rating = rated;
        this.absence = marked;
        this.handOver = offered;
    }

    /** A visit that was recorded just now, with its pictures. */
    void add(Visit visit, Collection<UUID> shown) {
        visits.put(visit.id(), visit);
        pictures.put(visit.id(), List.copyOf(shown));
    }

    /** In the order they were recorded. */
    List<Visit> visits() {
        return List.copyOf(visits.values());
    }

    /** The pictures of each visit, oldest first. */
    Map<UUID, List<UUID>> pictures() {
        return pictures;
    }

    /** {@code null} where nobody rated it. */
    Rating rating() {
        return rating;
    }

    /** {@code null} where nobody was marked absent. */
    Absence absence() {
        return absence;
    }

    /** {@code null} where it is not offered to another. */
    HandOver handOver() {
        return handOver;
    }
}
