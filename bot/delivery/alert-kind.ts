// What somebody can be alerted of. Each person chooses; one alert a cause.

export const alertKinds = [
  "drops-to-zero",
  "below-target",
  "reaches-target",
  "forecast-below-target",
  "certificate-expires",
  "anniversary",
  "rule-change",
  "data-overdue",
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** So many days before a certificate or the designation ends an alert is sent. */
export const noticeDays = [60, 30, 7] as const;
