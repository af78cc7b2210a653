package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.people.organization.imports.OrganizationImport;
import org.dangjian.market.people.organization.registration.RegistrationService;
import org.dangjian.market.people.organization.registration.ReportIn;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.trade.shelf.category.AddCategory;
import org.dangjian.market.trade.shelf.category.ItemCategories;

/** The tree: 尧都区 as it is, one invented street, and units that report in to its communities. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoTree {

    private static final String CITY = "1410";
    private static final List<String> COLUMNS = List.of("code", "name", "level", "parentCode", "kind", "partyName");

    private final OrganizationImport organizations;
    private final OrganizationDirectory directory;
    private final RegistrationService registrations;
    private final ItemCategories categories;

    DemoTree(
            OrganizationImport organizations,
            OrganizationDirectory directory,
            RegistrationService registrations,
            ItemCategories categories) {
        this.organizations = organizations;
        this.directory = directory;
        this.registrations = registrations;
        this.categories = categories;
    }

    /** Offices are made by the system administrator. */
    void plantOffices(DemoCast cast, Caller systemAdmin) {
        List<Map<String, String>> rows = new ArrayList<>(DemoFiles.table("divisions/linfen.csv").stream()
                .filter(row -> row.get("code").equals(CITY) || row.get("code").startsWith(DemoCast.DISTRICT))
                .toList());
        rows.addAll(DemoFiles.table("offices.csv"));
        plant(cast, systemAdmin, rows);
    }

    /** Units, branches and their report-ins are the district's. */
    void plantUnits(DemoCast cast) {
        Caller district = cast.caller("district");
        plant(cast, district, DemoFiles.table("organizations.csv"));
        for (Map<String, String> row : DemoFiles.table("report-ins.csv")) {
            registrations.reportIn(
                    district,
                    cast.organization(row.get("unit")),
                    new ReportIn(
                            cast.organization(row.get("community")),
                            Registration.Kind.valueOf(row.get("kind")),
                            cast.lastYear(1, 1),
                            null));
        }
        categories.add(district, new AddCategory("AGENCY", "代办帮办", cast.organization(DemoCast.DISTRICT)));
        categories.add(district, new AddCategory("EMPLOYMENT", "就业帮扶", cast.organization(DemoCast.DISTRICT)));
    }

    /** The departments that orders of the street go to; their year begins with the one that runs. */
    void plantDepartments(DemoCast cast) {
        plant(cast, cast.caller("district"), DemoFiles.table("departments.csv"));
    }

    private void plant(DemoCast cast, Caller by, List<Map<String, String>> rows) {
        organizations.run(by, DemoFiles.sheet(COLUMNS, rows), false, (done, total) -> {});
        List<String> codes = rows.stream().map(row -> row.get("code")).toList();
        QuarkusTransaction.requiringNew().call(() -> directory.findByCodes(codes)).stream()
                .filter(made -> made.code().startsWith(DemoCast.DISTRICT))
                .forEach((Organization made) -> cast.addOrganization(made.code(), made.id()));
    }
}
