package org.dangjian.market.trade.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.trade.claim.verification.VerificationService;
import org.dangjian.market.trade.claim.verification.VerifyClaim;
import org.junit.jupiter.api.Test;

/** A decision is about the claim as it is once it is locked, whatever was read before. */
@QuarkusTest
class LockedClaimDatabaseTest {

    @Inject
    VerificationService verification;

    @Inject
    EntityManager database;

    @Test
    void pointsAreThoseOfTheClaimAsItIsOnceItIsLocked() {
        Town town = new Town();
        Person member = town.member();
        UUID claim = UUID.fromString(Town.claim(member, town.item(Map.of("times", 2), 1)));
        Town.complete(member, claim.toString());
        Town.complete(member, claim.toString());
        Caller street = staff(town.streetStaff, UUID.fromString(town.street));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(database.find(Claim.class, claim).visits()).isEqualTo(2);
                    oneVisitLess(claim);
                    verification.decide(street, claim, new VerifyClaim(Decision.APPROVE, null, null, null, null));
                }))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .singleElement()
                                .asString()
                                .contains("只完成了 1/2 次"));

        town.streetStaff
                .get("/points/MEMBER/" + member.memberId())
                .then()
                .statusCode(200)
                .body("score.total", equalTo(0));
    }

    /** Somebody else is quicker, in a transaction of their own. */
    private void oneVisitLess(UUID claim) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update claim set visits = 1, version = version + 1 where id = ?1")
                        .setParameter(1, claim)
                        .executeUpdate());
    }

    private Caller staff(Person person, UUID place) {
        Organization office = QuarkusTransaction.requiringNew().call(() -> database.find(Organization.class, place));
        return new Caller(
                UUID.fromString(person.accountId()),
                person.name(),
                null,
                List.of(new Caller.Grant(Role.STREET_STAFF, office.id(), office.name(), office.path())));
    }
}
