package org.dangjian.market.people.organization.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What an office decided for its part of the tree; the nearest one above an organization counts. */
@Entity
@Table(name = "organization_setting")
public class OrganizationSetting {

    @Id
    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "review_levels")
    private int reviewLevels;

    @Column(name = "easy_points")
    private int easyPoints;

    @Column(name = "normal_points")
    private int normalPoints;

    @Column(name = "hard_points")
    private int hardPoints;

    @Column(name = "very_hard_points")
    private int veryHardPoints;

    @Column(name = "redemption_for_all")
    private boolean redemptionForAll;

    @Column(name = "credit_resets")
    private boolean creditResets;

    @Column(name = "star_lists_open")
    private boolean starListsOpen;

    @Enumerated(EnumType.STRING)
    @Column(name = "judged_organizations")
    private JudgedOrganizations judgedOrganizations;

    @Version
    private int version;

    protected OrganizationSetting() {}

    OrganizationSetting(UUID organizationId) {
        this.organizationId = organizationId;
        apply(Settings.DEFAULT);
    }

    final void apply(Settings settings) {
        this.reviewLevels = settings.reviewLevels();
        this.easyPoints = settings.difficultyPoints().easy();
        this.normalPoints = settings.difficultyPoints().normal();
        this.hardPoints = settings.difficultyPoints().hard();
        this.veryHardPoints = settings.difficultyPoints().veryHard();
        this.redemptionForAll = settings.redemptionForAll();
        this.creditResets = settings.creditResets();
        this.starListsOpen = settings.starListsOpen();
        this.judgedOrganizations = settings.judgedOrganizations();
    }

    UUID organizationId() {
        return organizationId;
    }

    Settings values() {
        return new Settings(
                reviewLevels,
                new Settings.DifficultyPoints(easyPoints, normalPoints, hardPoints, veryHardPoints),
                redemptionForAll,
                creditResets,
                starListsOpen,
                judgedOrganizations);
    }

    int version() {
        return version;
    }
}
