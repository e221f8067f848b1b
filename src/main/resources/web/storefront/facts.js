import { html, nothing } from "lit";

/** Every attribute, as the shop wrote it. */
export function attributes(t, { attributes }) {
  const rows = Object.entries(attributes ?? {});
  if (!rows.length) return nothing;
  return html`<section>
    <h2>${t("attributes")}</h2>
    <table class="attributes"><tbody>
      ${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${[value].flat().join(" / ")}</td></tr>`)}
    </tbody></table>
  </section>`;
}

export function sizeChart(t, { sizeChart }) {
  if (!sizeChart?.rows?.length) return nothing;
  const { unit, columns, rows } = sizeChart;
  return html`<section>
    <h2>${t("sizes")} ${unit ? html`<small>${t("sizesUnit", { unit })}</small>` : nothing}</h2>
    <div class="scroll" tabindex="0"><table>
      <thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell, i) => (i ? html`<td>${cell}</td>` : html`<th scope="row">${cell}</th>`))}</tr>`)}</tbody>
    </table></div>
  </section>`;
}
