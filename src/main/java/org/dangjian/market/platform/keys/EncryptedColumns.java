package org.dangjian.market.platform.keys;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.FieldCipher;

/** Every encrypted column: those bound to their row, which their rooms name, and those marked as {@link ProtectedText}. */
@Singleton
public class EncryptedColumns {

    private final List<FieldCipher.Columns> all;

    EncryptedColumns(@All List<FieldCipher.Columns> bound, EntityManagerFactory entities) {
        this.all = Stream.concat(
                        bound.stream(),
                        entities.getMetamodel().getEntities().stream()
                                .map(EntityType::getJavaType)
                                .flatMap(EncryptedColumns::texts))
                .toList();
    }

    /** In no order. */
    public List<FieldCipher.Columns> all() {
        return all;
    }

    private static Stream<FieldCipher.Columns> texts(Class<?> entity) {
        List<String> names = fields(entity)
                .filter(field -> field.isAnnotationPresent(Convert.class)
                        && field.getAnnotation(Convert.class).converter() == ProtectedText.class)
                .map(EncryptedColumns::columnOf)
                .toList();
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(new FieldCipher.Columns(
                        entity.getAnnotation(Table.class).name(), names, true, columnOf(idOf(entity))));
    }

    private static Field idOf(Class<?> entity) {
        return fields(entity)
                .filter(field -> field.isAnnotationPresent(Id.class) && field.getType() == UUID.class)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Field> fields(Class<?> entity) {
        return Stream.<Class<?>>iterate(entity, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
    }

    private static String columnOf(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }
}
