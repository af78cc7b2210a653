package org.dangjian.market.people.access;

import java.util.List;
import org.dangjian.market.platform.shared.Nullable;

/** Answered by a demo alone: the invented people whom a visitor may be with one tap. */
public interface DemoGuests {

    /** Whom one may be, in the order in which they are shown. */
    Guests guests();

    /**
     * The invented people.
     *
     * @param notice stands above every page
     * @param password the published one of all of them
     */
    record Guests(String notice, String password, List<Guest> people) {}

    /**
     * An invented person.
     *
     * @param place the organization of the role; {@code null} for the system administrator
     */
    record Guest(
            String phone,
            String name,
            String roleTitle,
            @Nullable String place) {}
}
