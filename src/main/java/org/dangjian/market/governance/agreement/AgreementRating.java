package org.dangjian.market.governance.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.hibernate.annotations.Immutable;

/** What somebody of the place said of one year of an agreement, once. */
@Entity
@Immutable
@Table(name = "agreement_rating")
public class AgreementRating {

    @Id
    private UUID id;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Column(name = "rated_year")
    private int year;

    @Column(name = "account_id")
    private UUID accountId;

    private int stars;

    @Convert(converter = ProtectedText.class)
    private String comment;

    @Column(name = "rated_at")
    private Instant ratedAt;

    protected AgreementRating() {}

    AgreementRating(UUID agreementId, RateAgreement request, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.agreementId = agreementId;
        this.year = request.year();
        this.accountId = by;
        this.stars = request.stars();
        this.comment = request.comment() == null || request.comment().isBlank()
                ? null
                : request.comment().strip();
        this.ratedAt = now;
    }
}
