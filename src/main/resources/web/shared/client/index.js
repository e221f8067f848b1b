export { DaogouClient } from "./client.js";
export { Refusal } from "./http.js";
export { blank, standings } from "./standing.js";
