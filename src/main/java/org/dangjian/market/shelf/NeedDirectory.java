package org.dangjian.market.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.shared.FieldCipher;

/** Answers who asked for what. */
@ApplicationScoped
public class NeedDirectory {

    private final NeedRepository needs;

    NeedDirectory(NeedRepository needs) {
        this.needs = needs;
    }

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns("need", List.of("beneficiary_phone", "beneficiary_address"));
    }

    /** The account that filed the need; empty for {@code null}. */
    public Optional<UUID> requesterOf(UUID needId) {
        return needId == null
                ? Optional.empty()
                : needs.findByIdOptional(needId).map(Need::requesterId);
    }
}
