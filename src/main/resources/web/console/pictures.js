import { Tray } from "../shared/pictures/tray.js";

/** The pictures that go with the next reply: a tray for each conversation, like what is written in its box. */
export class ReplyPictures {
  #trays = new Map();

  /** @param sendUp `(cid, file) => {pictureId, url, width, height}` */
  constructor(sendUp, changed) {
    Object.assign(this, { sendUp, changed });
  }

  of(cid) {
    if (!this.#trays.has(cid)) this.#trays.set(cid, new Tray({ sendUp: (file) => this.#up(cid, file), changed: this.changed }));
    return this.#trays.get(cid);
  }

  async #up(cid, file) {
    const { pictureId, ...where } = await this.sendUp(cid, file);
    return { id: pictureId, ...where };
  }
}
