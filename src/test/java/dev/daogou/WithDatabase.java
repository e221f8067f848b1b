package dev.daogou;

import io.quarkus.test.common.QuarkusTestResource;

/** Gives every application test of the module its database. */
@QuarkusTestResource(TestDatabase.class)
class WithDatabase {}
