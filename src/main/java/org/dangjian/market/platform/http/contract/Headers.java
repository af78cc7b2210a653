package org.dangjian.market.platform.http.contract;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What is told beside the bodies: request keys and versions asked for, versions and repetitions answered. */
final class Headers {

    private static final String OK = "200";
    private static final String KEY = "IdempotencyKey";
    private static final String KEY_IF_WANTED = "OptionalIdempotencyKey";
    private static final String IF_MATCH = "IfMatch";
    private static final String IF_NONE_MATCH = "IfNoneMatch";
    /** What methods take of these; the contract tells them once for all. */
    private static final Set<String> READ = Set.of("If-Match", "If-None-Match");

    private final OpenAPI api;

    Headers(OpenAPI api) {
        this.api = api;
    }

    static Header to(String name) {
        return OASFactory.createHeader().ref(name);
    }

    /** The headers by themselves, for operations to refer to. */
    void define() {
        api.getComponents()
                .addHeader("ETag", header("版本标识。单条记录的用于修改时的 If-Match，列表等的用于下次查询的 If-None-Match", Schemas.text()))
                .addHeader("IdempotencyReplayed", header("为 true 时，这是同一请求编号第一次办理的回答，没有重复办理", Schemas.text()))
                .addHeader("RetryAfter", header("多少秒后再试", Schemas.number()))
                .addHeader("WwwAuthenticate", header("固定为 Bearer：请带访问令牌", Schemas.text()))
                .addParameter(KEY, key("请求编号（UUID），必填。同一编号和内容只生效一次，重发得到第一次的回答").required(true))
                .addParameter(KEY_IF_WANTED, key("请求编号（UUID），可不填。同一编号和内容只生效一次，重发得到第一次的回答"))
                .addParameter(
                        IF_MATCH,
                        parameter("If-Match", "修改前所见的版本，即读取时回答的 ETag（带引号）；不填答 428，已被他人修改答 412", Schemas.text())
                                .required(true))
                .addParameter(
                        IF_NONE_MATCH, parameter("If-None-Match", "上次所得回答的 ETag；没有变化时答 304，不带内容", Schemas.text()));
    }

    void add(HttpMethod method, Operation operation, OperationFacts facts) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> !READ.contains(parameter.getName()))
                    .toList());
        }
        if (facts.changesVersion()) {
            refer(operation, IF_MATCH);
        }
        if (facts.key()) {
            refer(operation, facts.keyRequired() ? KEY : KEY_IF_WANTED);
            successes(operation).forEach(answer -> answer.addHeader("Idempotency-Replayed", to("IdempotencyReplayed")));
        }
        if (facts.page() || facts.versioned() || facts.asksWhetherChanged()) {
            successes(operation).forEach(answer -> answer.addHeader("ETag", to("ETag")));
        }
        boolean asks = facts.page() || facts.asksWhetherChanged();
        if (asks && method == HttpMethod.GET && operation.getResponses().hasAPIResponse(OK)) {
            refer(operation, IF_NONE_MATCH);
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("与 If-None-Match 所示相同，没有变化")
                                    .addHeader("ETag", to("ETag")));
        }
    }

    private static List<APIResponse> successes(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    private static void refer(Operation operation, String name) {
        operation.addParameter(OASFactory.createParameter().ref(name));
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Parameter key(String description) {
        return parameter("Idempotency-Key", description, Schemas.text().format("uuid"));
    }

    private static Parameter parameter(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(schema);
    }
}
