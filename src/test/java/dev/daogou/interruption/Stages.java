package dev.daogou.interruption;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps one stage for each group of settings. */
final class Stages implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(On.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Settings settings = parameter.findAnnotation(On.class).orElseThrow().value();
        return context.getRoot().getStore(Namespace.create(Stages.class)).computeIfAbsent(settings, Settings::open,
                Stage.class);
    }
}
