package org.dangjian.market.platform.shared;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who holds points, claims an item or is evaluated: a Party member (党员), an organization (组织) or, for offers only, a
 * resident (居民). A resident's id is the id of their account.
 */
public record Holder(@NotNull Type type, @NotNull UUID id) implements Comparable<Holder> {

    /** The kinds of holder; the names are part of the public contract. */
    @Schema(name = "HolderType")
    @Labelled("HolderType")
    public enum Type implements Titled {
        MEMBER,
        ORGANIZATION,
        RESIDENT
    }

    public static Holder member(UUID id) {
        return new Holder(Type.MEMBER, id);
    }

    public static Holder organization(UUID id) {
        return new Holder(Type.ORGANIZATION, id);
    }

    /** The order in which balances are locked, the same everywhere so that two postings never wait for each other. */
    @Override
    public int compareTo(Holder other) {
        int byId = id.toString().compareTo(other.id.toString());
        return byId != 0 ? byId : type.compareTo(other.type);
    }
}
