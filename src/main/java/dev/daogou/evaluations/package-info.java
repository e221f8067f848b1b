/** A merchant's own questions with what is expected of their answers, asked of the live knowledge. */
package dev.daogou.evaluations;
