/** How text becomes findable: passages and their vectors, the knowledge index behind its port, and the search above it. */
package dev.daogou.indexing;
