/** Whether a promotion is on: the service says whether it runs, the dates say on which side of it we are. */
export function standing({ running, from, to }, now = Date.now()) {
  if (running) return "running";
  if (from && Date.parse(from) > now) return "upcoming";
  return to && Date.parse(to) <= now ? "expired" : "off";
}

/** What it gives, as a text's name and values; money is written by `money`. */
export function gives({ percent, amountOff, price }, money, lang) {
  if (percent !== undefined) return ["percentOff", { off: lang === "zh" ? zhe(percent) : percent }];
  return amountOff ? ["amountOff", { amount: money(amountOff) }] : ["priceOnly", { amount: money(price) }];
}

/** What it asks for, likewise. */
export function asks({ minSpend, minQuantity, members, code }, money) {
  return [
    minSpend && ["fromSpend", { amount: money(minSpend) }],
    minQuantity && ["fromQuantity", { n: minQuantity }],
    members && ["membersOnly", {}],
    code && ["withCode", { code }],
  ].filter(Boolean);
}

/** 25 % off is 75折, 10 % is 9折, 12.5 % is 8.75折. */
function zhe(percent) {
  const left = 100 - percent;
  return String(left % 10 === 0 || !Number.isInteger(left) ? left / 10 : left);
}
