package org.dangjian.market.assessment.scheme;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of the rules of a year (考核方案，《城市区域化党建调研报告》二(三)). An office drafts and publishes it; once
 * published it never changes. Versions without an organization are shipped and hold everywhere.
 */
@Entity
@Table(name = "scheme")
public class SchemeVersion {

    /** Whether it may still be changed or may be judged by. */
    @Schema(name = "SchemeVersionStatus")
    @Labelled("SchemeVersionStatus")
    public enum Status implements Titled {
        DRAFT,
        PUBLISHED
    }

    @Id
    private UUID id;

    private String code;
    private String title;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "scheme_year")
    private int year;

    @Column(name = "version")
    private int number;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "of_stars")
    private boolean ofStars;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String definition;

    @Version
    private int revision;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_by")
    private UUID publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected SchemeVersion() {}

    /** A draft of an office. {@code scheme} has been checked and names its year. */
    SchemeVersion(Scheme scheme, int number, UUID organizationId, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.number = number;
        this.status = Status.DRAFT;
        this.organizationId = organizationId;
        this.createdBy = by;
        this.createdAt = now;
        write(scheme);
    }

    /**
     * Replaces the rules of a draft. Code, audience and year stay: they say which scheme this is a version of.
     *
     * @throws Problem {@code state-conflict} once published
     */
    void redraft(Scheme scheme) {
        requireDraft();
        write(scheme);
    }

    /** @throws Problem {@code state-conflict} once published */
    void publish(UUID by, Instant now) {
        requireDraft();
        this.status = Status.PUBLISHED;
        this.publishedBy = by;
        this.publishedAt = now;
    }

    private void requireDraft() {
        if (status != Status.DRAFT) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "已发布");
        }
    }

    private void write(Scheme scheme) {
        this.code = scheme.code();
        this.title = scheme.title();
        this.audience = scheme.audience();
        this.year = scheme.year();
        this.ofStars = scheme.isOfStars();
        this.definition = SchemeReader.canonicalText(scheme);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Audience audience() {
        return audience;
    }

    public int year() {
        return year;
    }

    /** Whether it gives stars (创星晋级) and not grades of the year. */
    public boolean isOfStars() {
        return ofStars;
    }

    /** Which version of this code and year it is, from 1. */
    public int number() {
        return number;
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    public Status status() {
        return status;
    }

    /** The office it belongs to, or {@code null} for one that is shipped. */
    public UUID organizationId() {
        return organizationId;
    }

    /** The rules as one line of JSON. */
    String definition() {
        return definition;
    }

    /** How often a draft was changed; guards a change against another. */
    int revision() {
        return revision;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
