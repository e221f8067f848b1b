import { Agents } from "./agents.js";
import { Article } from "./article.js";
import { Articles } from "./articles.js";
import { Audit } from "./audit.js";
import { Editor } from "./editor.js";
import { Evaluation } from "./evaluation.js";
import { Evaluations } from "./evaluations.js";
import { Feeds } from "./feeds.js";
import { Insights } from "./insights.js";
import { Missing } from "./missing.js";
import { Outreach } from "./outreach.js";
import { Overview } from "./overview.js";
import { Policy } from "./policy.js";
import { Pricing } from "./pricing.js";
import { Product } from "./product.js";
import { Products } from "./products.js";
import { PromotionRoom } from "./promotionroom.js";
import { Promotions } from "./promotions.js";
import { Proposed } from "./proposed.js";
import { Replies } from "./replies.js";
import { Run } from "./run.js";
import { Settings } from "./settings.js";
import { Topics } from "./topics.js";
import { Trial } from "./trial.js";
import { Webhooks } from "./webhooks.js";

const ROOMS = {
  overview: () => Overview,
  insights: () => Insights,
  feeds: ({ id }) => (id ? Run : Feeds),
  products: ({ id }) => (id ? Product : Products),
  articles: ({ id, verb }) => (verb === "edit" ? Editor : id ? Article : Articles),
  write: () => Editor,
  proposed: () => Proposed,
  promotions: ({ verb }) => (verb === "edit" ? PromotionRoom : Promotions),
  promote: () => PromotionRoom,
  pricing: () => Pricing,
  policy: () => Policy,
  replies: () => Replies,
  topics: () => Topics,
  outreach: () => Outreach,
  try: () => Trial,
  settings: () => Settings,
  webhooks: () => Webhooks,
  agents: () => Agents,
  audit: () => Audit,
  evaluations: ({ id }) => (id ? Evaluation : Evaluations),
};

/** The places in their order, as the navigation names them. */
export const PLACES = ["overview", "insights", "feeds", "products", "articles", "proposed", "promotions", "replies", "topics", "outreach", "try", "evaluations", "settings", "agents", "webhooks", "audit"];

export function roomFor(house, route) {
  const Room = (Object.hasOwn(ROOMS, route.place) && ROOMS[route.place](route)) || Missing;
  return new Room(house, route);
}
