// Who sees names of customers and people, and revenue: managers and administrators in their personal chat, or everybody everywhere.

export const namesSettings = ["managers", "open"] as const;
export type NamesSetting = (typeof namesSettings)[number];
