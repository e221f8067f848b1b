import { render } from "lit";
import deskCss from "../shared/desk/desk.css";
import proseCss from "../shared/prose/prose.css";
import base from "../shared/styles/base.css";
import tokens from "../shared/styles/tokens.css";
import articleCss from "./article.css";
import evaluationCss from "./evaluation.css";
import feedsCss from "./feeds.css";
import fieldsCss from "./fields.css";
import figuresCss from "./figures.css";
import frameCss from "./frame.css";
import { House } from "./house.js";
import insightsCss from "./insights.css";
import learningCss from "./learning.css";
import listCss from "./list.css";
import narrowCss from "./narrow.css";
import outreachCss from "./outreach.css";
import { page } from "./page.js";
import peopleCss from "./people.css";
import partsCss from "./parts.css";
import pricingCss from "./pricing.css";
import productCss from "./product.css";
import repliesCss from "./replies.css";
import settingsCss from "./settings.css";
import sourcesCss from "./sources.css";
import topicsCss from "./topics.css";
import trialCss from "./trial.css";
import webhooksCss from "./webhooks.css";

const sheets = [
  tokens, base, proseCss, deskCss, frameCss, partsCss, fieldsCss, figuresCss, listCss, feedsCss, sourcesCss, productCss, articleCss,
  trialCss, evaluationCss, learningCss, settingsCss, webhooksCss, repliesCss, pricingCss, outreachCss, topicsCss, narrowCss, peopleCss,
  insightsCss,
];
document.adoptedStyleSheets = sheets.map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

new House((house) => render(page(house), document.getElementById("knowledge"))).start();
