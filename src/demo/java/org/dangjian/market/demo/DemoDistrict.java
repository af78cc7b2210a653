package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.setting.SettingService;
import org.dangjian.market.people.organization.setting.Settings;
import org.dangjian.market.platform.audit.AuditSealer;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.IfMatch;
import org.jboss.logging.Logger;

/**
 * The demo district, planted into an empty database by the services that serve requests, so that every rule holds for it
 * too. All people and units are invented; only the divisions of 临汾市 are real.
 */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoDistrict {

    /** The branch of the demo member and secretary. */
    static final String BRANCH = "141002-U01-1";

    private static final Duration SEAL_WAIT = Duration.ofMillis(100);
    private static final int SEAL_WAITS = 100;

    private static final Logger LOG = Logger.getLogger(DemoDistrict.class);

    private final DemoTree tree;
    private final DemoAccounts accounts;
    private final DemoPeople people;
    private final DemoLastYear lastYear;
    private final DemoPilot pilot;
    private final DemoAssessment assessment;
    private final DemoYearEnd yearEnd;
    private final DemoYear year;
    private final DemoPlans plans;
    private final DemoShelf shelf;
    private final DemoCommunityItems communityItems;
    private final DemoClaims claims;
    private final DemoDispatches dispatches;
    private final DemoPlaces places;
    private final DemoWhistle whistle;
    private final DemoGifts gifts;
    private final DemoProgress progress;
    private final DemoStars stars;
    private final DemoGovernance governance;
    private final OrganizationDirectory organizations;
    private final SettingService settings;
    private final AuditSealer sealer;
    private final BusinessDay day;
    private final DemoClock clock;

    DemoDistrict(
            DemoTree tree,
            DemoAccounts accounts,
            DemoPeople people,
            DemoLastYear lastYear,
            DemoPilot pilot,
            DemoAssessment assessment,
            DemoYearEnd yearEnd,
            DemoYear year,
            DemoPlans plans,
            DemoShelf shelf,
            DemoCommunityItems communityItems,
            DemoClaims claims,
            DemoDispatches dispatches,
            DemoPlaces places,
            DemoWhistle whistle,
            DemoGifts gifts,
            DemoProgress progress,
            DemoStars stars,
            DemoGovernance governance,
            OrganizationDirectory organizations,
            SettingService settings,
            AuditSealer sealer,
            BusinessDay day,
            DemoClock clock) {
        this.tree = tree;
        this.accounts = accounts;
        this.people = people;
        this.lastYear = lastYear;
        this.pilot = pilot;
        this.assessment = assessment;
        this.yearEnd = yearEnd;
        this.year = year;
        this.plans = plans;
        this.shelf = shelf;
        this.communityItems = communityItems;
        this.claims = claims;
        this.dispatches = dispatches;
        this.places = places;
        this.whistle = whistle;
        this.gifts = gifts;
        this.progress = progress;
        this.stars = stars;
        this.governance = governance;
        this.organizations = organizations;
        this.settings = settings;
        this.sealer = sealer;
        this.day = day;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        if (QuarkusTransaction.requiringNew().call(organizations::isEmpty)) {
            long began = System.nanoTime();
            LOG.info("空数据库：正在写入演示数据……");
            plant();
            LOG.infof(
                    "演示数据已写入，用时 %d 秒。",
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        } else if (!isComplete()) {
            LOG.warn("上次写入演示数据时被中断，数据不完整：请停止服务，删除 data 目录后重新启动。");
        }
        LOG.infof("演示数据，人物单位均为虚构。演示账号（密码均为 %s）：%s", DemoAccounts.PASSWORD, DemoAccounts.card());
    }

    /** Plants everything, chapter by chapter in the order of time. */
    void plant() {
        DemoCast cast = new DemoCast(day.today());
        clock.on(cast.lastYear(1, 4), () -> {
            accounts.plantSystemAdmins(cast);
            tree.plantOffices(cast, cast.caller("systemAdmin"));
            accounts.plantDistrictAdmins(cast);
            tree.plantUnits(cast);
            people.plant(cast);
            accounts.plantOthers(cast);
        });
        clock.on(cast.lastYear(5, 20), () -> people.plantFates(cast));
        assessment.publishSchemes(cast);
        pilot.plant(cast);
        lastYear.plant(cast);
        yearEnd.plant(cast, assessment.plant(cast));
        clock.on(cast.thisYear(3, 16), () -> people.plantNewcomers(cast));
        year.plant(cast);
        plans.plant(cast);
        shelf.plant(cast);
        communityItems.plant(cast);
        claims.plant(cast);
        dispatches.plant(cast);
        places.plant(cast);
        whistle.plant(cast);
        gifts.plant(cast);
        progress.plant(cast);
        stars.plant(cast);
        governance.plant(cast);
        complete(cast);
        awaitSeals();
    }

    /** The district confirms the settings: the last act, by which a planting that was cut off is known. */
    private void complete(DemoCast cast) {
        settings.decide(
                cast.caller("district"),
                cast.organization(DemoCast.DISTRICT),
                IfMatch.fromString("*"),
                new Settings(2, new Settings.DifficultyPoints(5, 10, 15, 20), false, false, true, null));
    }

    /** The sealer is at work meanwhile; visitors should find no event of the past without a seal. */
    private void awaitSeals() {
        for (int i = 0; i < SEAL_WAITS && !sealer.hasSealedAll(); i++) {
            LockSupport.parkNanos(SEAL_WAIT.toNanos());
        }
    }

    private boolean isComplete() {
        return QuarkusTransaction.requiringNew()
                .call(() -> organizations
                        .findByCode(DemoCast.DISTRICT)
                        .map(district -> settings.get(DemoAccounts.first(), district.id())
                                        .decidedBy()
                                != null)
                        .orElse(true));
    }
}
