package org.dangjian.market.platform.job;

import java.util.Optional;
import java.util.function.Function;
import org.dangjian.market.platform.shared.Caller;

/**
 * One kind of thing that waits for decisions. Each room says what of its own waits for whom; the worklist asks them all and
 * none of them knows it.
 */
public interface WorklistSource {

    WorklistKind kind();

    /** What waits for this caller: what they may decide, by role and scope; empty where they decide nothing of the kind. */
    Optional<WaitingQuery> waiting(Caller caller);

    static WorklistSource of(WorklistKind kind, Function<Caller, Optional<WaitingQuery>> waiting) {
        return new WorklistSource() {
            @Override
            public WorklistKind kind() {
                return kind;
            }

            @Override
            public Optional<WaitingQuery> waiting(Caller caller) {
                return waiting.apply(caller);
            }
        };
    }
}
