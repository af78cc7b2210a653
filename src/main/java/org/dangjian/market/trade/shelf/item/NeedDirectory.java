package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.trade.shelf.FileNeed;
import org.dangjian.market.trade.shelf.Need;
import org.dangjian.market.trade.shelf.NeedRepository;

/** Answers who asked for what. */
@ApplicationScoped
public class NeedDirectory {

    private final NeedRepository needs;
    private final FieldCipher cipher;

    NeedDirectory(NeedRepository needs, FieldCipher cipher) {
        this.needs = needs;
        this.cipher = cipher;
    }

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns("need", List.of("beneficiary_phone", "beneficiary_address"));
    }

    /**
     * What those who serve and those who asked are told by.
     *
     * @param title the requester's own, for the requester alone
     * @param beneficiary who is to be helped, in full; {@code null} where the requester asked for themself
     */
    public record Asked(UUID needId, UUID requesterId, String title, FileNeed.Beneficiary beneficiary) {

        /** Masked, to be shown beside a claim; {@code null} where there is none. */
        public FileNeed.Beneficiary masked() {
            return NeedView.masked(beneficiary);
        }
    }

    /** Who asked for what; empty for {@code null}. */
    public Optional<Asked> find(UUID needId) {
        return needId == null
                ? Optional.empty()
                : needs.findByIdOptional(needId)
                        .map(need -> new Asked(needId, need.requesterId(), need.title(), need.beneficiary(cipher)));
    }

    /** The account that filed the need; empty for {@code null}. */
    public Optional<UUID> requesterOf(UUID needId) {
        return needId == null
                ? Optional.empty()
                : needs.findByIdOptional(needId).map(Need::requesterId);
    }
}
