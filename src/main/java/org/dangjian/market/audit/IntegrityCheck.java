package org.dangjian.market.audit;

import java.util.List;

/** A check of stored facts against each other that a feature adds to the verification. */
public interface IntegrityCheck {

    /** The name of the check, for example {@code ledger-balances}. */
    String name();

    /** What does not match, one Chinese sentence each; empty when all is well. */
    List<String> run();
}
