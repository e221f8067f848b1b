package dev.daogou.assist;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Lang;

/**
 * A message in another language.
 *
 * @param text {@code null} where the translation had other figures than the message, and was put away
 * @param differing those figures, addresses and codes; empty where it was kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Translation(String text, Lang from, Lang to, List<String> differing) {}
