/** FAQs, policies, guides and manuals as articles, and how they become passages. */
package dev.daogou.knowledge;
