package org.dangjian.market.assessment.star;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.facts.StarReader;
import org.dangjian.market.assessment.facts.StarReading;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.HolderEvent;
import org.dangjian.market.assessment.rules.scheme.BandEvent;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.ledger.EntryReasons;
import org.dangjian.market.trade.ledger.LedgerReader;
import org.dangjian.market.trade.ledger.PointEntry;

/** 记分手册 (《构建“1+3”制度体系抓实基层党建工作》三 三是): written by the ledger, not by hand. */
@ApplicationScoped
public class HandbookService {

    private final StarService service;
    private final StarReader reader;
    private final StarRepository stars;
    private final LedgerReader ledger;
    private final EntryReasons reasons;
    private final OrganizationDirectory organizations;

    HandbookService(
            StarService service,
            StarReader reader,
            StarRepository stars,
            LedgerReader ledger,
            EntryReasons reasons,
            OrganizationDirectory organizations) {
        this.service = service;
        this.reader = reader;
        this.stars = stars;
        this.ledger = ledger;
        this.reasons = reasons;
        this.organizations = organizations;
    }

    /**
     * The book of a holder, for themself and for those responsible for them.
     *
     * @param year {@code null} for the current one
     * @throws Problem {@code not-found} also where no scheme of stars is in force for the holder
     */
    @Transactional
    public HandbookView of(Caller caller, Holder holder, Integer year) {
        StarReading reading = service.reading(caller, holder, year);
        int shown = reading.facts().year();
        UUID id = holder.id();
        List<PointEntry> entries =
                ledger.liveScore(holder.type(), List.of(id), shown).getOrDefault(id, List.of());
        return new HandbookView(
                StarView.HolderView.of(holder, reading.place().name()),
                organizations
                        .namesOn(LocalDate.of(shown, Month.DECEMBER, 31), List.of(reading.organizationId()))
                        .get(reading.organizationId()),
                shown,
                reading.rules().stars().emblem(),
                months(reading, entries, reasons.of(entries)),
                reading.facts().events().stream()
                        .sorted(Comparator.comparing(HolderEvent::occurredOn))
                        .map(event -> line(reading, event))
                        .toList(),
                stars.history(holder, shown).stream().map(StarView.Change::of).toList());
    }

    /**
     * Books of several holders.
     *
     * @param last the last holder looked at; {@code null} behind the last one
     */
    public record Books(List<HandbookView> books, UUID last) {}

    /**
     * The books of those who strive for stars at or below an organization, in the order of ids, without the changes of their
     * stars.
     *
     * @param after the last holder looked at before, or {@code null}
     */
    public Books page(Holder.Type audience, String path, LocalDate asOf, UUID after, int limit) {
        StarReader.Readings found = reader.page(audience, path, asOf, after, limit);
        return new Books(books(audience, found.readings(), asOf), found.last());
    }

    /** The book of one of them alone; none for a holder who is not there. */
    public Books one(Holder.Type audience, UUID holder, String path, LocalDate asOf) {
        List<StarReading> found = reader.of(new Holder(audience, holder), asOf).stream()
                .filter(reading -> reading.place().homePath().startsWith(path)
                        || reading.place().reportIns().stream().anyMatch(place -> place.startsWith(path)))
                .toList();
        return new Books(books(audience, found, asOf), null);
    }

    private List<HandbookView> books(Holder.Type audience, List<StarReading> readings, LocalDate asOf) {
        if (readings.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<PointEntry>> entries = ledger.liveScore(
                audience,
                readings.stream().map(reading -> reading.holder().id()).toList(),
                asOf.getYear());
        Map<UUID, String> why =
                reasons.of(entries.values().stream().flatMap(List::stream).toList());
        Map<UUID, String> names = organizations.namesOn(
                asOf, readings.stream().map(StarReading::organizationId).collect(Collectors.toSet()));
        return readings.stream()
                .map(reading -> new HandbookView(
                        StarView.HolderView.of(reading.holder(), reading.place().name()),
                        names.get(reading.organizationId()),
                        asOf.getYear(),
                        reading.rules().stars().emblem(),
                        months(reading, entries.getOrDefault(reading.holder().id(), List.of()), why),
                        reading.facts().events().stream()
                                .sorted(Comparator.comparing(HolderEvent::occurredOn))
                                .map(event -> line(reading, event))
                                .toList(),
                        List.of()))
                .toList();
    }

    private static List<HandbookView.Month> months(
            StarReading reading, List<PointEntry> entries, Map<UUID, String> why) {
        LocalDate last = reading.facts().asOf();
        List<HandbookView.Month> months = new ArrayList<>();
        for (int month = 1; month <= last.getMonthValue(); month++) {
            YearMonth covered = YearMonth.of(last.getYear(), month);
            LocalDate end = covered.atEndOfMonth().isAfter(last) ? last : covered.atEndOfMonth();
            List<HandbookView.Line> lines = entries.stream()
                    .filter(entry -> YearMonth.from(entry.occurredOn()).equals(covered))
                    .sorted(Comparator.comparing(PointEntry::occurredOn).thenComparing(PointEntry::id))
                    .map(entry -> line(entry, why.get(entry.id())))
                    .toList();
            Evaluation then = reading.evaluationAt(end);
            months.add(new HandbookView.Month(
                    month,
                    lines.stream().mapToInt(HandbookView.Line::points).sum(),
                    then.total(),
                    then.notGradedReason() == null ? StarLevel.of(reading.rules(), then.band()) : null,
                    lines));
        }
        return months;
    }

    /** Why points were taken is for the person and the approvers only; the book shows that they were. */
    private static HandbookView.Line line(PointEntry entry, String why) {
        return new HandbookView.Line(
                entry.occurredOn(),
                entry.kind().name(),
                RuleTerms.kind(entry.kind()).title(),
                entry.itemCategory(),
                entry.kind().isTaken() ? null : why,
                entry.points());
    }

    private static HandbookView.EventLine line(StarReading reading, HolderEvent event) {
        String title = reading.rules().events().stream()
                .filter(rule -> rule.code().equals(event.code()))
                .findFirst()
                .map(BandEvent::title)
                .orElse(event.code());
        return new HandbookView.EventLine(event.occurredOn(), event.code(), title);
    }
}
