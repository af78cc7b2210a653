package org.dangjian.market.platform.person;

import java.util.ArrayList;
import java.util.List;

/**
 * One kind of records about a person, as a query.
 *
 * @param name what it is called in the document
 * @param title the same for people
 * @param sql a select; its first column puts the rows in order, the largest first. It asks with {@code = :account}, {@code in
 *     (:members)}, {@code in (:holders)} or, where ids are kept as text, {@code in (:subjects)}
 * @param secrets its columns that are stored encrypted
 */
public record KeptRecords(String name, String title, String sql, List<Secret> secrets) {

    /**
     * A column that is encrypted.
     *
     * @param column what the query calls it
     * @param table where it is stored; {@code null} for what people wrote, which is bound to no row
     * @param stored what it is called there
     */
    public record Secret(String column, String table, String stored) {}

    public KeptRecords(String name, String title, String sql) {
        this(name, title, sql, List.of());
    }

    /** The query's {@code column} is {@code table.stored}, bound to the row whose {@code id} the query gives too. */
    public KeptRecords secret(String column, String table, String stored) {
        return and(new Secret(column, table, stored));
    }

    /** These columns hold what people wrote about people. */
    public KeptRecords texts(String... columns) {
        KeptRecords more = this;
        for (String column : columns) {
            more = more.and(new Secret(column, null, null));
        }
        return more;
    }

    private KeptRecords and(Secret secret) {
        List<Secret> more = new ArrayList<>(secrets);
        more.add(secret);
        return new KeptRecords(name, title, sql, List.copyOf(more));
    }
}
