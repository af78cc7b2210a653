package org.dangjian.market.testsupport.suite;

/** What the halves are made of. */
final class Half {

    static final String ALL = "org.dangjian.market";
    static final String TRADE = ALL + ".trade";
    static final String ASSESSMENT = ALL + ".assessment";
    static final String GOVERNANCE = ALL + ".governance";
    static final String PAGES = ALL + ".pages";

    /** Every test class, by its name. */
    static final String ANY = ".*Test";

    /** The classes that start the service, and so have something to say about another database. */
    static final String SERVICE = ".*(Http|Database)Test";

    private Half() {}
}
