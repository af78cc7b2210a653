package org.dangjian.market.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.dangjian.market.shared.CurrentCaller;

/** Reads {@code Authorization: Bearer …} and makes the caller of it, as the account stands at this very request. */
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {

    private static final String HEADER = "Authorization";
    private static final String SCHEME = "Bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HEADER);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        TokenCredential token =
                new TokenCredential(header.substring(SCHEME.length()).strip(), "bearer");
        return providers.authenticate(new TokenAuthenticationRequest(token));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    /** Checks the token and loads the account: a raised epoch or a lock counts at once. */
    @ApplicationScoped
    static class Accounts implements IdentityProvider<TokenAuthenticationRequest> {

        private final AccessTokens tokens;
        private final AccountRepository accounts;

        Accounts(AccessTokens tokens, AccountRepository accounts) {
            this.tokens = tokens;
            this.accounts = accounts;
        }

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> identify(request.getToken().getToken()));
        }

        private SecurityIdentity identify(String token) {
            AccessTokens.Bearer bearer = tokens.check(token).orElseThrow(AuthenticationFailedException::new);
            AccountRepository.Credentials account = QuarkusTransaction.requiringNew()
                    .call(() -> accounts.credentials(bearer.accountId()))
                    .filter(found -> found.epoch() == bearer.epoch() && !found.locked())
                    .orElseThrow(AuthenticationFailedException::new);
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(bearer.accountId().toString()))
                    .addRoles(account.caller().grants().stream()
                            .map(grant -> grant.role().name())
                            .collect(Collectors.toSet()))
                    .addAttribute(CurrentCaller.ATTRIBUTE, account.caller())
                    .build();
        }
    }
}
