package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/**
 * Attendance of a mandatory item for all who were somewhere, in one act: whom the item is aimed at, as far as the caller may
 * record it. Called again it adds what is missing and nothing else.
 */
@ApplicationScoped
public class RollCall {

    /** An attendance that was recorded. */
    public record Recorded(Holder holder, UUID completionId) {}

    /**
     * What came of it.
     *
     * @param recorded by this call
     * @param waiting who owes the item and was there, but has to be recorded by somebody else
     */
    public record Outcome(List<Recorded> recorded, List<Holder> waiting) {}

    private final AttendanceAccess access;
    private final AttendanceService service;
    private final CompletionRepository completions;
    private final Shelf shelf;

    RollCall(AttendanceAccess access, AttendanceService service, CompletionRepository completions, Shelf shelf) {
        this.access = access;
        this.service = service;
        this.completions = completions;
        this.shelf = shelf;
    }

    /** @throws Problem {@code service-date-invalid}, {@code period-closed} */
    @Transactional
    public Outcome call(Caller caller, UUID itemId, RecordAttendance present) {
        Item item = shelf.get(itemId);
        Map<Holder, Boolean> owing =
                access.owing(caller, item, present.servedOn(), new LinkedHashSet<>(present.holders()));
        Set<Holder> known = completions
                .live(List.of(itemId), owing.keySet().stream().map(Holder::id).toList())
                .stream()
                .filter(one -> one.get(2).equals(present.servedOn()))
                .map(one -> (Holder) one.get(1))
                .collect(Collectors.toSet());
        List<Holder> missing = new ArrayList<>();
        List<Holder> waiting = new ArrayList<>();
        owing.forEach((holder, may) -> {
            if (!known.contains(holder)) {
                (may ? missing : waiting).add(holder);
            }
        });
        if (missing.isEmpty()) {
            return new Outcome(List.of(), waiting);
        }
        AttendanceView written =
                service.record(caller, itemId, new RecordAttendance(present.servedOn(), present.summary(), missing));
        return new Outcome(
                written.items().stream()
                        .map(one -> new Recorded(
                                new Holder(one.holder().type(), one.holder().id()), one.id()))
                        .toList(),
                waiting);
    }

    /** Takes back what stands of these attendances: what is verified is reversed, what waits is sent back. */
    @Transactional
    public void takeBack(Caller caller, List<UUID> attendances, String why) {
        for (Completion one : completions.list("id in ?1 order by id", attendances)) {
            if (one.status() == Completion.Status.VERIFIED) {
                service.reverse(caller, one.id(), new Because(why));
            } else if (one.status() == Completion.Status.SUBMITTED) {
                service.decide(caller, one.id(), new VerifyCompletion(Decision.RETURN, why));
            }
        }
    }
}
