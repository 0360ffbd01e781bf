// The same view is drawn once; another figure, another language or another sender never gets a drawing that is not theirs.

import assert from "node:assert/strict";
import sinon from "sinon";
import { KeptFaces } from "../../bot/render/kept-faces.ts";
import { render } from "../../bot/render/render.ts";
import { everyAnswer } from "../support/small-answers.ts";

describe("faces that are kept", () => {
  it("are drawn once for the same and anew for anything else", () => {
    const faces = new KeptFaces<{ total: number }>();
    const draw = sinon.spy((total: number) => ({ total }));
    const of = (total: number) => faces.of({ title: "Score", total }, () => draw(total));
    assert.deepEqual([of(61), of(62), of(61)], [{ total: 61 }, { total: 62 }, { total: 61 }]);
    assert.equal(draw.callCount, 2);
  });

  it("are at most two hundred: the one that was not asked for longest is drawn again", () => {
    const faces = new KeptFaces<{ total: number }>();
    const draw = sinon.spy((total: number) => ({ total }));
    const of = (total: number) => faces.of(total, () => draw(total));
    for (let total = 0; total < 200; total += 1) of(total);
    of(0);
    of(200);
    draw.resetHistory();
    of(0);
    assert.equal(draw.callCount, 0);
    of(1);
    assert.equal(draw.callCount, 1);
  });

  it("can't be changed by who sends them", () => {
    const face = new KeptFaces<{ card: { body: string[] } }>().of("view", () => ({ card: { body: ["61 points"] } }));
    assert.throws(() => face.card.body.push("a name"), TypeError);
  });

  it("are the same as drawn for the first time, in each language's own form", () => {
    for (const { name, answer } of everyAnswer()) {
      const drawn = (locale: string) => JSON.stringify(render(answer, locale));
      const first = [drawn("en-US"), drawn("en-GB")];
      assert.deepEqual([drawn("en-US"), drawn("en-GB")], first, name);
    }
  });
});
