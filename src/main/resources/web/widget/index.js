import { settings } from "./settings.js";
import "./widget.js";

/** Called by the loader at /widget.js with its own script tag, once per page. */
export function start(script) {
  if (document.querySelector("daogou-widget")) return;
  const widget = document.createElement("daogou-widget");
  widget.configure(settings(script, document, navigator), script);
  document.body.append(widget);
  globalThis.Daogou = {
    open: () => widget.open(),
    close: () => widget.close(),
    identify: (identity) => widget.client.identify(identity),
    did: (what) => widget.client.did(what),
    setPage: (page) => widget.setPage(page),
  };
}
