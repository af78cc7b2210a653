package org.dangjian.market.platform.person;

import java.util.List;

/**
 * What a room keeps on a person. Each room that has a table with an account or a member in it answers; who gives people their
 * data asks them all and knows none of them (《个人信息保护法》第四十五条).
 */
public interface PersonalData {

    /** The kinds of records, each as a query for one person's rows. Nothing in them is another person's. */
    List<KeptRecords> kept();

    /**
     * Queries for what is still open: while one of them finds a row, nothing of the person is erased. They and what follows
     * ask as {@link KeptRecords#sql} does.
     */
    default List<String> open() {
        return List.of();
    }

    /**
     * Statements that erase what tells who the person was, and leave the rows. {@code :erased} is what stands in its place,
     * {@code :erasedText} the same encrypted, where people wrote about people.
     */
    default List<String> erasing() {
        return List.of();
    }

    /** The same for a record that was merged into another one, which goes on: of the record itself alone. */
    default List<String> erasingDuplicate() {
        return List.of();
    }

    /**
     * Statements that erase what nobody needs any more though its people stay, such as where somebody was to be found; each
     * does so many rows at once and is repeated until it finds none. {@code :before} is the moment it must be over since.
     */
    default List<String> erasingOutdated() {
        return List.of();
    }
}
