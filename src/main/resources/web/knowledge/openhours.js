export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** What most shops begin with; nothing of it counts before it is saved. */
const WORKDAY = (day) => (["sat", "sun"].includes(day) ? [] : ["09:00-18:00"]);

/** What stands in the fields of opening hours, as the service has them or none. */
export function hoursFields(open) {
  return {
    always: !open,
    week: Object.fromEntries(DAYS.map((day) => [day, (open?.week?.[day] ?? (open ? [] : WORKDAY(day))).join(", ")])),
    exceptions: (open?.exceptions ?? []).map(({ from, to, name, open: times = [] }) => ({ from, to, name: name ?? "", open: times.join(", ") })),
  };
}

/** As the service takes them; none where no times are set. */
export function hoursDoc({ always, week, exceptions }) {
  if (always) return null;
  return {
    week: Object.fromEntries(DAYS.map((day) => [day, times(week[day])]).filter(([, open]) => open.length)),
    exceptions: exceptions.map(({ from, to, name, open }) => ({ from: from || null, to: to || from || null, ...(name.trim() && { name: name.trim() }), open: times(open) })),
  };
}

/** "9:00–12:00, 13:00-18:00", also with the commas, dashes and colons of a Chinese keyboard. */
export function times(text) {
  return text.split(/[,，、;；]/).map((each) => each.replace(/[–—~～至]/g, "-").replaceAll("：", ":").replace(/\s+/g, "")).filter(Boolean);
}

/** How fields of opening hours change. */
export const withAlways = (always) => (hours) => ({ ...hours, always });
export const withDay = (day, times) => (hours) => ({ ...hours, week: { ...hours.week, [day]: times } });
export const withException = (index, name, value) => (hours) => ({ ...hours, exceptions: hours.exceptions.map((each, i) => (i === index ? { ...each, [name]: value } : each)) });
export const withOneMore = (hours) => ({ ...hours, exceptions: [...hours.exceptions, { from: "", to: "", name: "", open: "" }] });
export const without = (index) => (hours) => ({ ...hours, exceptions: hours.exceptions.filter((_, i) => i !== index) });
