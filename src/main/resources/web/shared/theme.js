const dark = () => globalThis.matchMedia("(prefers-color-scheme: dark)");

/** `light` or `dark`: what was chosen, or else what the system prefers. */
export function resolved(choice) {
  return choice === "light" || choice === "dark" ? choice : dark().matches ? "dark" : "light";
}

/** Tells when the system's preference changes. @returns what ends that */
export function onSystemTheme(listener) {
  const query = dark();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
