package org.dangjian.market.platform.http.contract;

import java.util.List;
import org.dangjian.market.platform.print.Printed;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** The items of a report: those of one of the record types that are printed. */
final class ReportRows {

    /** The schema that a page of a report names. */
    private static final String ROWS = "ReportRows";

    private static final String ROW = "ReportRow";
    private static final DotName PRINTED = DotName.createSimple(Printed.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final OpenAPI api;
    private final IndexView classes;

    ReportRows(OpenAPI api, IndexView classes) {
        this.api = api;
        this.classes = classes;
    }

    void define() {
        List<Schema> rows = classes.getKnownClasses().stream()
                .filter(one -> one.isRecord()
                        && one.declaredAnnotation(SCHEMA) != null
                        && one.recordComponents().stream().anyMatch(component -> component.hasAnnotation(PRINTED)))
                .map(ReportRows::name)
                .distinct()
                .sorted()
                .map(Schemas::to)
                .toList();
        api.getComponents()
                .addSchema(ROW, OASFactory.createSchema().anyOf(rows))
                .addSchema(
                        ROWS,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(Schemas.to(ROW)));
    }

    private static String name(ClassInfo row) {
        return row.declaredAnnotation(SCHEMA).value("name").asString();
    }
}
