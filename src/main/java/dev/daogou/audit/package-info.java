/** Who read and did what, kept beside what was done. */
package dev.daogou.audit;
