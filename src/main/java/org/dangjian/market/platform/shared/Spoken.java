package org.dangjian.market.platform.shared;

import java.util.List;

/** A request with words that others are going to read. */
public interface Spoken {

    /** The words; what was not said is {@code null}. */
    List<String> spokenWords();
}
