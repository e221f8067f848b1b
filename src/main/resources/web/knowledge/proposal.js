import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { moment } from "./dates.js";
import { rendered } from "./rendered.js";
import { href } from "./route.js";
import { badge, field } from "./states.js";

/** One proposed article: what was asked, what was answered, what to look at first, and what to do with it. */
export function proposal(room, each) {
  const { t, editing, deciding, house } = room;
  const { id, gap, times, lang, cautions, by, createdAt, conversationId, productId } = each;
  const draft = editing.get(id);
  const busy = deciding.has(id);
  return html`<article aria-labelledby="proposal-${id}">
    <p class="marks">${badge(t(`gap_${gap}`), "warn")} ${badge(t(`in_${lang}`))} ${times > 1 ? badge(t("askedIn", { n: times })) : nothing}
      ${productId && !draft ? html`<a class="chip" href=${href({ place: "products", id: productId })}>${room.called(productId)}</a>` : nothing}</p>
    ${draft ? form(room, each, draft) : words(each)}
    ${cautions.length ? html`<ul class="cautions">${cautions.map((caution) => html`<li>${t(`caution_${caution}`)}</li>`)}</ul>` : nothing}
    <div class="decide">
      <button class="primary" ?disabled=${busy} @click=${() => room.approve(each)}>${t(draft ? "approveEdited" : "approve")}</button>
      ${draft ? html`<button class="plain" @click=${() => room.stopEditing(id)}>${t("cancel")}</button>` : html`<button class="plain" ?disabled=${busy} @click=${() => room.edit(each)}>${t("edit")}</button>`}
      <button class="plain" ?disabled=${busy} @click=${() => room.dismiss(each)}>${t("dismissProposal")}</button>
      <small>${t("answeredByAt", { by, at: moment(createdAt, house.lang) })} · <a href="/console#conversation=${conversationId}">${t("itsConversation")}</a></small>
    </div>
  </article>`;
}

function words({ id, title, body, lang }) {
  return html`<h2 id="proposal-${id}" lang=${lang}>${title}</h2><div class="prose" lang=${lang}>${rendered(body)}</div>`;
}

function form(room, { id, productId }, draft) {
  const { t } = room;
  const input = (name, control) => field({ name: `proposal-${id}-${name}`, label: t(`field_${name}`), fault: draft.faults[name] }, control);
  return html`<h2 id="proposal-${id}" class="unseen">${draft.title}</h2>
    ${input("title", ({ id: name, about, wrong }) => html`<input id=${name} autocomplete="off" maxlength="500" aria-describedby=${about} aria-invalid=${wrong} .value=${live(draft.title)} @input=${(event) => room.write(id, { title: event.target.value })} />`)}
    ${input("body", ({ id: name, about, wrong }) => html`<textarea id=${name} rows="5" aria-describedby=${about} aria-invalid=${wrong} .value=${live(draft.body)} @input=${(event) => room.write(id, { body: event.target.value })}></textarea>`)}
    ${productId ? html`<label class="of-product"><input type="checkbox" .checked=${live(draft.ofProduct)} @change=${(event) => room.write(id, { ofProduct: event.target.checked })} /> ${t("onlyOfProduct", { name: room.called(productId) })}</label>` : nothing}`;
}
