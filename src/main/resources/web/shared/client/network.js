/**
 * What the device says of its network. A hint and never a verdict: a shop on this very machine is reached without one, and a
 * network may be there that leads nowhere. Where nothing is said (outside browsers), there is a network.
 */
export class Network {
  constructor({ onGone, onBack, target = globalThis }) {
    this.target = target;
    this.handlers = { offline: onGone, online: onBack };
  }

  get gone() {
    return this.target.navigator?.onLine === false;
  }

  watch() {
    for (const [type, handler] of Object.entries(this.handlers)) this.target.addEventListener?.(type, handler);
  }

  leave() {
    for (const [type, handler] of Object.entries(this.handlers)) this.target.removeEventListener?.(type, handler);
  }
}
