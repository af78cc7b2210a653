package org.dangjian.market.assessment.publicity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.hibernate.annotations.Immutable;

/** One on a list that was published, in the place and by the name it was published with. */
@Entity
@Immutable
@Table(name = "publicity_entry")
class PublicityEntry {

    @Id
    @Column(name = "result_id")
    private UUID resultId;

    @Column(name = "publicity_id")
    private UUID publicityId;

    private int rank;
    private String name;

    @Column(name = "organization_name")
    private String organizationName;

    @Column(name = "band_title")
    private String bandTitle;

    protected PublicityEntry() {}

    /** @param rank from 1, in the order of names */
    PublicityEntry(UUID publicityId, int rank, AssessmentResult result, String organizationName, String bandTitle) {
        this.publicityId = publicityId;
        this.rank = rank;
        this.resultId = result.id();
        this.name = result.holderName();
        this.organizationName = organizationName;
        this.bandTitle = bandTitle;
    }

    UUID resultId() {
        return resultId;
    }

    String name() {
        return name;
    }

    String organizationName() {
        return organizationName;
    }

    String bandTitle() {
        return bandTitle;
    }
}
