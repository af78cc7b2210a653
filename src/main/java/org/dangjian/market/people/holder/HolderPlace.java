package org.dangjian.market.people.holder;

import java.util.List;
import java.util.stream.Stream;
import org.dangjian.market.people.member.MemberTraits;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;

/**
 * Who a holder is and where they belong.
 *
 * @param homePath the path of the own branch or unit; for residents that of their community
 * @param reportIns the paths of the communities and streets they report in to today
 * @param traits what items are aimed by, of a member; {@code null} of others and where nobody asks
 */
public record HolderPlace(Holder holder, String name, String homePath, List<String> reportIns, MemberTraits traits) {

    /** Without traits. */
    public HolderPlace(Holder holder, String name, String homePath, List<String> reportIns) {
        this(holder, name, homePath, reportIns, null);
    }

    /** With the traits of another day. */
    public HolderPlace with(MemberTraits others) {
        return new HolderPlace(holder, name, homePath, reportIns, others);
    }

    /** Whether one of the roles reaches the holder, by branch or unit or by an active report-in. */
    public boolean isReachedBy(Caller caller, Role... roles) {
        return caller.reaches(homePath, roles) || caller.reachesAny(reportIns, roles);
    }

    /** The places whose closing of a year closes it for the holder: a unit is judged where it reports in, too. */
    public List<String> closingPaths() {
        return holder.type() == Holder.Type.ORGANIZATION
                ? Stream.concat(Stream.of(homePath), reportIns.stream()).toList()
                : List.of(homePath);
    }

    /**
     * Whether what an organization puts up is in the holder's reach: it is the own branch or unit or stands above it, or
     * stands above or below a place reported in to.
     *
     * @param path the path of that organization
     */
    public boolean isNear(String path) {
        return homePath.startsWith(path)
                || reportIns.stream().anyMatch(place -> place.startsWith(path) || path.startsWith(place));
    }
}
