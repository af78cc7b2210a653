package org.dangjian.market.platform.writes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * The statements that write an entity: columns, their order and how values become those of the database are taken from its
 * mapping, so that an entity is described in one place. What is kept in tables of its own, as collections are, is not
 * written with it.
 */
final class EntitySql {

    private static final Map<String, String> INSERTS = new ConcurrentHashMap<>();
    private static final Map<String, String> UPDATES = new ConcurrentHashMap<>();

    /** A column and what it becomes. */
    private record Cell(SelectableMapping column, Object value) {}

    private EntitySql() {}

    static Sql insert(Object row, SharedSessionContractImplementor session) {
        EntityPersister entity = persister(row, session);
        List<Cell> cells = id(entity, row, session);
        cells.addAll(cells(entity, entity.getValues(row), SelectableMapping::isInsertable, session));
        return sql(
                INSERTS.computeIfAbsent(
                        entity.getEntityName(),
                        name -> "insert into " + table(row, session) + " ("
                                + cells.stream().map(EntitySql::name).collect(Collectors.joining(", ")) + ") values ("
                                + "?, ".repeat(cells.size() - 1) + "?)"),
                cells);
    }

    /**
     * The version rises by one, on the entity too: from now on it counts as written.
     *
     * @param row with a number as its version
     */
    static Sql update(Object row, SharedSessionContractImplementor session) {
        EntityPersister entity = persister(row, session);
        Object[] state = entity.getValues(row);
        int at = entity.getVersionMapping().getVersionAttribute().getStateArrayPosition();
        Object before = state[at];
        state[at] = (Integer) before + 1;
        List<Cell> set = cells(entity, state, SelectableMapping::isUpdateable, session);
        List<Cell> all = new ArrayList<>(set);
        all.addAll(id(entity, row, session));
        all.add(new Cell(entity.getVersionMapping(), before));
        EntityEntry known = session.getPersistenceContextInternal().getEntry(row);
        if (known == null) {
            entity.setValue(row, at, state[at]);
        } else {
            known.postUpdate(row, state, state[at]);
        }
        return sql(
                UPDATES.computeIfAbsent(
                        entity.getEntityName(),
                        name -> "update " + table(row, session) + " set "
                                + set.stream().map(cell -> name(cell) + " = ?").collect(Collectors.joining(", "))
                                + " where "
                                + all.subList(set.size(), all.size()).stream()
                                        .map(cell -> name(cell) + " = ?")
                                        .collect(Collectors.joining(" and "))),
                all);
    }

    static String table(Object row, SharedSessionContractImplementor session) {
        return persister(row, session).getIdentifierTableName();
    }

    private static EntityPersister persister(Object row, SharedSessionContractImplementor session) {
        return session.getEntityPersister(null, row);
    }

    private static List<Cell> id(EntityPersister entity, Object row, SharedSessionContractImplementor session) {
        List<Cell> cells = new ArrayList<>();
        entity.getIdentifierMapping()
                .decompose(
                        entity.getIdentifier(row, session),
                        (index, value, column) -> cells.add(new Cell(column, value)),
                        session);
        return cells;
    }

    private static List<Cell> cells(
            EntityPersister entity,
            Object[] state,
            Predicate<SelectableMapping> written,
            SharedSessionContractImplementor session) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < state.length; i++) {
            AttributeMapping attribute = entity.getAttributeMapping(i);
            if (!(attribute instanceof PluralAttributeMapping)) {
                attribute.decompose(
                        state[i],
                        (index, value, column) -> {
                            if (written.test(column)) {
                                cells.add(new Cell(column, value));
                            }
                        },
                        session);
            }
        }
        return cells;
    }

    private static String name(Cell cell) {
        return cell.column().getSelectionExpression();
    }

    private static Sql sql(String text, List<Cell> cells) {
        Sql sql = Sql.mapped(text);
        cells.forEach(cell -> sql.with(cell.value(), cell.column().getJdbcMapping()));
        return sql;
    }
}
