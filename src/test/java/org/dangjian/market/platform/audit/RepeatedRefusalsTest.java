package org.dangjian.market.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dangjian.market.platform.shared.Caller;
import org.junit.jupiter.api.Test;

/** Who is refused a thousand times fills no trail that nobody can shorten. */
class RepeatedRefusalsTest {

    private final RepeatedRefusals refusals = new RepeatedRefusals();
    private final Caller stubborn = new Caller(UUID.randomUUID(), "某人", null, List.of());

    @Test
    void theFirstOfAKindIsWrittenAndTheOthersAreCounted() {
        long written = IntStream.range(0, 1000)
                .filter(i -> refusals.isFirst(stubborn, refused("/api/v1/claims/" + UUID.randomUUID())))
                .count();
        assertThat(written).isOne();
        assertThat(refusals.drain()).singleElement().satisfies(repeated -> {
            assertThat(repeated.times()).isEqualTo(999);
            assertThat(repeated.caller()).isEqualTo(stubborn);
        });
        assertThat(refusals.drain()).isEmpty();
        assertThat(refusals.isFirst(stubborn, refused("/api/v1/claims/" + UUID.randomUUID())))
                .isTrue();
    }

    @Test
    void anAccountHasSoManyKindsAMinuteAndOthersAreNotConcerned() {
        long written = IntStream.range(0, 1000)
                .filter(i -> refusals.isFirst(stubborn, refused("/api/v1/invented-" + i)))
                .count();
        assertThat(written).isEqualTo(21);
        Caller other = new Caller(UUID.randomUUID(), "别人", null, List.of());
        assertThat(refusals.isFirst(other, refused("/api/v1/invented-1"))).isTrue();
    }

    /** Who tries thirty accounts at once leaves a trace at each. */
    @Test
    void whoIsNotSignedInIsCountedByTheAccountTheyKnockAt() {
        List<AuditEntry> doors = IntStream.range(0, 30)
                .mapToObj(i -> AuditEntry.of("login.refused", "account", UUID.randomUUID()))
                .toList();
        assertThat(doors).allMatch(door -> refusals.isFirst(Caller.system(), door));
        assertThat(doors).noneMatch(door -> refusals.isFirst(Caller.system(), door));
        assertThat(refusals.drain())
                .extracting(repeated -> repeated.entry().subjectId())
                .containsExactlyInAnyOrderElementsOf(
                        doors.stream().map(AuditEntry::subjectId).toList());
    }

    private static AuditEntry refused(String path) {
        return AuditEntry.of("request.refused", "request", null)
                .with("method", "POST")
                .with("path", path)
                .with("code", "forbidden");
    }
}
