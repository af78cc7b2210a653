package org.dangjian.market.testsupport;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the audit trail says an account did. */
public final class AuditActions {

    private AuditActions() {}

    /** The actions in the order they were recorded. */
    public static List<String> of(DataSource dataSource, UUID accountId) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select action from audit_event where account_id = ? order by id")) {
            query.setObject(1, accountId);
            List<String> actions = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
            }
            return actions;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
