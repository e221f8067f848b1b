package dev.daogou.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Where in the shop the visitor is; every part may be missing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page(String url, String productId, String category) {}
