import { render } from "lit";
import deskCss from "../shared/desk/desk.css";
import proseCss from "../shared/prose/prose.css";
import base from "../shared/styles/base.css";
import tokens from "../shared/styles/tokens.css";
import articleCss from "./article.css";
import feedsCss from "./feeds.css";
import frameCss from "./frame.css";
import { House } from "./house.js";
import listCss from "./list.css";
import narrowCss from "./narrow.css";
import { page } from "./page.js";
import partsCss from "./parts.css";
import productCss from "./product.css";
import trialCss from "./trial.css";

document.adoptedStyleSheets = [tokens, base, proseCss, deskCss, frameCss, partsCss, listCss, feedsCss, productCss, articleCss, trialCss, narrowCss].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

new House((house) => render(page(house), document.getElementById("knowledge"))).start();
