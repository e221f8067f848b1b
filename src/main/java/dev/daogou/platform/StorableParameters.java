package dev.daogou.platform;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import dev.daogou.shared.Problem;

/** {@code %00} in an address would reach the database as the character that it refuses. */
@Provider
@Priority(Priorities.AUTHENTICATION + 10)
class StorableParameters implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        check(request.getUriInfo().getPathParameters());
        check(request.getUriInfo().getQueryParameters());
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> values.stream().filter(value -> !StorableText.is(value)).findFirst()
                .ifPresent(refused -> {
                    throw Problem.badField(name, StorableText.REFUSAL);
                }));
    }
}
