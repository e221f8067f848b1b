import { svg } from "lit";
import { icon } from "../shared/icons.js";

export const icons = {
  overview: icon(svg`<path d="M4 20V10m5.3 10V4m5.4 16v-8M20 20V7"/>`),
  feeds: icon(svg`<path d="M12 15V4.5m-4.5 4L12 4l4.5 4.5M4.5 14.5v5h15v-5"/>`),
  products: icon(svg`<path d="m12 3.5 8 4.3v8.4l-8 4.3-8-4.3V7.8Z"/><path d="m4.3 8 7.7 4.2L19.7 8M12 12.2v8"/>`),
  articles: icon(svg`<path d="M6 3.5h8.5L19 8v12.5H6z"/><path d="M14 3.7V8.5h4.8M9 12.5h6.5M9 16h6.5"/>`),
  proposed: icon(svg`<path d="M12 3.5a6 6 0 0 1 3.6 10.8c-.7.6-1.1 1.2-1.1 2.2h-5c0-1-.4-1.6-1.1-2.2A6 6 0 0 1 12 3.5Z"/><path d="M9.8 20h4.4"/>`),
  promotions: icon(svg`<path d="M3.8 11.2V4h7.2l9.2 9.2-7.2 7.2Z"/><path d="M7.6 7.8h.01" stroke-width="2.6"/>`),
  replies: icon(svg`<path d="M20.5 11.6a8 8 0 0 1-11.8 7L4 20l1.4-4.3a8 8 0 1 1 15.1-4.1Z"/><path d="m13.6 8.6-3.2 6"/>`),
  topics: icon(svg`<path d="M4 12h5m0 0c4 0 2.5-6 7-6h3.5M9 12h10.5M9 12c4 0 2.5 6 7 6h3.5"/>`),
  outreach: icon(svg`<path d="M4 14.5v-5l12-4.5v14Z"/><path d="M7.5 15.8 8.6 20h2.6l-.9-3.2M19 9.5a3.2 3.2 0 0 1 0 5"/>`),
  try: icon(svg`<path d="M20.5 11.6a8 8 0 0 1-11.8 7L4 20l1.4-4.3a8 8 0 1 1 15.1-4.1Z"/><path d="M10 9.6a2.3 2.3 0 1 1 2.9 2.2c-.5.2-.7.5-.7 1.1M12.2 15.4h.01"/>`),
  evaluations: icon(svg`<path d="M8.5 5.5h-2v15h11v-15h-2"/><path d="M9 3.5h6v3.5H9zM9 13.5l2.2 2.2L15.3 11"/>`),
  settings: icon(svg`<path d="M4 7h9m4 0h3M4 17h3m4 0h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`),
  webhooks: icon(svg`<path d="M4 12h9m-4-4.5L13.5 12 9 16.5M13 4.5h6.5v15H13"/>`),
  insights: icon(svg`<path d="M4 4v16h16"/><path d="m7.5 14.5 3.6-4 3 2.6 5-6"/>`),
  agents: icon(svg`<circle cx="9" cy="8.5" r="3.2"/><path d="M3.2 19.5c.7-3.2 3-4.8 5.8-4.8s5.1 1.6 5.8 4.8"/><path d="M15.5 5.6a3.2 3.2 0 0 1 0 5.8M17.3 14.9c1.8.6 3 2.1 3.5 4.6"/>`),
  audit: icon(svg`<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3.2 2"/>`),
  undo: icon(svg`<path d="M8.5 5 4.5 9l4 4"/><path d="M5 9h9a5 5 0 0 1 0 10h-3"/>`),
  down: icon(svg`<path d="M12 4v11m-4.5-4L12 15.5l4.5-4.5M4.5 19.5h15"/>`),
  copy: icon(svg`<rect x="8.5" y="8.5" width="11" height="11" rx="2"/><path d="M15.5 8.5v-4h-11v11h4"/>`),
  edit: icon(svg`<path d="m5 19 1-4L16.5 4.5l3 3L9 18Z"/><path d="m14 7 3 3"/>`),
  plus: icon(svg`<path d="M12 5v14M5 12h14"/>`),
  right: icon(svg`<path d="m9 5.5 6.5 6.5L9 18.5"/>`),
  picture: icon(svg`<rect x="4" y="5" width="16" height="14" rx="2"/><path d="m4.5 16.5 4.8-4.8 4 4 2.4-2.4 3.8 3.8M15.5 9.2h.01"/>`),
};
