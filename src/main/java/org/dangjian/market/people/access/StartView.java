package org.dangjian.market.people.access;

import java.util.List;
import org.dangjian.market.platform.shared.Nullable;

/**
 * What a page may know before anybody signs in.
 *
 * @param demo who one may be here; {@code null} where real people work
 * @param subscribeTemplate the id at WeChat of the message a person may agree to; {@code null} when there is none
 */
public record StartView(
        @Nullable DemoGuests.Guests demo, @Nullable String subscribeTemplate) {

    /**
     * A community one may live in.
     *
     * @param streetName the office above it; {@code null} for a root
     */
    public record CommunityChoice(
            String id, String name, @Nullable String streetName) {

        static List<CommunityChoice> of(List<Object[]> rows) {
            return rows.stream()
                    .map(row -> new CommunityChoice(row[0].toString(), (String) row[1], (String) row[2]))
                    .toList();
        }
    }
}
