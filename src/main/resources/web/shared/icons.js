import { html, svg } from "lit";

export const icon = (shape) => html`<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shape}</svg>`;

export const icons = {
  chat: icon(svg`<path d="M20.5 11.6a8 8 0 0 1-11.8 7L4 20l1.4-4.3a8 8 0 1 1 15.1-4.1Z"/><path d="M8.8 11.7h.01M12.5 11.7h.01M16.2 11.7h.01" stroke-width="2.4"/>`),
  close: icon(svg`<path d="m6 6 12 12M18 6 6 18"/>`),
  more: icon(svg`<path d="M5.5 12h.01M12 12h.01M18.5 12h.01" stroke-width="2.8"/>`),
  send: icon(svg`<path d="M12 19V5M5.5 11.5 12 5l6.5 6.5"/>`),
  stop: icon(svg`<rect x="7" y="7" width="10" height="10" rx="2" fill="currentColor" stroke="none"/>`),
  person: icon(svg`<circle cx="12" cy="8.2" r="3.6"/><path d="M4.8 20c.8-3.6 3.6-5.4 7.2-5.4s6.4 1.8 7.2 5.4"/>`),
  bell: icon(svg`<path d="M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5ZM10.2 20.3h3.6M4.5 4.5l15 15"/>`),
  bin: icon(svg`<path d="M5 7h14M10 7V4.6h4V7m3 0-.8 12.4H7.8L7 7"/>`),
  star: icon(svg`<path d="m12 4.2 2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.7-4.8 2.7 1-5.4-4-3.8 5.4-.7Z"/>`),
  check: icon(svg`<path d="m5.5 12.5 4.2 4.2L18.5 8"/>`),
  alert: icon(svg`<circle cx="12" cy="12" r="8"/><path d="M12 8v4.6M12 15.8h.01"/>`),
  down: icon(svg`<path d="M12 5v14m6-6-6 6-6-6"/>`),
  search: icon(svg`<circle cx="11" cy="11" r="6"/><path d="m20 20-4.6-4.6"/>`),
  moon: icon(svg`<path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z"/>`),
  sun: icon(svg`<circle cx="12" cy="12" r="3.8"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4"/>`),
  picture: icon(svg`<rect x="3.5" y="5" width="17" height="14" rx="2.5"/><circle cx="9" cy="10" r="1.6"/><path d="m5 17.5 5-4.5 3 2.5 3-3 4 4"/>`),
  back: icon(svg`<path d="M15 5.5 8.5 12l6.5 6.5"/>`),
  truck: icon(svg`<path d="M3 7h11v9H3zM14 10h4l3 3v3h-7z"/><circle cx="7.5" cy="17.5" r="1.8"/><circle cx="17" cy="17.5" r="1.8"/>`),
};
