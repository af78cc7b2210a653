package org.dangjian.market.assessment.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.facts.FactsReader;
import org.dangjian.market.assessment.rules.Evaluator;
import org.dangjian.market.assessment.rules.Facts;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.scheme.SchemeRepository;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.assessment.subject.Subjects;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.ledger.LedgerReader;

/** Computes one result anew, by the scheme and as of the day of its run, from what the ledger says now. */
@ApplicationScoped
public class Recomputation {

    /** @param ledgerRows how many ledger rows of the year the holder had, or fewer */
    public record Recomputed(Outcome outcome, long ledgerRows) {}

    private final Subjects subjects;
    private final FactsReader facts;
    private final SchemeDirectory schemes;
    private final SchemeRepository versions;
    private final LedgerReader ledger;

    Recomputation(
            Subjects subjects,
            FactsReader facts,
            SchemeDirectory schemes,
            SchemeRepository versions,
            LedgerReader ledger) {
        this.subjects = subjects;
        this.facts = facts;
        this.schemes = schemes;
        this.versions = versions;
        this.ledger = ledger;
    }

    public Recomputed of(Assessment assessment, AssessmentResult result) {
        Subject subject = subjects.find(result.holder(), assessment.asOf()).orElseThrow(Problem::notFound);
        int year = assessment.year();
        UUID id = subject.id();
        // Counted before they are read, as in the run.
        long rows = ledger.countScore(assessment.audience(), List.of(id), year);
        List<Facts> read = facts.read(
                assessment.occasion(),
                facts.dutiesOf(year, assessment.occasion().audience(), List.of(subject.place())),
                List.of(subject));
        return new Recomputed(
                new Outcome(
                        Evaluator.evaluate(schemes.rules(versions.findById(assessment.schemeId())), read.getFirst())),
                rows);
    }
}
