package org.dangjian.market.platform.http.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * Reads JSON as it stands: unknown fields are refused, nothing is coerced, texts hold no control characters, dates lie
 * in a range both databases keep.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    private static final int DEEPEST = 50;
    private static final long LONGEST_BODY = 1 << 20;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** Last, after the modules whose readers it replaces. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        for (LogicalType scalar : new LogicalType[] {LogicalType.Integer, LogicalType.Boolean, LogicalType.Enum}) {
            mapper.coercionConfigFor(scalar)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Enum)
                .setCoercion(CoercionInputShape.String, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxDocumentLength(LONGEST_BODY)
                        .build());
        mapper.registerModule(new SimpleModule("strict-values")
                .addDeserializer(String.class, new PlainText())
                .addDeserializer(LocalDate.class, new Moment<>(LocalDate.class, LocalDate::parse, LocalDate::getYear))
                .addDeserializer(
                        Instant.class,
                        new Moment<>(
                                Instant.class,
                                text -> OffsetDateTime.parse(text).toInstant(),
                                StrictJson::yearOf)));
    }

    private static int yearOf(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC).getYear();
    }

    /** Texts as given; what no form field can hold is refused, what shows nothing and joins nothing falls. */
    private static final class PlainText extends StdScalarDeserializer<String> {

        PlainText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!PlainTextRule.holds(text)) {
                throw new TextRuleViolation(PlainTextRule.BROKEN, parser.currentLocation());
            }
            return NormalForm.visible(text);
        }
    }

    /** A date or an instant: only as ISO text, only in a plausible range. */
    private static final class Moment<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> parse;
        private final transient Function<T, Integer> year;

        Moment(Class<T> type, Function<String, T> parse, Function<T, Integer> year) {
            super(type);
            this.parse = parse;
            this.year = year;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                context.handleUnexpectedToken(_valueClass, parser);
            }
            try {
                T moment = parse.apply(parser.getText());
                if (year.apply(moment) >= FIRST_YEAR && year.apply(moment) <= LAST_YEAR) {
                    return moment;
                }
            } catch (DateTimeParseException notADate) {
                throw new TextRuleViolation(
                        "日期应写成 2026-03-15，时间应写成 2026-03-15T09:00:00+08:00", parser.currentLocation());
            }
            throw new TextRuleViolation("年份应在 " + FIRST_YEAR + " 与 " + LAST_YEAR + " 之间", parser.currentLocation());
        }
    }
}
