package org.dangjian.market.people.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dangjian.market.platform.person.Subject;

/** A statement about one person, with the person's ids in its places. */
record SubjectQuery(String sql, List<Object> values) {

    private static final Pattern PLACE = Pattern.compile("(?<!:):([a-zA-Z]+)\\b");

    /** The id of nobody: what asks for it finds nothing. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** @param more what other places hold, by name */
    static SubjectQuery of(String sql, Subject person, Map<String, Object> more) {
        List<Object> values = new ArrayList<>();
        Matcher place = PLACE.matcher(sql);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            Object given = more.get(place.group(1));
            List<?> ids = given == null ? ids(place.group(1), person) : List.of(given);
            values.addAll(ids);
            place.appendReplacement(filled, ids.stream().map(id -> "?").collect(Collectors.joining(", ")));
        }
        return new SubjectQuery(place.appendTail(filled).toString(), values);
    }

    private static List<?> ids(String place, Subject person) {
        List<UUID> ids = switch (place) {
            case "account" -> person.account() == null ? List.of() : List.of(person.account());
            case "members" -> List.copyOf(person.members());
            default -> person.holders();
        };
        List<UUID> some = ids.isEmpty() ? List.of(NOBODY) : ids;
        return place.equals("subjects") ? some.stream().map(UUID::toString).toList() : some;
    }

    PreparedStatement on(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
