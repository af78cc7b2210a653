package org.dangjian.market.assessment.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.Evaluator;
import org.dangjian.market.assessment.rules.Facts;
import org.dangjian.market.assessment.rules.scheme.CountRule;
import org.dangjian.market.assessment.rules.scheme.Period;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.subject.Occasion;
import org.dangjian.market.assessment.subject.Population;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.assessment.subject.Subjects;
import org.dangjian.market.platform.shared.Holder;

/** Tells the monthly review how holders stand, by the same evaluator as the standing and the run. */
@ApplicationScoped
public class ProgressReader {

    private final Subjects subjects;
    private final FactsReader facts;
    private final SchemeDirectory schemes;

    ProgressReader(Subjects subjects, FactsReader facts, SchemeDirectory schemes) {
        this.subjects = subjects;
        this.facts = facts;
        this.schemes = schemes;
    }

    /**
     * The next holders at or below {@code path}, in the order of ids, as of a day of the year; those for whom no scheme
     * is published stand with their duties and no points.
     *
     * @param after the last holder of the page before, or {@code null}
     * @param limit at most a few hundred
     */
    public List<HolderProgress> page(Holder.Type audience, String path, LocalDate asOf, UUID after, int limit) {
        return progress(audience, asOf, subjects.next(Population.ofYear(audience), path, asOf, after, limit));
    }

    /** How many holders there are at or below {@code path} on a day. */
    public long count(Holder.Type audience, String path, LocalDate asOf) {
        return subjects.count(Population.ofYear(audience), path, asOf);
    }

    /** One holder; empty for those who are not evaluated. */
    public Optional<HolderProgress> of(Holder holder, LocalDate asOf) {
        return subjects.find(holder, asOf)
                .map(subject -> progress(holder.type(), asOf, List.of(subject)).getFirst());
    }

    private List<HolderProgress> progress(Holder.Type audience, LocalDate asOf, List<Subject> chunk) {
        YearDuties duties = facts.dutiesOf(
                asOf.getYear(), audience, chunk.stream().map(Subject::place).toList());
        List<Facts> read = facts.read(new Occasion(asOf.getYear(), asOf, audience, false, true), duties, chunk);
        Map<String, Optional<Scheme>> rules = new HashMap<>();
        List<HolderProgress> progress = new ArrayList<>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            Subject subject = chunk.get(i);
            Facts known = read.get(i);
            Optional<Evaluation> evaluation = rules.computeIfAbsent(
                            subject.place().homePath(), home -> rules(audience, asOf.getYear(), home))
                    .map(scheme -> Evaluator.evaluate(scheme, known));
            progress.add(new HolderProgress(
                    subject.holder(),
                    subject.organizationId(),
                    subject.place().homePath(),
                    subject.place().reportIns(),
                    known.duties(),
                    asOf,
                    evaluation.map(Evaluation::total).orElse(0),
                    evaluation.map(Evaluation::missing).orElse(List.of())));
        }
        return progress;
    }

    /** The minimum counts that the scheme in force asks of this holder over the whole year. */
    public List<CountRule> yearlyMinimums(Holder holder, int year) {
        return subjects.find(holder, facts.asOf(year)).stream()
                .flatMap(subject -> rules(holder.type(), year, subject.place().homePath()).stream()
                        .flatMap(scheme -> scheme.countRules().stream())
                        .filter(rule ->
                                rule.every() == Period.YEAR && rule.appliesTo().matches(subject.traits())))
                .toList();
    }

    private Optional<Scheme> rules(Holder.Type audience, int year, String path) {
        return schemes.inForce(RuleTerms.audience(audience), year, path).map(schemes::rules);
    }
}
