export { DaogouClient } from "./client.js";
export { Refusal } from "./http.js";
