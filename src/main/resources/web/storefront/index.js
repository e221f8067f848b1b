import { render } from "lit";
import base from "../shared/styles/base.css";
import tokens from "../shared/styles/tokens.css";
import gridCss from "./grid.css";
import pageCss from "./page.css";
import productCss from "./product.css";
import { Shop } from "./shop.js";
import { page } from "./page.js";

document.adoptedStyleSheets = [tokens, base, pageCss, gridCss, productCss].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

new Shop(location, (shop) => render(page(shop), document.getElementById("shop"))).open();
