import { Keep } from "../keep.js";

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Which shop somebody signs in to: the one the address names, `?shop=mine`, else the one of the last time; none is the default one. */
export function signInShop(search = globalThis.location?.search ?? "", keep = new Keep("daogou.console:")) {
  const named = new URLSearchParams(search).get("shop");
  if (!NAME.test(named ?? "")) return keep.get("shop");
  keep.set("shop", named);
  return named;
}
