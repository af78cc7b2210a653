package org.dangjian.market.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Poll;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** What a job was given is kept from other eyes while it waits, and what came of it is forgotten in time. */
@QuarkusTest
class JobDatabaseTest {

    @Inject
    JobService service;

    @Inject
    JobRepository jobs;

    @Inject
    JobCleanup cleanup;

    @Inject
    FieldCipher cipher;

    @Inject
    EntityManager database;

    @Inject
    BusinessDay clock;

    @Test
    void aFileThatWaitsForItsTurnIsNotReadableInTheDatabase() {
        byte[] file = "姓名,手机号\n欧阳待导,10012345678\n".getBytes(StandardCharsets.UTF_8);
        // Undone at the end: nobody works on it.
        QuarkusTransaction.begin();
        try {
            UUID id = service.submit("member-import", Caller.system(), Map.of(), file)
                    .id();
            jobs.flush();
            String stored =
                    (String) database.createNativeQuery("select payload_cipher from job where id = ?1", String.class)
                            .setParameter(1, id)
                            .getSingleResult();
            assertThat(stored).doesNotContain("10012345678").doesNotContain("欧阳待导");
            database.clear();
            assertThat(jobs.findById(id).payload(cipher)).isEqualTo(file);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void aTableOfMoreThanAThousandRowsIsImportedByAJob() {
        Town town = new Town();
        String branch = town.code + "-U1";
        String table = IntStream.range(0, 1_001)
                .mapToObj(row -> "党员" + row + "," + Town.phone() + ",机关(学校)," + branch)
                .collect(Collectors.joining("\n", "姓名,手机号,党员类别,所在党组织编码\n", "\n"));
        Jobs.toTheEnd(
                        town.districtAdmin,
                        town.districtAdmin.upload(
                                "/members/import?dryRun=true", "党员.csv", table.getBytes(StandardCharsets.UTF_8)))
                .then()
                .body("created", equalTo(1_001))
                .body("errors", empty());
    }

    /** What somebody began goes on only as long as they may. */
    @Test
    void aJobStopsWhenItsAccountIsLocked() {
        Town town = new Town();
        Person officer = town.account("发起人", "DISTRICT_ADMIN", town.district, null);
        town.districtAdmin
                .post("/accounts/" + officer.accountId() + "/lock", null)
                .then()
                .statusCode(200);
        Caller begun = new Caller(UUID.fromString(officer.accountId()), "发起人", null, List.of());
        UUID job =
                service.submit(WaitingJob.StepJob.KIND, begun, Map.of(), null).id();
        Poll.until(() -> service.hasEnded(job), ended -> ended);
        assertThat(messageOf(job)).contains("已停用");
        assertThat(WaitingJob.StepJob.STEPS).hasValue(0);
    }

    @Test
    void aJobUnderWayStopsAtItsNextStepWhenItsAccountIsLocked() throws InterruptedException {
        Town town = new Town();
        Person officer = town.account("发起人", "DISTRICT_ADMIN", town.district, null);
        Caller begun = new Caller(UUID.fromString(officer.accountId()), "发起人", null, List.of());
        UUID job = service.submit(WaitingJob.PatientJob.KIND, begun, Map.of(), null)
                .id();
        assertThat(WaitingJob.PatientJob.BEGUN.await(20, TimeUnit.SECONDS)).isTrue();
        town.districtAdmin
                .post("/accounts/" + officer.accountId() + "/lock", null)
                .then()
                .statusCode(200);
        WaitingJob.PatientJob.GO_ON.countDown();
        Poll.until(() -> service.hasEnded(job), ended -> ended);
        assertThat(messageOf(job)).contains("已停用");
    }

    /** Five of one account do not stand before the only one of another. */
    @Test
    void accountsTakeTurns() {
        Town town = new Town();
        Caller busy = new Caller(UUID.fromString(town.districtAdmin.accountId()), "忙人", null, List.of());
        Caller other = new Caller(UUID.fromString(town.communityStaff.accountId()), "别人", null, List.of());
        QuarkusTransaction.begin();
        try {
            String kind = "test-nobody-works-on";
            List<UUID> ids = Stream.of(busy, busy, busy, other)
                    .map(caller -> service.submit(kind, caller, Map.of(), null).id())
                    .toList();
            jobs.flush();
            assertThat(jobs.waiting(kind, clock.now(), 10))
                    .containsExactly(ids.get(0), ids.get(3), ids.get(1), ids.get(2));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void anAccountHasSoManyJobsUnderWay() {
        Town town = new Town();
        Caller busy = new Caller(UUID.fromString(town.districtAdmin.accountId()), "忙人", null, List.of());
        QuarkusTransaction.begin();
        try {
            for (int i = 0; i < 5; i++) {
                service.submit("test-nobody-works-on", busy, Map.of(), null);
                jobs.flush();
            }
            assertThatThrownBy(() -> service.submit("test-nobody-works-on", busy, Map.of(), null))
                    .hasMessageContaining("too-many-jobs");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void anHoursRunHoldsBackNoJobOfAnotherKind() {
        UUID waiting =
                service.submit(WaitingJob.KIND, Caller.system(), Map.of(), null).id();
        UUID other = service.submit(WaitingJob.OtherJob.KIND, Caller.system(), Map.of(), null)
                .id();
        for (UUID id : List.of(other, waiting)) {
            Job.Status end = Poll.until(
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> jobs.findById(id).status()),
                    status -> status != Job.Status.QUEUED && status != Job.Status.RUNNING);
            assertThat(end).isEqualTo(Job.Status.DONE);
        }
    }

    @Test
    void whatCameOfAJobIsForgottenAfterNinetyDays() {
        QuarkusTransaction.begin();
        try {
            UUID old = ended(91);
            UUID recent = ended(89);
            UUID waiting = service.submit("member-import", Caller.system(), Map.of(), new byte[1])
                    .id();
            jobs.flush();
            database.clear();
            cleanup.forgetOldJobs();
            assertThat(jobs.findById(old)).isNull();
            assertThat(jobs.findById(recent)).isNotNull();
            assertThat(jobs.findById(waiting)).isNotNull();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private String messageOf(UUID job) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String) database.createNativeQuery("select message from job where id = ?1", String.class)
                        .setParameter(1, job)
                        .getSingleResult());
    }

    private UUID ended(int daysAgo) {
        UUID id = service.submit("member-import", Caller.system(), Map.of(), new byte[1])
                .id();
        jobs.findById(id)
                .finish(Job.Status.FAILED, "有错误", "{}", null, clock.now().minus(Duration.ofDays(daysAgo)));
        return id;
    }
}
