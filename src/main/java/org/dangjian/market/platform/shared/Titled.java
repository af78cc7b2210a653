package org.dangjian.market.platform.shared;

/** A code of the contract that people read as a word. Implemented by enums alone; the words stand in {@link Labels}. */
public interface Titled {

    /** The Chinese word people read, as it is shipped. */
    default String title() {
        return Labels.of((Enum<?>) this);
    }
}
