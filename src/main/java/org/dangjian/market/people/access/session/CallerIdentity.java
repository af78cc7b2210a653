package org.dangjian.market.people.access.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonNumber;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes the caller of a genuine token, as the account stands at this very request: a raised epoch or a lock counts at once. */
@ApplicationScoped
class CallerIdentity implements SecurityIdentityAugmentor {

    private final AccountRepository accounts;
    private final BusinessDay clock;

    CallerIdentity(AccountRepository accounts, BusinessDay clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Before any other: the rest of them know callers, not tokens. */
    @Override
    public int priority() {
        return 100;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> caller(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity caller(SecurityIdentity identity, JsonWebToken token) {
        AccountRepository.Credentials account = QuarkusTransaction.requiringNew()
                .call(() -> accounts.signedIn(
                        id(token.getSubject()), id(token.getClaim(AccessTokens.SESSION)), clock.now()))
                .filter(found -> isOf(token, found.epoch()) && !found.locked())
                .orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder(identity)
                .addRoles(account.caller().grants().stream()
                        .flatMap(grant -> grant.role().names().stream())
                        .collect(Collectors.toSet()))
                .addAttribute(CurrentCaller.ATTRIBUTE, account.caller())
                .addAttribute(CurrentCaller.SESSION, id(token.getClaim(AccessTokens.SESSION)))
                .build();
    }

    private static UUID id(String claimed) {
        try {
            return UUID.fromString(claimed);
        } catch (IllegalArgumentException forged) {
            throw new AuthenticationFailedException(forged);
        }
    }

    private static boolean isOf(JsonWebToken token, int epoch) {
        return token.getClaim(AccessTokens.EPOCH) instanceof JsonNumber claimed && claimed.longValue() == epoch;
    }
}
