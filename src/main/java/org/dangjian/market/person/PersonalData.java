package org.dangjian.market.person;

import java.util.List;

/**
 * What a room keeps on a person. Each room that has a table with an account or a member in it answers; who gives people their
 * data asks them all and knows none of them (《个人信息保护法》第四十五条).
 */
public interface PersonalData {

    /** The kinds of records, each as a query for one person's rows. Nothing in them is another person's. */
    List<KeptRecords> kept();
}
