// What usage is worth, by the rate card of July 2026: Business Central 1,000, Power Apps 200, Finance & Operations 100 a user,
// Customer Insights 0.2 a profile; a deployment is 5,000 MCV on the SMB track and 10,000 on Enterprise.

import assert from "node:assert/strict";
import { frontDoor } from "../../fakes/front-door.ts";

const door = frontDoor(null);

async function holds(question: string, ...parts: readonly string[]): Promise<string> {
  const { kind, text } = await door.says(question);
  assert.equal(kind, "mcv", question);
  for (const part of parts) assert.ok(text.includes(part), `${part} is not in: ${text}`);
  return text;
}

describe("an amount of a product", () => {
  it("is users times rate, and a share of a deployment on each track", async () => {
    await holds(
      "how much MCV is 30 Power Apps users",
      "30 monthly active users of Power Apps at 200 MCV each are 6,000 MCV.",
      "120 % of a deployment on the SMB track and 60 % on Enterprise",
      "25 Power Apps users at one customer make a deployment on the SMB track, 50 on Enterprise.",
    );
  });

  it("of profiles is read with its thousands", async () => {
    await holds("Customer Insights with 60,000 profiles, MCV", "60,000 profiles of Customer Insights at 0.2 MCV each are 12,000 MCV.");
  });

  it("is summed over products, which make no deployment together", async () => {
    await holds("18 BC + 9 Power Apps users, sum?", "Together: 19,800 MCV.", "18,000 MCV", "1,800 MCV", "sums do not make one");
    await holds("MCV of 12 F&O users and 40 CE users", "Together: 9,200 MCV.", "Common data service (Customer Engagement)");
  });

  it("of one profile short stays below the deployment", async () => {
    await holds("MCV of 24,999 Customer Insights profiles", "are 4,999.8 MCV", "25,000 Customer Insights profiles");
  });
});

describe("a product", () => {
  it("takes so many users for a deployment, rounded up", async () => {
    await holds("how many Business Central users make a deployment", "5 Business Central users", "10 on Enterprise");
    await holds("how many Sales users make a deployment", "25 Sales users", "Sales is counted as Common data service (Customer Engagement)");
  });

  it("has its rate", async () => {
    await holds("which rate has Power BI", "Power BI is worth 200 MCV a monthly active user.");
    await holds("what's the rate for Customer Insights", "0.2 MCV a profile");
    await holds("is Retail rated the same as F&O", "They have the same rate.", "Retail is worth 100 MCV", "Finance & Operations is worth 100 MCV");
  });

  it("that is not on the rate card has none, and the card is shown", async () => {
    const text = await holds("rate of Supply Chain", "“Supply Chain” is not on the rate card", "0.2 MCV a profile: Customer Insights");
    assert.doesNotMatch(text, /Supply Chain is worth/);
  });

  it("that nobody knows is not guessed", async () => {
    const text = await holds("what is the MCV of 30 Widgets", "“widgets” is not on the rate card");
    assert.doesNotMatch(text, /6,000|widgets (is|are) worth/);
  });
});

describe("MCV itself", () => {
  it("is explained, with the baselines of usage growth and the rate card", async () => {
    await holds(
      "explain monthly consumption value",
      "times the product's rate",
      "at least 25,000 on the SMB track and 50,000 on Enterprise",
      "1,000 MCV a user: Business Central",
    );
  });
});
