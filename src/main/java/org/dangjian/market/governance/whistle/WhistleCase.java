package org.dangjian.market.governance.whistle;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.GeoPoint;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Something found in a grid (吹哨派单, 《城市基层党建“四个提升”行动方案》一4: 对网格排查上报事项，社区做好梳理汇总，乡镇“吹哨派单”，
 * 职能部门主动承接、限时办理并反馈): settled by the community, or sent by the street to departments, looked at by who works in
 * the grid and rated by who reported it. Found badly settled it is opened once more.
 */
@Entity
@Table(name = "whistle_case")
public class WhistleCase {

    static final String TABLE = "whistle_case";
    private static final int LAST_ROUND = 2;

    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Column(name = "case_year")
    private int year;

    @Column(name = "case_number")
    private int number;

    @Column(name = "place_id")
    private UUID placeId;

    @Column(name = "reporter_id")
    private UUID reporterId;

    @Convert(converter = ProtectedText.class)
    @Column(name = "on_behalf_of")
    private String onBehalfOf;

    @Convert(converter = ProtectedText.class)
    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_phone")
    private String contactPhone;

    @Column(name = "contact_address")
    private String contactAddress;

    private String title;

    @Convert(converter = ProtectedText.class)
    private String description;

    @Embedded
    private GeoPoint location;

    @Column(name = "matter_id")
    private UUID matterId;

    private boolean urgent;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Column(name = "rounds")
    private int round;

