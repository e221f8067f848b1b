// Served at /client/v1/daogou-client.js for pages and apps that bring their own looks.
export * from "../shared/client/index.js";
