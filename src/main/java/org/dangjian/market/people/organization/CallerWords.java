package org.dangjian.market.people.organization;

import java.util.Map;
import org.dangjian.market.platform.shared.Caller;

/** Words that are rows of a table and not shipped with the service, such as the categories of a district; answered by whoever keeps the table. */
public interface CallerWords {

    /** Code and word of all that hold where the caller belongs, under keys as in the shipped list. */
    Map<String, String> of(Caller caller);
}
