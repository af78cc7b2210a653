package org.dangjian.market.assessment.run;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.assessment.subject.Occasion;
import org.dangjian.market.platform.shared.Holder;

/** What a run judges: by which scheme, whom, as of which day. */
@MappedSuperclass
public abstract class RunBasis {

    @Id
    private UUID id;

    @Column(name = "scheme_year")
    private int year;

    @Column(name = "scheme_id")
    private UUID schemeId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private Holder.Type audience;

    private Integer quarter;

    @Column(name = "as_of")
    private LocalDate asOf;

    protected RunBasis() {}

    RunBasis(UUID id, SchemeVersion scheme, UUID organizationId, Integer quarter, LocalDate asOf) {
        this.id = id;
        this.year = scheme.year();
        this.schemeId = scheme.id();
        this.organizationId = organizationId;
        this.audience = RuleTerms.holders(scheme.audience());
        this.quarter = quarter;
        this.asOf = asOf;
    }

    public UUID id() {
        return id;
    }

    public int year() {
        return year;
    }

    public UUID schemeId() {
        return schemeId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public Holder.Type audience() {
        return audience;
    }

    /** The quarter at whose end stars are judged; {@code null} for the yearly evaluation. */
    public Integer quarter() {
        return quarter;
    }

    /** Whether it gives stars (创星晋级) and not grades of the year. */
    public boolean isOfStars() {
        return quarter != null;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** Whether a year was judged that was not over: as if it had ended that day. */
    public boolean isBeforeTheEnd() {
        return !isOfStars() && asOf.isBefore(LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** What the facts of a run are gathered for. */
    Occasion occasion() {
        return new Occasion(year(), asOf(), audience(), isOfStars(), false);
    }
}
