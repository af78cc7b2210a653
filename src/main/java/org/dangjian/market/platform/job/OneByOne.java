package org.dangjian.market.platform.job;

import java.util.List;
import java.util.Optional;
import org.dangjian.market.platform.shared.Nullable;

/**
 * Does the pieces of one request each in a transaction of its own, so that a piece that is refused undoes none of the
 * others and says why in the answer instead of ending the request.
 */
public interface OneByOne {

    /** Why a piece was refused, in the words of a problem answer; {@code detail} is in the language of the request. */
    record Refusal(
            String code,
            String title,
            int status,
            String detail,
            @Nullable List<?> errors) {}

    /**
     * Does one piece and commits it; what met another transaction in the database is tried again.
     *
     * @return empty when it is done, else why nothing of it was
     */
    Optional<Refusal> attempt(Runnable piece);
}
