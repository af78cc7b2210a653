package org.dangjian.market.platform.http.contract;

import java.util.List;
import org.dangjian.market.platform.job.JobHandler;
import org.dangjian.market.platform.job.JobResource;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** The results of jobs: one of those that the kinds of jobs yield, see {@link JobHandler.Yields}. */
final class JobResults {

    private static final DotName YIELDS = DotName.createSimple(JobHandler.Yields.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final OpenAPI api;
    private final IndexView classes;

    JobResults(OpenAPI api, IndexView classes) {
        this.api = api;
        this.classes = classes;
    }

    void define() {
        List<Schema> results = classes.getAnnotations(YIELDS).stream()
                .map(yields -> name(yields.value().asClass().name()))
                .distinct()
                .sorted()
                .map(Schemas::to)
                .toList();
        api.getComponents()
                .addSchema(JobResource.RESULT, OASFactory.createSchema().oneOf(results));
    }

    private String name(DotName type) {
        AnnotationValue named = classes.getClassByName(type).declaredAnnotation(SCHEMA) == null
                ? null
                : classes.getClassByName(type).declaredAnnotation(SCHEMA).value("name");
        return named == null ? type.withoutPackagePrefix() : named.asString();
    }
}
