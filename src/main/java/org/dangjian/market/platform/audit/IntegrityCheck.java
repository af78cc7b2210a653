package org.dangjian.market.platform.audit;

import java.util.List;

/** A check of stored facts against each other that a feature adds to the verification. */
public interface IntegrityCheck {

    /** The name of the check, for example {@code ledger-balances}. */
    String name();

    /** How many rows it reads one by one; 0 of a check that the database does by itself. */
    default long rows() {
        return 0;
    }

    /**
     * What does not match, one Chinese sentence each; empty when all is well.
     *
     * @param alive called after each page of rows, so that whoever waits sees that the work goes on
     */
    List<String> run(Runnable alive);
}
