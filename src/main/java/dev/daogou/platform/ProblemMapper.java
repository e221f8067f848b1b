package dev.daogou.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

import dev.daogou.shared.JsonFaults;
import dev.daogou.shared.Problem;

/** Every error leaves as RFC 9457 problem details; a stack trace stays in our log. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response refused(Problem problem) {
        var response = respond(problem.status(), problem.type(), problem.title(), problem.getMessage(), problem.faults());
        if (problem.retryAfter() == null) {
            return response;
        }
        return Response.fromResponse(response).header("Retry-After", Math.max(1, problem.retryAfter().toSeconds())).build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        var faults = e.getConstraintViolations().stream().map(v -> new Problem.Fault(lastNode(v.getPropertyPath().toString()),
                null, v.getMessage())).toList();
        return refused(Problem.bad(faults));
    }

    @ServerExceptionMapper
    Response unreadable(JsonMappingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return refused(problem);
            }
        }
        if (e.getCause() instanceof JsonProcessingException cutOff && !(cutOff instanceof JsonMappingException)) {
            return unreadable(cutOff);
        }
        String field = JsonFaults.field(e);
        return refused(Problem.badField(field == null ? "body" : field, JsonFaults.refusal(e)));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e) {
        return refused(Problem.badField("body", JsonFaults.notJson(e)));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonMappingException unreadable) {
            return unreadable(unreadable);
        }
        if (e.getCause() instanceof JsonProcessingException notJson) {
            return unreadable(notJson);
        }
        if (e instanceof NotFoundException && e.getCause() instanceof NumberFormatException unreadable) {
            return refused(Problem.badField("query", "needs a whole number: " + unreadable.getMessage()));
        }
        Response.StatusType status = e.getResponse().getStatusInfo();
        return respond(status.getStatusCode(), "http", status.getReasonPhrase(), status.getReasonPhrase(), List.of());
    }

    @ServerExceptionMapper
    Response broken(Throwable e) {
        LOG.error("A request broke.", e);
        return respond(500, "internal", "Internal error", "Something broke on our side; the log says what.", List.of());
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Response respond(int status, String type, String title, String detail, List<Problem.Fault> faults) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:daogou:problem:" + type);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        if (!faults.isEmpty()) {
            body.put("errors", faults);
        }
        return Response.status(status).type("application/problem+json").entity(body).build();
    }
}
