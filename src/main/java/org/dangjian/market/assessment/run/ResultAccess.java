package org.dangjian.market.assessment.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;

/** Answers where a result belongs, and who stands near. */
@ApplicationScoped
public class ResultAccess {

    private final ResultRepository results;
    private final OrganizationDirectory organizations;
    private final HolderDirectory holders;

    ResultAccess(ResultRepository results, OrganizationDirectory organizations, HolderDirectory holders) {
        this.results = results;
        this.organizations = organizations;
        this.holders = holders;
    }

    /** @throws Problem {@code not-found} */
    public AssessmentResult get(UUID id) {
        return results.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    public Map<UUID, AssessmentResult> get(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : results.stream("id in ?1", ids).collect(Collectors.toMap(AssessmentResult::id, Function.identity()));
    }

    /** Where the holder was evaluated, and where they report in to today. */
    public HolderPlace placeOf(AssessmentResult result) {
        String home = organizations.get(result.organizationId()).path();
        List<String> reportIns =
                holders.find(result.holder()).map(HolderPlace::reportIns).orElse(List.of());
        return new HolderPlace(result.holder(), result.holderName(), home, reportIns);
    }

    /** The path of the caller's own branch; empty for whoever is no member. */
    public Optional<String> branchOf(Caller caller) {
        return Optional.ofNullable(caller.memberId())
                .flatMap(member -> holders.find(Holder.member(member)))
                .map(HolderPlace::homePath);
    }

    /**
     * The places the caller shares with fellow members: the branch, the communities reported in to, and the one the branch
     * lies in. Empty for whoever is no member.
     */
    public List<String> neighbourhood(Caller caller) {
        if (caller.memberId() == null) {
            return List.of();
        }
        HolderPlace own = holders.get(Holder.member(caller.memberId()));
        List<String> places = new ArrayList<>(own.reportIns());
        places.add(own.homePath());
        organizations.lineage(own.homePath()).stream()
                .filter(organization -> organization.level() == Level.COMMUNITY)
                .map(Organization::path)
                .forEach(places::add);
        return places.stream().distinct().toList();
    }

    /** Whether the holder was evaluated in one of these places, by branch or unit or by report-in. */
    public boolean isWithin(AssessmentResult result, List<String> places) {
        String home = organizations.get(result.organizationId()).path();
        return places.stream().anyMatch(place -> home.startsWith(place) || result.isReportedInTo(place));
    }
}
