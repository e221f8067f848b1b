package dev.daogou.evaluations;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.CanonicalJson;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** How a question of an evaluation was answered. */
@Entity
@Table(name = "evaluation_result")
@IdClass(ResultKey.class)
public class EvaluationResult extends PanacheEntityBase {

    @TenantId
    public String shop;
    @Id
    public String evaluation;
    @Id
    public int line;
    @Column(name = "question_key")
    public String questionKey;
    @JdbcTypeCode(SqlTypes.JSON)
    public String asked;
    public int passes;
    @JdbcTypeCode(SqlTypes.JSON)
    public String outcome;

    /** @param outcome of the first trial that failed, else of the first */
    static void tell(String evaluation, QuestionFile.Numbered question, int passes, Outcome outcome) {
        var result = new EvaluationResult();
        result.evaluation = evaluation;
        result.line = question.line();
        result.questionKey = question.asked().key();
        result.asked = CanonicalJson.write(question.asked());
        result.passes = passes;
        result.outcome = CanonicalJson.write(outcome);
        result.persist();
    }

    /** In the order of the file. */
    static List<EvaluationResult> of(String evaluation) {
        return list("evaluation = ?1 order by line", evaluation);
    }

    Expectation asked() {
        return CanonicalJson.read(asked, Expectation.class);
    }

    Outcome outcome() {
        return CanonicalJson.read(outcome, Outcome.class);
    }
}
