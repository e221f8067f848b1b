import { html, nothing } from "lit";

/** The conversation at a glance: what the visitor wants to know, and what of it is still open. */
export function gist(desk) {
  const { t, aside } = desk;
  const { summary } = aside;
  if (!summary) return nothing;
  const { inquiries, order } = summary;
  const open = inquiries.filter((each) => each.open);
  const told = inquiries.filter((each) => !each.open);
  return html`<section class="gist" aria-labelledby="gist">
    <h3 id="gist">${t("gist")} <small>${inquiries.length ? t("gistCounts", { open: open.length, told: told.length }) : ""}</small></h3>
    ${inquiries.length ? html`<ul>${[...open].reverse().concat([...told].reverse()).slice(0, 8).map((each) => html`<li class=${each.open ? "open" : "told"}>${inquiry(each, t)}</li>`)}</ul>` : html`<p class="none">${t("gistEmpty")}</p>`}
    ${order ? html`<p class="order"><b>${order.title}</b> ${order.text}</p>` : nothing}
  </section>`;
}

function inquiry({ text, times, open, answeredBy, answer }, t) {
  const again = times > 1 ? html` · ${t("askedTimes", { n: times })}` : nothing;
  return open
    ? html`<q>${text}</q><small><b>${t("openNow")}</b> · ${t(`open_${open}`)}${again}</small>`
    : html`<q>${text}</q><small title=${answer ?? ""}>${t(`told_${answeredBy}`)}${again}</small>`;
}
