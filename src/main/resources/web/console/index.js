import { render } from "lit";
import deskCss from "../shared/desk/desk.css";
import base from "../shared/styles/base.css";
import tokens from "../shared/styles/tokens.css";
import proseCss from "../shared/prose/prose.css";
import asideCss from "./aside.css";
import benchCss from "./bench.css";
import contextCss from "./context.css";
import { Desk } from "./desk.js";
import draftCss from "./draft.css";
import grantsCss from "./grants.css";
import handsCss from "./hands.css";
import hintsCss from "./hints.css";
import narrowCss from "./narrow.css";
import { page } from "./page.js";
import sheetCss from "./sheet.css";
import talkCss from "./talk.css";
import { Welcome, welcomeToken } from "./welcome.js";
import { welcomePage } from "./welcomepage.js";

const sheets = [tokens, base, proseCss, deskCss, benchCss, talkCss, contextCss, draftCss, asideCss, hintsCss, grantsCss, handsCss, sheetCss, narrowCss];
document.adoptedStyleSheets = sheets.map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

const root = document.getElementById("console");
const begin = () => {
  const desk = new Desk((changed) => render(page(changed), root));
  addEventListener("keydown", (event) => desk.hands.pressed(event));
  return desk.start();
};
const token = welcomeToken(location.hash);

// The link has done its work: nobody who goes back, or looks over a shoulder, finds it in the address.
const enter = () => {
  history.replaceState(null, "", location.pathname + location.search);
  return begin();
};
if (token) new Welcome(token, (welcome) => render(welcomePage(welcome), root), enter).start();
else begin();
