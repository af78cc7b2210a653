package org.dangjian.market.trust;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Role;

/** A planted bug: when switched on, callers get more than they were granted. Off, it changes nothing. */
@ApplicationScoped
public class LeakyIdentity implements SecurityIdentityAugmentor {

    /** What is wrong. */
    enum Leak {
        NONE,
        /** Guides pass for auditors. */
        ROLE,
        /** The own part of the tree of community staff is the whole tree. */
        SCOPE
    }

    static volatile Leak leak = Leak.NONE;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        switch (leak) {
                            case NONE -> identity;
                            case ROLE ->
                                identity.hasRole(Role.Name.GUIDE)
                                        ? QuarkusSecurityIdentity.builder(identity)
                                                .addRoles(Role.AUDITOR.names())
                                                .build()
                                        : identity;
                            case SCOPE -> identity.hasRole(Role.Name.COMMUNITY_STAFF) ? everywhere(identity) : identity;
                        });
    }

    private static SecurityIdentity everywhere(SecurityIdentity identity) {
        Caller caller = identity.getAttribute(CurrentCaller.ATTRIBUTE);
        List<Caller.Grant> grants = new ArrayList<>(caller.grants());
        grants.add(new Caller.Grant(Role.COMMUNITY_STAFF, grants.getFirst().organizationId(), "", ""));
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(
                        CurrentCaller.ATTRIBUTE,
                        new Caller(caller.accountId(), caller.name(), caller.memberId(), grants))
                .build();
    }
}
