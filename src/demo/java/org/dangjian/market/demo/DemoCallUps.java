package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.dangjian.market.governance.callup.AnswerCallUp;
import org.dangjian.market.governance.callup.CallUpAnswer;
import org.dangjian.market.governance.callup.CallUpService;
import org.dangjian.market.governance.callup.CallUpView;
import org.dangjian.market.governance.callup.ComingService;
import org.dangjian.market.governance.callup.MakeCallUp;
import org.dangjian.market.governance.callup.RecordComing;
import org.dangjian.market.platform.shared.BusinessDay;

/** A night of heavy rain: who reported in at the community was called up, some came, some could not; it is over. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoCallUps {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int PATIENCE = 400;
    private static final List<String> CAME = List.of("member", "neighbour", "surgeon");

    private final CallUpService calls;
    private final ComingService coming;
    private final DemoClock clock;

    DemoCallUps(CallUpService calls, ComingService coming, DemoClock clock) {
        this.calls = calls;
        this.coming = coming;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        LocalDate day = cast.daysAgo(10);
        Instant begins = day.atTime(14, 0).atZone(BusinessDay.ZONE).toInstant();
        MakeCallUp request = new MakeCallUp(
                cast.organization(DemoCast.COMMUNITY),
                "暴雨应急值守",
                "气象台发布暴雨红色预警，需要在低洼路段值守、协助转移地下室住户。",
                cast.member("neighbour"),
                null,
                null,
                List.of(
                        new MakeCallUp.Shift("路口值守", "槐荫路下穿通道", begins, begins.plus(Duration.ofHours(4)), 2),
                        new MakeCallUp.Shift("入户转移", "槐荫小区地下室", begins, begins.plus(Duration.ofHours(6)), 6)));
        clock.onWithJobs(day, () -> {
            UUID call = calls.call(cast.caller("community"), request).id();
            List<UUID> shifts = calls.get(cast.caller("community"), call).shifts().stream()
                    .map(CallUpView.Shift::id)
                    .toList();
            await(cast, call);
            CAME.forEach(who -> answer(cast, call, who, CallUpAnswer.COMING, shifts.get(CAME.indexOf(who) % 2), null));
            answer(cast, call, "helper", CallUpAnswer.CANNOT, null, "正在外地陪家人看病");
            List<UUID> members = CAME.stream().map(cast::member).toList();
            coming.record(cast.caller("community"), call, new RecordComing(members, false));
            calls.standDown(cast.caller("community"), call);
        });
    }

    private void answer(DemoCast cast, UUID call, String who, CallUpAnswer answer, UUID shift, String reason) {
        coming.answer(cast.caller("community"), call, new AnswerCallUp(answer, shift, reason, cast.member(who)));
    }

    /** The job asks all of them in one transaction: whoever is there, all are. */
    private void await(DemoCast cast, UUID call) {
        for (int i = 0; i < PATIENCE; i++) {
            if (calls.get(cast.caller("community"), call).counts().asked() > 0) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("nobody was asked");
    }
}
