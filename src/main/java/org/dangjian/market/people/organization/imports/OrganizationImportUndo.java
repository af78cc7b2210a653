package org.dangjian.market.people.organization.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationHistory;
import org.dangjian.market.people.organization.OrganizationKind;
import org.dangjian.market.people.organization.OrganizationRepository;
import org.dangjian.market.people.organization.RecordChanges;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Takes an import of organizations back: removes those it made while nothing stands below or hangs on them. */
@ApplicationScoped
public class OrganizationImportUndo implements UndoableImport {

    private final OrganizationRepository organizations;
    private final OrganizationHistory history;
    private final RecordChanges changes;

    OrganizationImportUndo(OrganizationRepository organizations, OrganizationHistory history, RecordChanges changes) {
        this.organizations = organizations;
        this.history = history;
        this.changes = changes;
    }

    @Override
    public String kind() {
        return "organization-import";
    }

    @Override
    public void undo(Caller caller, ImportAct act) {
        List<Organization> made = organizations.list("importId", act.id());
        Map<UUID, List<Changed>> changed =
                changes.ofImport(act.id()).stream().collect(Collectors.groupingBy(Changed::subjectId));
        Set<UUID> touched = new HashSet<>(changed.keySet());
        made.forEach(one -> touched.add(one.id()));
        boolean renamed = made.stream().anyMatch(one -> one.version() > 0);
        if (renamed || !changes.changedSince(touched, act.id(), act.madeAt()).isEmpty()) {
            throw followed();
        }
        changed.forEach((id, several) -> restore(caller, id, several));
        organizations.flush();
        Set<UUID> ids = made.stream().map(Organization::id).collect(Collectors.toSet());
        if (organizations.areUsed(ids)) {
            throw followed();
        }
        made.stream()
                .sorted(Comparator.comparingInt((Organization one) -> one.path().length())
                        .reversed())
                .forEach(one -> {
                    organizations.delete(one);
                    organizations.flush();
                });
    }

    private void restore(Caller caller, UUID id, List<Changed> several) {
        Organization organization = organizations.findById(id);
        Map<String, Changed> fields = several.stream().collect(Collectors.toMap(Changed::field, one -> one));
        if (!Stream.of(
                        fields.get(OrganizationChanges.NAME) == null
                                || organization
                                        .name()
                                        .equals(fields.get(OrganizationChanges.NAME)
                                                .to()),
                        fields.get(OrganizationChanges.PARENT) == null
                                || organization
                                        .path()
                                        .endsWith("/"
                                                + fields.get(OrganizationChanges.PARENT)
                                                        .to() + "/" + organization.code() + "/")
                                || organization
                                        .path()
                                        .equals(fields.get(OrganizationChanges.PARENT)
                                                        .to() + "/" + organization.code() + "/"))
                .allMatch(Boolean::booleanValue)) {
            throw followed();
        }
        Changed name = fields.get(OrganizationChanges.NAME);
        Changed partyName = fields.get(OrganizationChanges.PARTY_NAME);
        Changed kind = fields.get(OrganizationChanges.KIND);
        String formerName = name == null ? organization.name() : name.from();
        String formerParty = partyName == null ? organization.givenPartyName() : partyName.from();
        history.keep(organization, formerName, formerParty);
        organization.rename(
                formerName,
                formerParty,
                kind == null || kind.from() == null ? organization.kind() : OrganizationKind.valueOf(kind.from()));
        if (fields.containsKey(OrganizationChanges.PARENT)) {
            moveBack(organization, fields.get(OrganizationChanges.PARENT).from());
        }
        changes.keep(
                caller,
                "organization",
                several.stream()
                        .map(one -> Changed.of(id, one.field(), one.to(), one.from()))
                        .toList(),
                null);
    }

    private void moveBack(Organization organization, String parentCode) {
        Organization parent = parentCode == null
                ? null
                : organizations.findByCode(parentCode).orElseThrow(OrganizationImportUndo::followed);
        if (parent != null) {
            organizations.flush();
            organizations.holdTrees(LockModeType.PESSIMISTIC_WRITE, organization, parent);
        }
        String oldPath = organization.path();
        organization.placeUnder(parent);
        organizations.flush();
        organizations.movePaths(oldPath, organization.path());
    }

    static Problem followed() {
        return Problem.of(ProblemCode.IMPORT_FOLLOWED, "之后又用到或改过其中的记录", "some of it was used or changed since");
    }
}
