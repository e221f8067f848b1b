/** Daogou's protocol client, version 1. README.md beside this file says how it is used. */

export interface Options {
  /** Origin of the service, e.g. `https://guide.example`. Default: the page's own. */
  base?: string;
  /** Default: `default`. */
  shop?: string;
  lang?: "zh" | "en";
  page?: Page;
  /** The shop's word for who the visitor is, made by the shop's server. */
  identity?: Identity;
  /**
   * How many UTF-16 units of a turn's text the visitor has had on the screen. What they have not seen is cut when they
   * interrupt, and nobody is told it was said. Default: all that a listener was given.
   */
  seen?: (tid: string, held: number) => number;
  /** Where the conversation's id and token are kept. Default: localStorage, or memory where there is none. */
  storage?: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  fetch?: typeof fetch;
  WebSocket?: typeof WebSocket;
}

export interface Page {
  url?: string;
  productId?: string;
  category?: string;
}

export interface Identity {
  customerId: string;
  expiresAt: string;
  hmac: string;
}

export type Intent = "auto" | "stop" | "replace" | "addition" | "backchannel";

export class DaogouClient {
  constructor(options?: Options);
  readonly state: State;
  /** Calls the listener with the state now and after every change. @returns what ends that */
  subscribe(listener: (state: State, cause?: Cause) => void): () => void;
  /** Shows the kept conversation and follows it. @returns whether there was one */
  resume(): Promise<boolean>;
  /** Sends a message, beginning a conversation if need be. Never throws: a failure marks the message. */
  say(text: string, intent?: Intent, pictures?: Picture[]): Promise<void>;
  /** Sends a picture up, JPEG or PNG, beginning a conversation if need be: give what it answers to `say` within the hour. Rejects with a Refusal. */
  sendUp(file: Blob): Promise<Picture>;
  /** Links of pictures end within an hour: asks for new ones, at most once a minute. */
  relink(): Promise<void>;
  /** Sends a failed message again as itself, or asks a failed turn's question anew, where `failed.retry` says it may help. */
  again(key: string): Promise<void>;
  /** Ends the turn that speaks. Until the service has ended it, its entry is `stopping`. */
  stop(tid?: string): void;
  /** The visitor writes, or has stopped writing: an answer waits for the rest of the question. At most once a second. */
  typing(on: boolean): void;
  /** Answers a proposal of a tool, once. */
  confirm(callId: string, yes: boolean): void;
  setPage(page: Page): void;
  /** The shop vouches for who is here from now on. Another customer's conversation is let go. */
  identify(identity?: Identity): void;
  /** @param score 1 to 5; rejects with a Refusal */
  rate(score: number, comment?: string): Promise<void>;
  /** Begins a conversation before anything is said, or goes on with the kept one; rejects with a Refusal. */
  begin(): Promise<void>;
  /** Tells what the visitor does beside talking; nothing before a conversation has begun. */
  did(what: { kind: "view" | "dwell" | "cart" | "checkout" | "order"; productId?: string; category?: string; seconds?: number; value?: unknown }): Promise<void>;
  /** What became of a message that the shop began; each counts once. */
  mark(outreachId: string, what: "shown" | "opened" | "dismissed"): Promise<void>;
  /** Whether the shop may say nothing unasked; kept for this visitor until it is taken back. */
  mute(muted: boolean): Promise<void>;
  /** Tries at once what would be tried later. */
  reconnect(): void;
  /** Deletes the conversation at the shop, then here; rejects with a Refusal, and then nothing is deleted. */
  forget(): Promise<void>;
  /** Lets go of the conversation on this device, as when a customer signs out; the shop keeps it. */
  leave(): void;
  /** Hangs up; `resume` or `say` connect again. */
  close(): void;
}

/** The frame of the service, or the own action (`t` beginning with @), that changed the state. */
export interface Cause {
  t: string;
  [field: string]: unknown;
}

