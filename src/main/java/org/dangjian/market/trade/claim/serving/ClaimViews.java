package org.dangjian.market.trade.claim.serving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.LocationView;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.Absence;
import org.dangjian.market.trade.claim.Appointment;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimMarks;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.HandOver;
import org.dangjian.market.trade.claim.NextStep;
import org.dangjian.market.trade.claim.Rating;
import org.dangjian.market.trade.claim.RatingLinks;
import org.dangjian.market.trade.claim.Visit;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.PictureView;
import org.dangjian.market.trade.place.GuideScope;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.AppointmentView;
import org.dangjian.market.trade.shelf.item.NeedDirectory;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Shows claims: names in full to the claiming side and the staff, masked to others. */
@ApplicationScoped
public class ClaimViews {

    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final ClaimActors actors;
    private final ClaimMarks marks;
    private final NeedDirectory needs;
    private final FieldCipher cipher;
    private final RatingLinks links;
    private final PictureDirectory pictures;
    private final HolderDirectory holders;
    private final Shelf shelf;
    private final Dossiers dossiers;

    ClaimViews(
            ClaimRepository claims,
            ClaimAccess access,
            ClaimActors actors,
            ClaimMarks marks,
            NeedDirectory needs,
            FieldCipher cipher,
            RatingLinks links,
            PictureDirectory pictures,
            HolderDirectory holders,
            Shelf shelf,
            Dossiers dossiers) {
        this.dossiers = dossiers;
        this.claims = claims;
        this.access = access;
        this.actors = actors;
        this.marks = marks;
        this.needs = needs;
        this.cipher = cipher;
        this.links = links;
        this.pictures = pictures;
        this.holders = holders;
        this.shelf = shelf;
    }

    /** With who is to be helped, masked. */
    public ClaimView of(Caller caller, Claim claim) {
        return of(caller, claim, around(caller, claim, dossiers.of(claim)), true);
    }

    /** The same for a deed that changed nothing beside the claim, but for what it added to its dossier. */
    public ClaimView ofOpened(Caller caller, Claim claim) {
        return of(caller, claim, around(caller, claim, dossiers.opened(claim)), true);
    }

    /** Those of a list, by id; without who is to be helped. */
    Map<UUID, ClaimView> ofAll(Caller caller, List<Claim> several) {
        Map<UUID, Item> items =
                shelf.prefetch(several.stream().map(Claim::itemId).collect(Collectors.toSet()));
        holders.prefetch(
                caller,
                several.stream()
                        .flatMap(claim ->
                                Stream.of(claim.holder(), VisitService.server(claim, items.get(claim.itemId()))))
                        .toList());
        Around all = around(caller, several);
        Map<UUID, ClaimView> shown = new HashMap<>();
        several.forEach(claim -> shown.put(claim.id(), of(caller, claim, all, false)));
        return shown;
    }

    /** What stands around claims, read at once for all of them. */
    private record Around(
            ClaimMarks.Marks marks,
            Map<UUID, List<Visit>> visits,
            Map<UUID, Rating> ratings,
            Map<UUID, String> names,
            Map<UUID, List<PictureView>> pictures,
            GuideScope guided) {}

    private Around around(Caller caller, Claim claim, Dossier dossier) {
        UUID id = claim.id();
        return new Around(
                new ClaimMarks.Marks(only(id, dossier.absence()), only(id, dossier.handOver())),
                Map.of(id, dossier.visits()),
                only(id, dossier.rating()),
                actors.names(caller, deeds(claim, dossier.visits(), dossier.absence())),
                pictures.ofIds(dossier.pictures()),
                access.guided(caller));
    }

    private static <T> Map<UUID, T> only(UUID id, T found) {
        return found == null ? Map.of() : Map.of(id, found);
    }

    private Around around(Caller caller, List<Claim> several) {
        List<UUID> ids = several.stream().map(Claim::id).toList();
        ClaimMarks.Marks made = marks.of(ids);
        Map<UUID, List<Visit>> visits = claims.visits(ids);
        List<Deed> deeds = several.stream()
                .flatMap(claim ->
                        deeds(
                                claim,
                                visits.getOrDefault(claim.id(), List.of()),
                                made.absences().get(claim.id()))
                                .stream())
                .toList();
        return new Around(
                made,
                visits,
                claims.ratings(ids),
                actors.names(caller, deeds),
                pictures.ofVisits(visits.values().stream()
                        .flatMap(List::stream)
                        .map(Visit::id)
                        .toList()),
                access.guided(caller));
    }

