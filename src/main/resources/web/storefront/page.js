import { html } from "lit";
import { header } from "./header.js";
import { home } from "./home.js";
import { shopName } from "./naming.js";
import { product } from "./product.js";
import { questions } from "./questions.js";
import { state } from "./states.js";

/** The whole page for whatever the shop's state is. */
export function page(shop) {
  document.title = title(shop);
  offer(questions(shop));
  return html`${header(shop)}
    <main>${body(shop)}</main>
    <footer>${shop.t("demo")}</footer>`;
}

function body(shop) {
  if (shop.status !== "ready") return state(shop);
  return shop.view ? product(shop) : home(shop);
}

function title(shop) {
  const name = shopName(shop);
  const doc = shop.view?.doc;
  const heading = doc && ((shop.lang !== doc.lang && doc.translations?.[shop.lang]?.title) || doc.title);
  return heading ? `${heading} · ${name}` : name;
}

/** Where the chat looks for questions to offer; the same mark is open to any shop's page. */
function offer(questions) {
  document.querySelector('meta[name="daogou:questions"]').content = questions.join("|");
}
