/** How the shop wants to appear: `{name?, greeting: {zh, en}, accent, languages}`. Without it the widget looks like itself; a chat must not wait for paint. */
export async function fetchFace({ base, shop }) {
  try {
    const response = await fetch(`${base}/widget/${encodeURIComponent(shop)}.json`);
    return response.ok ? await response.json() : {};
  } catch {
    return {};
  }
}

const COLOUR = /^#[0-9a-f]{6}$/i;

/** Paints the accent, if it is a plain colour: the value comes from settings and ends in a style. */
export function paint(element, accent) {
  if (COLOUR.test(accent ?? "")) element.style.setProperty("--brand", accent);
}
