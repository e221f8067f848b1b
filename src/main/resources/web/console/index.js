import { render } from "lit";
import deskCss from "../shared/desk/desk.css";
import base from "../shared/styles/base.css";
import tokens from "../shared/styles/tokens.css";
import proseCss from "../shared/prose/prose.css";
import benchCss from "./bench.css";
import { Desk } from "./desk.js";
import draftCss from "./draft.css";
import narrowCss from "./narrow.css";
import { page } from "./page.js";
import talkCss from "./talk.css";

document.adoptedStyleSheets = [tokens, base, proseCss, deskCss, benchCss, talkCss, draftCss, narrowCss].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

new Desk((desk) => render(page(desk), document.getElementById("console"))).start();
