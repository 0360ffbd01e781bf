// What turns in a month of a forecast, without names: so many people and customers' workloads, by what becomes of them.
// A certificate that ends or begins without changing who counts moves nothing, so nobody is counted for it.

import type { UnnamedTurn } from "../conversation/ahead/unnamed.ts";
import type { Turn } from "../planning/forecast/turn.ts";
import type { LeftOut } from "./left-out.ts";

export function unnamedTurns(turns: readonly (Turn | UnnamedTurn)[], left: LeftOut): (Turn | UnnamedTurn)[] {
  /** Whoever loses two certificates is one person; each of a customer's workloads counts. */
  const groups = new Map<string, { turn: UnnamedTurn; who: Set<string> }>();
  const add = (turn: UnnamedTurn, who: string): void => {
    const key = JSON.stringify(turn);
    const group = groups.get(key) ?? { turn, who: new Set() };
    groups.set(key, group);
    group.who.add(who);
  };
  const others: (Turn | UnnamedTurn)[] = [];
  const named: Turn[] = [];
  for (const turn of turns)
    switch (turn.code) {
      case "certificate-ends":
        named.push(turn);
        if (!turn.stillCounts) add({ code: "people-lost", subcategory: turn.subcategory, count: 0 }, turn.person);
        break;
      case "certificate-counts":
        named.push(turn);
        if (!turn.countedBefore) add({ code: "people-gained", subcategory: turn.subcategory, count: 0 }, turn.person);
        break;
      case "stands-against":
      case "stands-against-no-more":
      case "counts":
      case "counts-no-more":
        named.push(turn);
        add({ code: "customers-turned", how: turn.code, subcategory: turn.subcategory, count: 0 }, `${turn.customerTenant}\0${turn.workload}`);
        break;
      default:
        others.push(turn);
    }
  const grouped = [...groups.values()].map(({ turn, who }) => ({ ...turn, count: who.size }));
  return [...left.instead(named, grouped), ...others];
}
