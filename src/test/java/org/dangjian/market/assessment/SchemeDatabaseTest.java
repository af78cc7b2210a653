package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.scheme.CreateScheme;
import org.dangjian.market.assessment.scheme.SchemeFilter;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.assessment.scheme.SchemeView;
import org.dangjian.market.assessment.scheme.UpdateScheme;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.junit.jupiter.api.Test;

/** Schemes are shipped once a year, drafted, checked, published over one another and never changed after. */
@QuarkusTest
class SchemeDatabaseTest extends SchemeStage {

    @Inject
    ObjectMapper json;

    @Test
    void aCopyIsADraftWithTheNextVersionThatOnlyOfficesSee() {
        SchemeView first = service.create(district, copy(null));
        SchemeView second = service.create(district, copy(null));

        assertThat(first.status()).isEqualTo(SchemeVersion.Status.DRAFT);
        assertThat(first.organizationId()).isEqualTo(town.place(prefix + "D").id());
        assertThat(second.version()).isEqualTo(first.version() + 1);
        Caller member = town.caller(Role.MEMBER, prefix + "B");
        refuses(ProblemCode.NOT_FOUND, () -> service.get(member, first.id()));
        assertThat(ids(member)).doesNotContain(first.id());
        assertThat(ids(district)).contains(first.id(), second.id());
    }

    @Test
    void aDraftIsChangedByWhoeverSawItLast() {
        SchemeView draft = service.create(district, copy(null));
        Map<String, Object> changed = definition(draft);
        changed.put("title", "改过的方案");

        IfMatch seen = IfMatch.fromString(IfMatch.tag(draft.revision()));
        SchemeView after = service.update(district, draft.id(), seen, new UpdateScheme(changed));

        assertThat(after.title()).isEqualTo("改过的方案");
        assertThat(service.get(district, draft.id()).title()).isEqualTo("改过的方案");
        refuses(ProblemCode.VERSION_STALE, () -> service.update(district, draft.id(), seen, new UpdateScheme(changed)));
        refuses(
                ProblemCode.PRECONDITION_REQUIRED,
                () -> service.update(district, draft.id(), null, new UpdateScheme(changed)));
    }

    @Test
    void theNearestPublishedSchemeIsInForceAndNeverChanges() {
        SchemeView ofDistrict = publish(district, prefix + "D");
        SchemeView ofStreet = publish(district, prefix + "S");

        assertThat(inForce(Audience.MEMBER, clock.year(), prefix + "B").id()).isEqualTo(ofStreet.id());
        assertThat(inForce(Audience.MEMBER, clock.year(), prefix + "P").id()).isEqualTo(ofDistrict.id());
        Caller member = town.caller(Role.MEMBER, prefix + "B");
        assertThat(ids(member)).contains(ofStreet.id(), ofDistrict.id());
        Map<String, Object> changed = definition(ofStreet);
        IfMatch any = IfMatch.fromString("*");
        refuses(
                ProblemCode.STATE_CONFLICT,
                () -> service.update(district, ofStreet.id(), any, new UpdateScheme(changed)));
        refuses(ProblemCode.STATE_CONFLICT, () -> service.publish(district, ofStreet.id()));
        refuses(
                ProblemCode.STATE_CONFLICT,
                () -> service.publish(
                        district,
                        inForce(Audience.ORGANIZATION, clock.year(), prefix + "D")
                                .id()));
    }

    @Test
    void aSchemeWithMistakesIsRefusedNamingEachField() {
        Map<String, Object> broken = definition(service.get(
                district, inForce(Audience.MEMBER, clock.year(), prefix + "D").id()));
        broken.put("bands", List.of());
        broken.put("colour", "red");
        broken.remove("year");

        assertThatThrownBy(() -> service.create(district, new CreateScheme(broken, null, clock.year(), null)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.SCHEME_INVALID);
                    assertThat(problem.errors()).extracting("field").contains("colour");
                });
        Map<String, Object> otherYear = definition(service.create(district, copy(null)));
        refuses(
                ProblemCode.SCHEME_INVALID,
                () -> service.create(district, new CreateScheme(otherYear, null, clock.year() + 1, null)));
    }

    @Test
    void anOfficeDraftsOnlyForItsOwnPartOfTheTree() {
        String other = "SX" + UUID.randomUUID().toString().substring(0, 6);
        town.plant(other);
        Caller stranger = town.caller(Role.DISTRICT_ADMIN, other + "D");
        SchemeView draft = service.create(district, copy(null));
        SchemeView published = publish(district, prefix + "D");

        refuses(ProblemCode.NOT_FOUND, () -> service.publish(stranger, draft.id()));
        refuses(ProblemCode.NOT_FOUND, () -> service.get(stranger, published.id()));
        assertThat(ids(stranger)).doesNotContain(draft.id(), published.id());
        UUID street = town.place(prefix + "S").id();
        refuses(
                ProblemCode.NOT_FOUND,
                () -> service.create(stranger, new CreateScheme(null, shippedId(), null, street)));
    }

    private SchemeView publish(Caller caller, String code) {
        UUID place = town.place(code).id();
        return service.publish(
                caller,
                service.create(caller, new CreateScheme(null, shippedId(), null, place))
                        .id());
    }

    private List<UUID> ids(Caller caller) {
        return service.find(caller, new SchemeFilter(clock.year(), null, null, false), null, 100, true).items().stream()
                .map(SchemeView::id)
                .toList();
    }

    private Map<String, Object> definition(SchemeView scheme) {
        return json.convertValue(scheme.definition(), new TypeReference<>() {});
    }

    private static void refuses(ProblemCode code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
