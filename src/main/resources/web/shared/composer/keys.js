/** Safari ends a composition just before the Enter that ended it arrives; others say 229 or isComposing. */
const AFTER_COMPOSITION = 60;

/** Whether Enter means "send": never while an input method is choosing characters, and not with Shift. */
export class EnterKey {
  #ended = -Infinity;

  compositionEnded(at) {
    this.#ended = at;
  }

  sends({ key, shiftKey, altKey, isComposing, keyCode, timeStamp }) {
    if (key !== "Enter" || shiftKey || altKey) return false;
    return !isComposing && keyCode !== 229 && timeStamp - this.#ended > AFTER_COMPOSITION;
  }
}