export interface State {
  /** Oldest first. Entries are never changed in place: an entry that is the same object looks the same. */
  entries: Entry[];
  /** The tid of the turn that speaks, which is its entry's key, or null. */
  live: string | null;
  connection: "idle" | "connecting" | "online" | "reconnecting" | "offline" | "refused";
  /** Who answers next. */
  floor: "assistant" | "queue" | "agent";
  /** The agent's name. */
  by: string | null;
  queue: { position: number; etaSeconds?: number } | null;
  /** The agent who writes just now. */
  typing: { by?: string } | null;
  /** The last refusal that names nothing shown. */
  error: { code: string; detail?: string; retryMs?: number } | null;
  /** The visitor wants nothing of the shop unasked. */
  muted: boolean;
}

export interface Entry {
  key: string;
  /** `note` is ours: the floor has passed, to `floor`, and `by` whom. */
  author: "visitor" | "assistant" | "agent" | "system" | "note";
  /** Empty when an agent only shows products. */
  text?: string;
  /** What an agent shows, with the prices of that moment. */
  products?: Omit<Reply["products"][number], "reason">[];
  /** The shop began it unasked, by this rule. */
  outreach?: { id: string; rule: "lingering" | "cart_idle" | "back_in_stock" | "price_dropped" };
  by?: string;
  floor?: State["floor"];
  /** ISO 8601; of live replies it is not known. */
  at?: string;
  /** Place in the conversation's log; missing until the service has it. */
  seq?: number;
  /** It was in the stored transcript when the page came. */
  past?: boolean;
  failed?: Failure | null;
  /** That came with it; `text` may be empty then. */
  pictures?: Picture[];

  /** A visitor's message: its id. */
  mid?: string;
  /** Not acknowledged; it is sent again after every reconnect, under the same id. */
  pending?: boolean;
  /** How the service took it. */
  as?: "new" | "merged" | "addition" | "replace" | "backchannel" | "queued" | "stop";
  /** The turn after this one answers it. */
  waiting?: boolean;

  /** A turn's reply. */
  tid?: string;
  /** The messages it answers. */
  mids?: string[];
  streaming?: boolean;
  /** A stop was asked for; the value is its request id. */
  stopping?: string | null;
  interrupted?: boolean;
  why?: "stop" | "replace" | "takeover" | "orphan" | "shutdown";
  reply?: Reply;
  /** By callId. Better read through `standings`. */
  tools?: Record<string, Call>;
}

/** `url` is relative to `base`, and ends within an hour. */
export interface Picture {
  id: string;
  url: string;
  width: number;
  height: number;
}

export interface Failure {
  code: string;
  detail?: string;
  retryMs?: number;
  /** Whether `again` may help. */
  retry: boolean;
}

export interface Call {
  name: string;
  ph: "proposed" | "running" | "committed" | "failed" | "skipped" | "unknown";
  confirm?: { token: string; text: string; expiresAt?: string };
  /** What the visitor said to the proposal. */
  answer?: boolean;
}

export interface Standing extends Call {
  callId: string;
  /** `asks`: the visitor decides. `looking`: something is looked up for the reply. */
  stands: "asks" | "busy" | "done" | "failed" | "unknown" | "skipped" | "declined" | "expired" | "looking";
}

/** How a reply's tools stand to its reader; what there is nothing to say of is left out. @param now milliseconds */
export function standings(entry: Entry, now?: number): Standing[];

/** Whether there is nothing to show of an entry. */
export function blank(entry: Entry): boolean;

export interface Money {
  amount: string;
  currency: string;
}

/** `text` is CommonMark without HTML or images; `[n]` cites n. */
export interface Reply {
  text: string;
  lang: string;
  answeredBy: "facts" | "llm" | "grounded" | "ask" | "handoff";
  confidence: number;
  asOf: string;
  citations: { n: number; ref: string; kind: string; productId?: string; title: string; url?: string; quote: string }[];
  products: { id: string; sku?: string; title: string; price: Money; salePrice?: Money; availability: string; imageLink: string; link: string; reason: string }[];
  media: { type: string; url: string; alt: string }[];
  suggestions: { text: string }[];
  handoff?: { reason: string; department?: string };
  [more: string]: unknown;
}

/** A refusal of the service, as RFC 9457 says it. */
export class Refusal extends Error {
  status: number;
  problem: { type?: string; title?: string; detail?: string; errors?: { field?: string; message: string }[] };
  retryMs?: number;
}
