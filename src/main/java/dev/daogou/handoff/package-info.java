/** When, why and to whom the floor passes: policy, queue, presence of agents and waiting time. */
package dev.daogou.handoff;
