package org.dangjian.market.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A message that does not get through is tried again after ever longer pauses, and then no more. */
class OutboxMessageTest {

    private static final Instant START = Instant.parse("2026-03-05T01:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Test
    void itPausesTwiceAsLongEachTimeAndGivesUpAfterEightAttempts() {
        OutboxMessage message = new OutboxMessage(
                new Notice(UUID.randomUUID(), NoticeKind.OTHER, "新", null, START),
                Template.PROGRESS,
                Channel.WECHAT,
                START);
        for (int attempt = 1; attempt < 8; attempt++) {
            message.failed(START, PAUSE);
            assertThat(message.status()).isEqualTo(OutboxMessage.Status.WAITING);
            assertThat(message.nextAt()).isEqualTo(START.plusSeconds(30L << (attempt - 1)));
        }
        message.failed(START, PAUSE);
        assertThat(message.status()).isEqualTo(OutboxMessage.Status.GIVEN_UP);
        assertThat(message.nextAt()).isNull();
    }
}
