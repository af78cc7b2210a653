package org.dangjian.market.assessment.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.BandEvent;
import org.dangjian.market.assessment.rules.scheme.CategoryCap;
import org.dangjian.market.assessment.rules.scheme.CountRule;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.HolderFilter;
import org.dangjian.market.assessment.rules.scheme.HolderTraits;
import org.dangjian.market.assessment.rules.scheme.KindRule;
import org.dangjian.market.assessment.rules.scheme.MandatoryRule;
import org.dangjian.market.assessment.rules.scheme.NotGradedRule;
import org.dangjian.market.assessment.rules.scheme.Origin;
import org.dangjian.market.assessment.rules.scheme.Period;
import org.dangjian.market.assessment.rules.scheme.RuleEffect;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.SchemeOverride;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.dangjian.market.assessment.rules.scheme.StarRules;
import org.dangjian.market.assessment.rules.scheme.VetoRule;

/** Schemes without a problem and facts of any kind, made from a seeded source. */
final class Generated {

    private static final String[] CATEGORIES = {"VOLUNTEER", "REPAIR", "HEALTH", null};

    private Generated() {}

    static Facts facts(Random random) {
        HolderTraits holder = new HolderTraits(
                Audience.MEMBER,
                one(random, "PUBLIC_INSTITUTION", "COMMUNITY", "TWO_NEW", "RURAL"),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                one(random, "FULL", "FULL", "FULL", "PROBATIONARY"),
                one(random, "ACTIVE", "ACTIVE", "ACTIVE", "LOST"),
                random.nextBoolean() ? null : LocalDate.of(2025, 1, 1).plusDays(random.nextInt(800)),
                null,
                random.nextInt(3) == 0 ? List.of("TWO_COMMITTEES") : List.of());
        boolean plan = random.nextInt(5) == 0;
        boolean live = random.nextBoolean();
        LocalDate asOf = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(live ? 365 : 420));
        List<Duty> duties = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            duties.add(duty(random, i, plan, asOf));
        }
        List<ScoreEntry> entries = new ArrayList<>();
        for (int i = random.nextInt(14); i > 0; i--) {
            ScoreKind kind = ScoreKind.values()[random.nextInt(ScoreKind.values().length)];
            int points = kind == ScoreKind.DEDUCTION ? -random.nextInt(40) : random.nextInt(30);
            entries.add(new ScoreEntry(
                    new UUID(2, random.nextLong()),
                    kind,
                    points,
                    LocalDate.of(2025, 12, 1).plusDays(random.nextInt(420)),
                    one(random, CATEGORIES),
                    Origin.values()[random.nextInt(4)],
                    kind.isService() && random.nextBoolean() ? new UUID(1, random.nextInt(9)) : null));
        }
        List<HolderEvent> events = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            events.add(new HolderEvent(new UUID(3, i), one(random, "ceiling", "step", "other"), asOf.minusDays(i)));
        }
        return new Facts(holder, 2026, asOf, live, plan, duties, entries, events);
    }

    private static Duty duty(Random random, int number, boolean plan, LocalDate asOf) {
        int required = random.nextInt(4);
        int verified = random.nextBoolean() ? required : random.nextInt(4);
        List<LocalDate> attended = new ArrayList<>();
        for (int i = random.nextInt(3) == 0 ? 0 : verified; i > 0; i--) {
            attended.add(asOf.minusDays(random.nextInt(asOf.getDayOfYear())));
        }
        LocalDate last = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
        return new Duty(
                new UUID(1, number),
                "必选" + number,
                random.nextInt(20),
                required,
                verified,
                random.nextInt(5) == 0 != plan,
                attended,
                random.nextInt(8) == 0 ? 1 : 0,
                one(random, CATEGORIES),
                random.nextBoolean() ? null : last,
                random.nextInt(4) > 0 ? null : random.nextBoolean() ? 1 : 3);
    }

    static Scheme scheme(Random random) {
        List<KindRule> counting = new ArrayList<>();
        for (ScoreKind kind : ScoreKind.values()) {
            if (counting.isEmpty() || random.nextInt(6) > 0) {
                counting.add(new KindRule(kind, maybe(random, 0, 60), maybe(random, -30, 30), asDone(random, kind)));
            }
        }
        List<CategoryCap> caps = random.nextBoolean()
                ? List.of()
                : List.of(
                        new CategoryCap(
                                "VOLUNTEER",
                                "志愿",
                                List.of(ScoreKind.OPTIONAL, ScoreKind.RECOMMENDED),
                                random.nextInt(30)),
                        new CategoryCap("REPAIR", "维修", List.of(ScoreKind.OPTIONAL), random.nextInt(30)));
        List<ScoreKind> excludes = new ArrayList<>();
        for (ScoreKind kind : ScoreKind.values()) {
            if (kind != ScoreKind.DEDUCTION && random.nextInt(3) == 0) {
                excludes.add(kind);
            }
        }
        VetoRule veto = new VetoRule(excludes, random.nextBoolean(), random.nextBoolean());
        List<Band> bands = bands(60 + random.nextInt(40));
        RuleEffect effect = RuleEffect.values()[random.nextInt(4)];
        CountRule count = new CountRule(
                "count",
                "次数",
                Period.values()[random.nextInt(4)],
                1 + random.nextInt(2),
                random.nextBoolean() ? List.of() : List.of(ScoreKind.OPTIONAL),
                List.of(),
                List.of(),
                new HolderFilter(
                        random.nextBoolean() ? List.of("TWO_NEW") : List.of(),
                        List.of(),
                        null,
                        null,
                        random.nextInt(3) == 0 ? List.of("TWO_COMMITTEES") : null),
                effect,
                random.nextBoolean() ? null : List.of("VOLUNTEER"),
                effect == RuleEffect.CEILING ? "MIDDLE" : null);
        SchemeOverride override = new SchemeOverride(
                new HolderFilter(List.of(), List.of(), true, null, null),
                new MandatoryRule(3, null),
                null,
                random.nextBoolean() ? List.of() : null,
                null,
                null,
                random.nextBoolean() ? VetoRule.NONE : null,
                null,
                random.nextBoolean() ? bands(50) : null);
        StarRules stars = random.nextInt(4) > 0
                ? null
                : new StarRules("星", List.of(), List.of(), null, random.nextInt(3) == 0 ? null : random.nextBoolean());
        Integer floor = random.nextInt(3) == 0 ? -10 : null;
        return new Scheme(
                "generated",
                "生成的方案",
                Audience.MEMBER,
                2026,
                random.nextInt(4) == 0 ? null : new MandatoryRule(5, 10),
                counting,
                caps,
                floor,
                maybe(random, 0, 150),
                veto,
                List.of(
                        new BandEvent("ceiling", "否决项", "MIDDLE", null, true),
                        new BandEvent("step", "减档项", null, 1, false)),
                List.of(count),
                bands,
                stars != null || random.nextInt(4) == 0,
                List.of(
                        new NotGradedRule("probationary", List.of("PROBATIONARY"), List.of(), null, "预备党员"),
                        new NotGradedRule("late", List.of(), List.of(), MonthDay.of(2, 29), "入党较晚")),
                stars,
                List.of(override));
    }

    private static List<Band> bands(int line) {
        return List.of(
                new Band("HIGH", "高", line, true, "建议一"),
                new Band("MIDDLE", "中", line - 20, false, "建议二"),
                new Band("LOW", "低", null, false, "建议三"));
    }

    private static Boolean asDone(Random random, ScoreKind kind) {
        return kind == ScoreKind.MANDATORY && random.nextBoolean() ? random.nextInt(4) > 0 : null;
    }

    private static Integer maybe(Random random, int from, int width) {
        return random.nextInt(3) > 0 ? null : from + random.nextInt(width + 1);
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
