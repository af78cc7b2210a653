package org.dangjian.market.platform.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.junit.jupiter.api.Test;

/** Nobody has all the places: an address and an account have their share, the rest is for the others. */
class GateTest {

    private final Gate gate = new Gate(new Config());

    @Test
    void anAddressHasItsShareAndNoMore() {
        Visitor one = new Visitor("203.0.113.1", null, false);
        assertThat(entered(one, 10)).isEqualTo(4);
        assertThat(code(gate.enter(one))).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
        assertThat(gate.enter(new Visitor("203.0.113.2", null, false))).isEmpty();
        gate.leave(one);
        assertThat(entered(one, 10)).isEqualTo(1);
    }

    @Test
    void anAccountHasItsShareFromAllItsAddresses() {
        UUID account = UUID.randomUUID();
        int entered = 0;
        for (int i = 0; i < 10; i++) {
            entered += entered(new Visitor("203.0.113." + i, account, false), 1);
        }
        assertThat(entered).isEqualTo(2);
        assertThat(entered(new Visitor("203.0.113.9", UUID.randomUUID(), false), 10))
                .isEqualTo(2);
    }

    @Test
    void allTogetherAreBoundAndLeaveNothingBehind() {
        Visitor exempt = new Visitor("127.0.0.1", UUID.randomUUID(), true);
        assertThat(entered(exempt, 1_000)).isEqualTo(Gate.MOST_IN_FLIGHT);
        Visitor late = new Visitor("203.0.113.1", UUID.randomUUID(), false);
        for (int i = 0; i < 10; i++) {
            assertThat(code(gate.enter(late))).isEqualTo(ProblemCode.OVERLOADED);
        }
        gate.leave(exempt);
        gate.leave(exempt);
        assertThat(entered(late, 10)).isEqualTo(2);
    }

    private int entered(Visitor visitor, int tries) {
        int entered = 0;
        for (int i = 0; i < tries; i++) {
            entered += gate.enter(visitor).isEmpty() ? 1 : 0;
        }
        return entered;
    }

    /** Each of what an account does has its own measure, and each account its own. */
    @Test
    void anAccountChangesUploadsAndLooksAtPersonalDataSoOftenInAWhile() {
        Quotas quotas = new Quotas(new Config());
        UUID busy = UUID.randomUUID();
        assertThat(done(quotas, busy, Quotas.Kind.WRITE)).isEqualTo(5);
        assertThat(done(quotas, busy, Quotas.Kind.UPLOAD)).isEqualTo(3);
        assertThat(done(quotas, busy, Quotas.Kind.REVEAL)).isEqualTo(2);
        assertThat(done(quotas, UUID.randomUUID(), Quotas.Kind.WRITE)).isEqualTo(5);
        assertThat(quotas.use(busy, Quotas.Kind.REVEAL))
                .get()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
        assertThat(done(quotas, busy, Quotas.Kind.DOWNLOAD)).isEqualTo(1);
        assertThat(Quotas.Kind.of("GET", "/api/v1/claims")).isNull();
        assertThat(Quotas.Kind.of("GET", "/api/v1/me/data")).isEqualTo(Quotas.Kind.DOWNLOAD);
        assertThat(Quotas.Kind.of("GET", "/api/v1/me/data/")).isEqualTo(Quotas.Kind.DOWNLOAD);
        assertThat(Quotas.Kind.of("HEAD", "/api/v1/me/data;a=b")).isEqualTo(Quotas.Kind.DOWNLOAD);
        assertThat(Quotas.Kind.of("POST", "/api/v1/members/1/reveal")).isEqualTo(Quotas.Kind.REVEAL);
        assertThat(Quotas.Kind.of("POST", "/api/v1/claims/1/contact")).isEqualTo(Quotas.Kind.REVEAL);
        assertThat(Quotas.Kind.of("POST", "/api/v1/members/import")).isEqualTo(Quotas.Kind.UPLOAD);
        assertThat(Quotas.Kind.of("POST", "/api/v1/needs")).isEqualTo(Quotas.Kind.WRITE);
    }

    private static long done(Quotas quotas, UUID account, Quotas.Kind kind) {
        return IntStream.range(0, 20)
                .filter(i -> quotas.use(account, kind).isEmpty())
                .count();
    }

    private static ProblemCode code(Optional<Problem> refused) {
        return refused.orElseThrow().code();
    }

    private record Config() implements LimitsConfig {

        @Override
        public Optional<Set<String>> exemptAddresses() {
            return Optional.empty();
        }

        @Override
        public Duration bodyDeadline() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration requestDeadline() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int downloadsPerDay() {
            return 1;
        }

        @Override
        public int leastBytesPerSecond() {
            return 1;
        }

        @Override
        public int unfinishedPerAddress() {
            return 1;
        }

        @Override
        public int insidePerAddress() {
            return 4;
        }

        @Override
        public int writesPerMinute() {
            return 5;
        }

        @Override
        public int uploadsPerHour() {
            return 3;
        }

        @Override
        public int revealsPerDay() {
            return 2;
        }

        @Override
        public int insidePerAccount() {
            return 2;
        }
    }
}
