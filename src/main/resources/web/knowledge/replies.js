import { html, nothing } from "lit";
import { path } from "./api.js";
import { icons } from "./icons.js";
import { ReplyDraft } from "./replydraft.js";
import { PLACES, replyForm } from "./replyform.js";
import { Room } from "./room.js";
import { badge, empty, heading } from "./states.js";

/** What the shop's people say often. */
export class Replies extends Room {
  /** The reply that is being written, or null. */
  draft = null;

  constructor(house, route) {
    super(house, route);
    this.load(() => this.read());
  }

  get title() {
    return this.t("replies");
  }

  get dirty() {
    return Boolean(this.draft?.dirty);
  }

  discard() {
    this.draft = null;
  }

  async read() {
    this.list = (await this.api.get("replies")).replies;
  }

  async write(reply) {
    if (this.dirty && !(await this.house.questions.mayLose(this.t))) return;
    this.draft = new ReplyDraft(reply, this.house.lang);
    await this.house.changed();
    document.querySelector(".reply-form input")?.focus();
  }

  shut() {
    this.draft = null;
    this.house.changed();
  }

  async save() {
    const { house, draft, t } = this;
    await house.trying(async () => {
      try {
        const { title } = await this.api.put(path(["replies", draft.id]), draft.fields);
        if (this.draft === draft) this.draft = null;
        house.notices.tell(t("replySaved", { title }));
        await this.read();
      } catch (failure) {
        draft.refuse(failure);
      }
    });
    await house.changed();
    document.querySelector(".reply-form [aria-invalid=true]")?.focus();
  }

  /** At once, since it can be put back as it was. */
  remove({ id, ...reply }) {
    const { house, t } = this;
    const back = () => house.trying(async () => {
      await this.api.put(path(["replies", id]), reply);
      await this.read();
      house.changed();
    });
    return house.trying(async () => {
      await this.api.remove(path(["replies", id]));
      await this.read();
      house.notices.tell(t("replyRemoved", { title: reply.title }), { label: t("putBack"), act: back });
    });
  }

  head() {
    return heading(this.title, this.draft ? nothing : html`<button class="primary" @click=${() => this.write(null)}>${icons.plus}${this.t("newReply")}</button>`);
  }

  content() {
    const { t, draft, list } = this;
    return html`<p class="lead">${t("repliesHint")} ${PLACES.map((place) => html`<span class="place"><code>{${place}}</code> ${t(`place_${place}`)}</span> `)}</p>
      ${draft?.fresh ? replyForm(this) : nothing}
      ${list.length ? html`<ul class="replies">${list.map((reply) => html`<li>${draft?.id === reply.id ? replyForm(this) : this.#one(reply)}</li>`)}</ul>`
        : draft ? nothing : empty(t("noReplies"), t("noRepliesHint"))}`;
  }

  #one(reply) {
    const { t } = this;
    const { shortcut, title, lang, text } = reply;
    return html`<div class="reply-what"><b>${title}</b> <code>/${shortcut}</code> ${badge(t(`in_${lang}`))}<p lang=${lang}>${text}</p></div>
      <div class="reply-do"><button class="plain" @click=${() => this.write(reply)}>${t("edit")}<span class="unseen"> ${title}</span></button>
        <button class="plain" @click=${() => this.remove(reply)}>${t("remove")}<span class="unseen"> ${title}</span></button></div>`;
  }
}
