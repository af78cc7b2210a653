package org.dangjian.market.platform.http.twin;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Publishes the twin of every PATCH: the same operation under {@code POST …/changes}, named {@code …ByPost}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = TwinContract.BEHIND_ALL_OTHERS)
public class TwinContract implements OASFilter {

    /** What the others say of a PATCH is said of its twin, too. */
    static final int BEHIND_ALL_OTHERS = -1000;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, PathItem> twins = new LinkedHashMap<>();
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (item.getPATCH() != null) {
                twins.put(path + PostedChanges.CHANGES, item);
            }
        });
        twins.forEach((path, item) -> {
            PathItem there = api.getPaths().getPathItem(path);
            PathItem place = there == null ? OASFactory.createPathItem() : there;
            place.setPOST(twin(item.getPATCH()));
            if (there == null) {
                api.getPaths().addPathItem(path, place);
            }
        });
    }

    private static Operation twin(Operation patch) {
        Operation post = OASFactory.createOperation()
                .operationId(patch.getOperationId() + "ByPost")
                .summary(patch.getSummary())
                .description("与 PATCH 完全相同，供不能发送 PATCH 的小程序使用。")
                .tags(patch.getTags())
                .requestBody(patch.getRequestBody())
                .responses(patch.getResponses())
                .security(patch.getSecurity())
                .extensions(patch.getExtensions());
        if (patch.getParameters() != null) {
            patch.getParameters().forEach(post::addParameter);
        }
        return post;
    }
}
