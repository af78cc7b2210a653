package org.dangjian.market.assessment.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.assessment.rules.scheme.Origin;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;

/** One holder's year in a test: starts as a full member with five mandatory items owed, none done. */
public final class Holding {

    public static final int YEAR = 2026;

    private Audience audience = Audience.MEMBER;
    private String category = "COMMUNITY";
    private boolean special;
    private boolean floating;
    private String stage = "FULL";
    private String status = "ACTIVE";
    private LocalDate joinedOn = LocalDate.of(2010, 7, 1);
    private String organizationKind;
    private List<String> posts = List.of();
    private LocalDate asOf = LocalDate.of(YEAR, 12, 31);
    private boolean live;
    private boolean individualPlan;
    private final List<Duty> duties = new ArrayList<>();
    private final List<ScoreEntry> entries = new ArrayList<>();
    private final List<HolderEvent> events = new ArrayList<>();
    private int entryNumber;

    public static Holding member() {
        return new Holding().owing(5);
    }

    public static Holding organization() {
        Holding organization = new Holding().owing(5);
        organization.audience = Audience.ORGANIZATION;
        organization.category = null;
        organization.stage = null;
        organization.status = null;
        organization.joinedOn = null;
        return organization;
    }

    static UUID id(int number) {
        return new UUID(0x1000, number);
    }

    public Holding owing(int items) {
        duties.clear();
        for (int i = 1; i <= items; i++) {
            duties.add(new Duty(id(i), "必选" + i, 10, 1, 0, false));
        }
        return this;
    }

    Holding withPlanOf(int items) {
        individualPlan = true;
        for (int i = 1; i <= items; i++) {
            duties.add(new Duty(id(100 + i), "个别" + i, 10, 1, 0, true));
        }
        return this;
    }

    Holding withDuty(Duty duty) {
        duties.add(duty);
        return this;
    }

    /** Meets the first {@code items} duties of those that apply, each with its points. */
    public Holding having(int items) {
        int done = 0;
        for (int i = 0; i < duties.size() && done < items; i++) {
            Duty duty = duties.get(i);
            if (duty.individual() == individualPlan) {
                done++;
                duties.set(
                        i,
                        new Duty(
                                duty.itemId(),
                                duty.title(),
                                duty.points(),
                                duty.required(),
                                duty.required(),
                                duty.individual()));
                entry(ScoreKind.MANDATORY, duty.points(), LocalDate.of(YEAR, 3, 1), null, null, duty.itemId());
            }
        }
        return this;
    }

    public Holding plus(ScoreKind kind, int points) {
        return entry(kind, points, LocalDate.of(YEAR, 6, 1), null, null, null);
    }

    public Holding plus(ScoreKind kind, int points, String category, String date) {
        return entry(kind, points, LocalDate.parse(date), category, null, null);
    }

    public Holding entry(ScoreKind kind, int points, LocalDate date, String category, Origin origin, UUID itemId) {
        entries.add(new ScoreEntry(new UUID(0x2000, ++entryNumber), kind, points, date, category, origin, itemId));
        return this;
    }

    Holding event(String code, String date) {
        events.add(new HolderEvent(new UUID(0x3000, events.size()), code, LocalDate.parse(date)));
        return this;
    }

    public Holding category(String code) {
        category = code;
        return this;
    }

    Holding special() {
        special = true;
        return this;
    }

    Holding floating() {
        floating = true;
        return this;
    }

    Holding stage(String code) {
        stage = code;
        return this;
    }

    Holding status(String code) {
        status = code;
        return this;
    }

    public Holding joinedOn(String date) {
        joinedOn = date == null ? null : LocalDate.parse(date);
        return this;
    }

    Holding post(String code) {
        posts = List.of(code);
        return this;
    }

    Holding kind(String code) {
        organizationKind = code;
        return this;
    }

    public Holding liveOn(String date) {
        live = true;
        asOf = LocalDate.parse(date);
        return this;
    }

    public Holding runOn(String date) {
        live = false;
        asOf = LocalDate.parse(date);
        return this;
    }

    Facts facts() {
        HolderTraits traits = new HolderTraits(
                audience, category, special, floating, stage, status, joinedOn, organizationKind, posts);
        return new Facts(traits, YEAR, asOf, live, individualPlan, duties, entries, events);
    }

    public Evaluation under(Scheme scheme) {
        return Evaluator.evaluate(scheme, facts());
    }
}
