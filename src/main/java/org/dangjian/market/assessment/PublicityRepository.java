package org.dangjian.market.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Publicities by assessment. */
@ApplicationScoped
class PublicityRepository implements PanacheRepositoryBase<Publicity, UUID> {

    Optional<Publicity> of(UUID assessmentId) {
        return find("assessmentId", assessmentId).firstResultOptional();
    }
}
