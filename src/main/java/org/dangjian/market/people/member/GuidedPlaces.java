package org.dangjian.market.people.member;

import java.util.List;
import org.dangjian.market.platform.shared.Caller;

/** Knows for which places a guide (指导员) works today; answered by those who keep the assignments. */
public interface GuidedPlaces {

    /** The paths of the communities, streets and units whose people the guide may look for; empty for anybody else. */
    List<String> of(Caller caller);
}
