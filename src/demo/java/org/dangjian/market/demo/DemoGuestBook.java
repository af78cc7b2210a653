package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dangjian.market.people.access.DemoGuests;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;

/** Whom a visitor of the demo may be with one tap. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoGuestBook implements DemoGuests {

    private static final String NOTICE = "演示数据，人物单位均为虚构";

    private final OrganizationDirectory organizations;
    private final List<Map<String, String>> rows = DemoAccounts.published();

    DemoGuestBook(OrganizationDirectory organizations) {
        this.organizations = organizations;
    }

    @Override
    public Guests guests() {
        Map<String, String> places = organizations
                .findByCodes(rows.stream()
                        .map(row -> row.get("organization"))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Organization::code, Organization::name));
        return new Guests(
                NOTICE,
                DemoAccounts.PASSWORD,
                rows.stream()
                        .map(row -> new Guest(
                                row.get("phone"),
                                row.get("name"),
                                DemoAccounts.role(row).title(),
                                places.get(row.get("organization"))))
                        .toList());
    }
}
