package org.dangjian.market.people.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.dangjian.market.people.access.StartView.CommunityChoice;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a page may know before anybody signs in. */
@ApplicationScoped
public class StartService {

    private final Instance<DemoGuests> demo;
    private final Optional<String> template;
    private final OrganizationDirectory organizations;

    StartService(
            Instance<DemoGuests> demo,
            @ConfigProperty(name = "market.wechat.template") Optional<String> template,
            OrganizationDirectory organizations) {
        this.demo = demo;
        this.template = template;
        this.organizations = organizations;
    }

    @Transactional
    public StartView start() {
        return new StartView(demo.isResolvable() ? demo.get().guests() : null, template.orElse(null));
    }

    /** The first communities whose name has this part, at most twenty. */
    @Transactional
    public List<CommunityChoice> communities(String part) {
        return CommunityChoice.of(organizations.communitiesNamed(part));
    }
}