    @Column(name = "need_id")
    private UUID needId;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "handled_by")
    private UUID handledBy;

    @Column(name = "handled_at")
    private Instant handledAt;

    @Column(name = "checked_by")
    private UUID checkedBy;

    @Enumerated(EnumType.STRING)
    private Satisfaction satisfaction;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected WhistleCase() {}

    /** The number of a case in its district and year. */
    public record Number(UUID districtId, int year, int number) {}

    public WhistleCase(
            ReportCase request, Number given, boolean urgent, UUID reporter, FieldCipher cipher, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.districtId = given.districtId();
        this.year = given.year();
        this.number = given.number();
        this.placeId = request.placeId();
        this.reporterId = reporter;
        this.onBehalfOf = request.onBehalfOf();
        this.title = request.title();
        this.description = request.description().strip();
        this.location = request.location() == null ? null : request.location().point();
        this.matterId = request.matterId();
        this.urgent = urgent;
        this.status = CaseStatus.REPORTED;
        this.round = 1;
        this.reportedAt = now;
        if (request.contact() != null) {
            this.contactName = request.contact().name();
            this.contactPhone = cipher.encrypt(request.contact().phone(), TABLE, "contact_phone", id);
            this.contactAddress = cipher.encrypt(request.contact().address(), TABLE, "contact_address", id);
        }
    }

    /** How the reporter is reached, in full; {@code null} where nothing was said. */
    public CaseContact contact(FieldCipher cipher) {
        return contactName == null
                ? null
                : new CaseContact(
                        contactName,
                        cipher.decrypt(contactPhone, TABLE, "contact_phone", id),
                        cipher.decrypt(contactAddress, TABLE, "contact_address", id));
    }

    private void become(CaseStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        this.status = next;
        this.closedAt = next.isOver() ? now : null;
    }

    /** @throws Problem {@code state-conflict} in every other state */
    public void require(CaseStatus expected) {
        if (status != expected) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    /** The community settled it itself. */
    public void settleHere(UUID by, Instant now) {
        become(CaseStatus.SETTLED_HERE, now);
        handled(by, now);
        this.reason = null;
    }

    /** The community asks the street to send it to departments. */
    public void escalate(UUID matter, Boolean isUrgent, Instant now) {
        become(CaseStatus.ESCALATED, now);
        classify(matter, isUrgent);
        this.reason = null;
    }

    /** What it is, where somebody knows better; absent parts stay. */
    public void classify(UUID matter, Boolean isUrgent) {
        this.matterId = matter == null ? matterId : matter;
        this.urgent = isUrgent == null ? urgent : isUrgent;
    }

    /** The street gives it back to the community. */
    public void sendBack(String why, Instant now) {
        require(CaseStatus.ESCALATED);
        become(CaseStatus.REPORTED, now);
        this.reason = why;
    }

    public void dismiss(String why, Instant now) {
        become(CaseStatus.DISMISSED, now);
        this.reason = why;
    }

    public void withdraw(String why, Instant now) {
        become(CaseStatus.WITHDRAWN, now);
        this.reason = why;
    }

    /** A need takes its place on the shelf until it is served or taken back. */
    public void putOnShelf(UUID need, Instant now) {
        become(CaseStatus.ON_SHELF, now);
        this.needId = need;
    }

    public void takeFromShelf(String why, Instant now) {
        require(CaseStatus.ON_SHELF);
        become(CaseStatus.REPORTED, now);
        this.needId = null;
        this.reason = why;
    }

    /** A department leads. More may be asked to help while it is under way. */
    public void order(Instant now) {
        if (status != CaseStatus.ORDERED) {
            require(CaseStatus.ESCALATED);
            become(CaseStatus.ORDERED, now);
        }
        this.reason = null;
    }

    /** Who led was released: the street has to name another. */
    public void loseLead(Instant now) {
        require(CaseStatus.ORDERED);
        become(CaseStatus.ESCALATED, now);
    }

    /** The last department said that it is done. */
    public void settle(UUID by, Instant now) {
        become(CaseStatus.SETTLED, now);
        handled(by, now);
    }

    /** Somebody of the place looked and found it done. */
    public void check(UUID by, Instant now) {
        require(CaseStatus.SETTLED);
        become(CaseStatus.CHECKED, now);
        this.checkedBy = by;
    }

    /** Somebody of the place looked and found it not done. */
    public void sendToDepartments(String why, Instant now) {
        require(CaseStatus.SETTLED);
        become(CaseStatus.ORDERED, now);
        this.reason = why;
    }

    /**
     * The reporter's word. Dissatisfied for the first time opens it once more; anything else closes it.
     *
     * @return whether it was opened once more
     */
    public boolean rate(Satisfaction word, Instant now) {
        if (!CaseStatus.TO_RATE.contains(status)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        boolean again = word == Satisfaction.DISSATISFIED && round < LAST_ROUND;
        this.satisfaction = word;
        this.ratedAt = now;
        if (again) {
            this.round++;
            become(status == CaseStatus.CHECKED ? CaseStatus.ORDERED : CaseStatus.REPORTED, now);
        } else {
            become(CaseStatus.CLOSED, now);
        }
        return again;
    }

    /** Nobody said anything for long. */
    public void closeUnrated(Instant now) {
        become(CaseStatus.CLOSED, now);
    }

    private void handled(UUID by, Instant now) {
        this.handledBy = by;
        this.handledAt = now;
        this.checkedBy = null;
    }

    /** How it is named among people: 2026-00012. */
    public String numberText() {
        return "%d-%05d".formatted(year, number);
    }

    public UUID id() {
        return id;
    }

    public UUID districtId() {
        return districtId;
    }

    public UUID placeId() {
        return placeId;
    }

    public UUID reporterId() {
        return reporterId;
    }

    public String onBehalfOf() {
        return onBehalfOf;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public GeoPoint location() {
        return location;
    }

    public UUID matterId() {
        return matterId;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public CaseStatus status() {
        return status;
    }

    /** 1, or 2 once it was opened again. */
    public int round() {
        return round;
    }

    public UUID needId() {
        return needId;
    }

    public String reason() {
        return reason;
    }

    /** The account that said last that it is settled. */
    public UUID handledBy() {
        return handledBy;
    }

    public UUID checkedBy() {
        return checkedBy;
    }

    /** The last word of the reporter. */
    public Satisfaction satisfaction() {
        return satisfaction;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public int version() {
        return version;
    }
}
