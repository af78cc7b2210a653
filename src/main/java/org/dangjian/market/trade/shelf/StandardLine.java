package org.dangjian.market.trade.shelf;

import java.util.OptionalInt;
import org.dangjian.market.platform.shared.Caller;

/** By which line a caller is measured this year. Answered by the room that keeps the schemes. */
public interface StandardLine {

    /** The line in points; empty for who is not measured, or by a scheme without one. */
    OptionalInt of(Caller caller);
}
