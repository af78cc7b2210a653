package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.assessment.dossier.AssessmentView;
import org.dangjian.market.assessment.dossier.AssessmentViews;
import org.dangjian.market.assessment.dossier.ResultService;
import org.dangjian.market.assessment.dossier.ResultView;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentService;
import org.dangjian.market.assessment.run.ResultFilter;
import org.dangjian.market.assessment.run.StartAssessment;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.testsupport.Poll;

/** Runs assessments for tests and finds results. */
@ApplicationScoped
public class AssessmentRuns {

    private final AssessmentTown town;
    private final AssessmentService service;
    private final AssessmentViews views;
    private final ResultService results;
    private final SchemeDirectory schemes;

    AssessmentRuns(
            AssessmentTown town,
            AssessmentService service,
            AssessmentViews views,
            ResultService results,
            SchemeDirectory schemes) {
        this.town = town;
        this.service = service;
        this.views = views;
        this.results = results;
        this.schemes = schemes;
    }

    /** A finished run by the scheme in force. */
    public AssessmentView toTheEnd(Caller caller, String code, int year, Audience audience) {
        UUID place = town.place(code).id();
        String path = town.place(code).path();
        UUID scheme = QuarkusTransaction.requiringNew()
                .call(() -> schemes.inForce(audience, year, path).orElseThrow().id());
        String url = service.start(caller, new StartAssessment(year, scheme, place, null))
                .resultUrl();
        UUID id = UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
        AssessmentView ended =
                Poll.until(() -> views.get(caller, id), assessment -> assessment.status() != Assessment.Status.RUNNING);
        assertThat(ended.status()).isEqualTo(Assessment.Status.PRELIMINARY);
        return ended;
    }

    public Page<ResultView> find(Caller caller, AssessmentView assessment, ResultFilter filter) {
        return results.find(caller, assessment.id(), filter, null, 100, false);
    }

    public ResultView resultOf(Caller caller, AssessmentView assessment, UUID holderId) {
        return find(caller, assessment, new ResultFilter(null, null)).items().stream()
                .filter(result -> result.holder().id().equals(holderId))
                .findFirst()
                .orElseThrow();
    }
}