    private ClaimView of(Caller caller, Claim claim, Around all, boolean whole) {
        Item item = shelf.get(claim.itemId());
        Absence absence = all.marks().absences().get(claim.id());
        HandOver handOver = all.marks().handOvers().get(claim.id());
        boolean staff = access.actsFor(caller, claim.holder(), item, Role.STAFF);
        boolean served = claim.status() == ClaimStatus.SUBMITTED || claim.status() == ClaimStatus.VERIFIED;
        List<Visit> visits = all.visits().getOrDefault(claim.id(), List.of());
        boolean openly = access.actsFor(caller, claim.holder(), item, Role.OVERSEERS)
                || access.isClaimingSide(caller, claim)
                || access.isGuided(all.guided(), claim.itemId(), claim.holder());
        boolean looks = openly || item.provider() != null && caller.is(item.provider());
        boolean serving = item.provider() == null && access.isServingSide(caller, claim, item)
                || caller.reaches(shelf.pathOf(item), Role.STAFF);
        Map<UUID, String> names = all.names();
        Rating rating = all.ratings().get(claim.id());
        NextStep next = NextStep.of(claim, item, rating != null);
        return new ClaimView(
                claim.id(),
                claim.itemId(),
                item.title(),
                holder(claim.holder(), openly),
                claim.status(),
                claim.status().title(),
                claim.period(),
                claim.points(),
                claim.servedOn(),
                item.times(),
                visits.stream()
                        .map(visit -> ClaimView.VisitView.of(
                                visit,
                                looks ? all.pictures().getOrDefault(visit.id(), List.of()) : List.of(),
                                ClaimActors.view(visit.recorded(), names, openly)))
                        .toList(),
                claim.participants(),
                claim.reason(),
                claim.thanks(),
                RatingView.of(rating),
                staff && served && !access.isOwnService(caller, claim, item) ? links.tokenOf(claim.id()) : null,
                claim.claimed().at(),
                claim.claimed().by(),
                claim.claimed().isOnBehalf(),
                ClaimActors.view(claim.claimed(), names, openly),
                ClaimActors.view(claim.submitted(), names, openly),
                ClaimActors.view(claim.decided(), names, openly),
                serving ? item.needId() : null,
                whole && serving && ClaimStatus.SERVING.contains(claim.status())
                        ? needs.find(item.needId())
                                .map(NeedDirectory.Asked::masked)
                                .orElse(null)
                        : null,
                appointment(claim, names, openly),
                claim.checkedInAt(),
                claim.checkedOutAt(),
                item.place(),
                LocationView.of(item.place() == null ? item.title() : item.place(), item.place(), item.location()),
                item.closesOn(),
                item.evidenceRequired(),
                item.checkInRequired(),
                next,
                next == null ? null : next.title(),
                absence(absence, names, openly),
                handOver == null
                        ? null
                        : new ClaimView.HandOverView(
                                holder(handOver.to(), openly),
                                handOver.offered().at()),
                claim.version());
    }

    private AppointmentView appointment(Claim claim, Map<UUID, String> names, boolean openly) {
        Appointment agreed = claim.appointment();
        return agreed == null
                ? null
                : new AppointmentView(
                        agreed.startsAt(),
                        agreed.note(claim.id(), cipher),
                        ClaimActors.view(agreed.proposed(), names, openly));
    }

    private static ClaimView.AbsenceView absence(Absence absence, Map<UUID, String> names, boolean openly) {
        return absence == null
                ? null
                : new ClaimView.AbsenceView(
                        absence.absent(),
                        absence.absent().title(),
                        absence.reason(),
                        absence.marked().at(),
                        ClaimActors.view(absence.marked(), names, openly));
    }

    private static List<Deed> deeds(Claim claim, List<Visit> visits, Absence absence) {
        List<Deed> deeds = new ArrayList<>(visits.stream().map(Visit::recorded).toList());
        deeds.add(claim.claimed());
        deeds.add(claim.submitted());
        deeds.add(claim.decided());
        deeds.add(claim.appointment() == null ? null : claim.appointment().proposed());
        deeds.add(absence == null ? null : absence.marked());
        return deeds;
    }

    ClaimView.HolderView holder(Holder holder, boolean openly) {
        String name = holders.findOnce(holder).map(HolderPlace::name).orElse("");
        boolean masked = !openly && holder.type() != Holder.Type.ORGANIZATION;
        return new ClaimView.HolderView(holder.type(), holder.id(), masked ? FieldCipher.maskName(name) : name);
    }
}
