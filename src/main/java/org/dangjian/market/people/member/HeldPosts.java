package org.dangjian.market.people.member;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows which posts members hold today; answered by those who keep them. */
public interface HeldPosts {

    /** The posts by member; who holds none is left out. */
    Map<UUID, List<HeldPost>> of(Collection<UUID> memberIds);

    /** The codes of the posts held on a day, by member; who held none is left out. */
    Map<UUID, List<String>> kinds(Collection<UUID> memberIds, LocalDate day);
}
