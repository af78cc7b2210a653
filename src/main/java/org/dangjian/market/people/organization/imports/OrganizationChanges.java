package org.dangjian.market.people.organization.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationKind;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult.Change;

/** What a row of an upload changes of an organization, field by field. */
final class OrganizationChanges {

    static final String NAME = "name";
    static final String PARTY_NAME = "partyName";
    static final String KIND = "kind";
    static final String PARENT = "parentCode";

    private OrganizationChanges() {}

    /** The fields that a row changes of the registered organization. */
    static List<Changed> of(OrganizationPlan plan, OrganizationRow row) {
        Organization known = plan.registered(row.code());
        List<Changed> changes = new ArrayList<>();
        add(changes, known.id(), NAME, known.name(), row.name());
        if (row.partyName() != null) {
            add(changes, known.id(), PARTY_NAME, known.givenPartyName(), row.partyName());
        }
        if (row.kind() != null) {
            add(
                    changes,
                    known.id(),
                    KIND,
                    known.kind() == null ? null : known.kind().name(),
                    row.kind().name());
        }
        if (plan.moves(row)) {
            add(changes, known.id(), PARENT, plan.registeredParent(row.code()), row.parentCode());
        }
        return changes;
    }

    private static void add(List<Changed> changes, UUID id, String field, String from, String to) {
        if (!Objects.equals(from, to)) {
            changes.add(Changed.of(id, field, from, to));
        }
    }

    /** Lists for a person what a row changes. */
    static void list(OrganizationPlan plan, OrganizationRow row, ImportErrors errors) {
        Organization known = plan.registered(row.code());
        if (known == null) {
            errors.change(
                    row.number(), row.name(), Change.NEW, null, row.level().title() + " " + row.code());
            return;
        }
        of(plan, row)
                .forEach(change -> errors.change(
                        row.number(),
                        known.name(),
                        title(change.field()),
                        shown(change.field(), change.from()),
                        shown(change.field(), change.to())));
    }

    private static String title(String field) {
        return switch (field) {
            case NAME -> OrganizationColumn.NAME.title();
            case PARTY_NAME -> OrganizationColumn.PARTY_NAME.title();
            case KIND -> OrganizationColumn.KIND.title();
            default -> OrganizationColumn.PARENT_CODE.title();
        };
    }

    private static String shown(String field, String value) {
        return value != null && field.equals(KIND)
                ? OrganizationKind.valueOf(value).title()
                : value;
    }
}
