package org.dangjian.market.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Answers who asked for what. */
@ApplicationScoped
public class NeedDirectory {

    private final NeedRepository needs;

    NeedDirectory(NeedRepository needs) {
        this.needs = needs;
    }

    /** The account that filed the need; empty for {@code null}. */
    public Optional<UUID> requesterOf(UUID needId) {
        return needId == null
                ? Optional.empty()
                : needs.findByIdOptional(needId).map(Need::requesterId);
    }
}
