package org.dangjian.market.story;

/** The members the story follows to the end of the year. All names are invented; some characters are rare. */
public enum Cast {
    /** Ends with exactly 80 points. */
    EIGHTY("王䶮"),
    SEVENTY_NINE("李㛃"),
    SEVENTY_EIGHT("张𬭎"),
    SIXTY("赵𠮷"),
    FIFTY_NINE("刘远桥"),
    /** Earns 120 points, 80 of them by optional items, and misses a mandatory item. */
    VETOED_OPTIONAL("陈山月"),
    /** Earns 80 points, 40 of them by own offers, and misses a mandatory item. */
    VETOED_RECOMMENDED("杨溪石"),
    /** Would have 80 points, had two claims not been undone. */
    REVERSED("黄田禾"),
    /** Does all that is mandatory, but is not a full member yet. */
    PROBATIONARY("周晓川"),
    /** Does nothing. */
    IDLE("吴静波");

    private final String fullName;

    Cast(String fullName) {
        this.fullName = fullName;
    }

    String fullName() {
        return fullName;
    }

    /** Whether they sign in and claim items themselves. */
    boolean isActive() {
        return this != IDLE && this != PROBATIONARY;
    }
}
