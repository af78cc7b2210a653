package org.dangjian.market.assessment.appraisal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;

/**
 * Where ballots lie, encrypted, until the voting ends. Their ids are random, so that they say nothing of when; they are taken
 * out all at once and shuffled, and what stays are counts.
 */
@ApplicationScoped
class BallotBox {

    private static final String TABLE = "appraisal_ballot";
    private static final String VOTES = "votes_cipher";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a ballot says, and of which kind it is. */
    record Taken(Appraisal.Kind kind, List<CastBallot.Vote> votes) {}

    private final EntityManager database;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    BallotBox(EntityManager database, FieldCipher cipher, ObjectMapper json) {
        this.database = database;
        this.cipher = cipher;
        this.json = json;
    }

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns(TABLE, List.of(VOTES));
    }

    void drop(UUID appraisalId, CastBallot ballot) {
        UUID id = UUID.randomUUID();
        database.createNativeQuery(
                        "insert into appraisal_ballot (id, appraisal_id, kind, votes_cipher) values (?1, ?2, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, appraisalId)
                .setParameter(3, ballot.kind().name())
                .setParameter(4, cipher.encrypt(write(ballot.votes()), TABLE, VOTES, id))
                .executeUpdate();
    }

    /** Every ballot of a meeting in no order; the box is empty then. */
    List<Taken> empty(UUID appraisalId) {
        List<Object[]> rows = database.createNativeQuery(
                        "select cast(id as varchar(36)), kind, cast(votes_cipher as varchar) from appraisal_ballot"
                                + " where appraisal_id = ?1",
                        Object[].class)
                .setParameter(1, appraisalId)
                .getResultList();
        List<Taken> ballots = new ArrayList<>();
        rows.forEach(row -> ballots.add(new Taken(
                Appraisal.Kind.valueOf((String) row[1]), read(cipher.decrypt((String) row[2], TABLE, VOTES, row[0])))));
        Collections.shuffle(ballots, RANDOM);
        database.createNativeQuery("delete from appraisal_ballot where appraisal_id = ?1")
                .setParameter(1, appraisalId)
                .executeUpdate();
        return ballots;
    }

    private String write(List<CastBallot.Vote> votes) {
        try {
            return json.writeValueAsString(votes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("votes must be plain data", impossible);
        }
    }

    private List<CastBallot.Vote> read(String votes) {
        try {
            return json.readValue(votes, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a ballot cannot be read", broken);
        }
    }
}
