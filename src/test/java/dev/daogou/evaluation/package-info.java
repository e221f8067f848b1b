/** How well the right passage is found, on public data with human labels: {@code mvn -B verify -Peval -Deval.dir=<directory>}. */
package dev.daogou.evaluation;
